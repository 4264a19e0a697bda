//! What went wrong with the marks of decorations that show as text. A mark without a partner may
//! have lost it to another decoration, a bracket, a line break or a slip of the finger: this decides
//! for one, so that a mistake has one finding (language reference, section 6).

use std::collections::HashSet;

use crate::model::Decoration;
use crate::rules::Context;
use crate::rules::openers::next_text;
use crate::rules::prose::Run;
use crate::text::Span;

/// A mark, or two that were meant for each other.
#[derive(Clone, Debug)]
pub struct Slip {
    pub mark: &'static str,
    pub span: Span,
    pub cause: Cause,
}

/// The partner is the mark that was meant to close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The partner is the other mark of strikethrough.
    Mixed { partner: Span },
    /// `decoration`, an index of the model, ends between the two.
    Crossed { partner: Span, decoration: usize },
    /// A bracket begins or ends between the two.
    Bracket { partner: Span },
    /// The partner stands on a later line of the paragraph; `breaks` are the line endings between,
    /// each with what the next line begins with.
    Newline { partner: Span, breaks: Vec<Span> },
    /// There is no partner. `opens` if it looks like an opener, and `stands_out` if like nothing
    /// else: with a sign or a space before it and a word behind.
    Alone { opens: bool, stands_out: bool },
}

/// How many lines below its opener a closer is looked for.
const MOST_LINES: usize = 5;

/// How long a text is, in bytes, that is shown with its marks.
const LONGEST_SHOWN: usize = 200;

/// How far back a decoration around a mark is looked for.
const MOST_DECORATIONS: usize = 8;

/// The slips of the page, in order.
pub fn find(context: &Context) -> Vec<Slip> {
    let marks = marks(context);
    let mut slips = Vec::new();
    for mark in ["'''", "''", "~~", "--", "__", "^^", ",,"] {
        let own = marks.iter().filter(|found| found.mark == mark);
        pair(context, own.copied(), &mut slips);
    }
    join_mixed(context, &marks, &mut slips);
    slips
}

/// A run of signs in running text that is as long as a mark.
#[derive(Clone, Copy)]
struct Mark {
    mark: &'static str,
    span: Span,
    line: usize,
    opens: bool,
    closes: bool,
    stands_out: bool,
}

fn marks(context: &Context) -> Vec<Mark> {
    let (mut marks, mut line, mut done) = (Vec::new(), 0, 0);
    for run in context.runs() {
        let Some(mark) = mark_of(run).filter(|_| !is_shown(context, run)) else { continue };
        let gap = context.text(Span::new(done, run.span.start));
        line += gap.bytes().filter(|&byte| byte == b'\n').count();
        done = run.span.start;
        let before = context.before(run.span.start).chars().next_back().unwrap_or('\n');
        let after = context.after(run.span.end).chars().next().unwrap_or('\n');
        let opens = !after.is_whitespace() && !"]}|".contains(after);
        let closes = !before.is_whitespace() && !"[{|".contains(before);
        let stands_out = after.is_alphanumeric() && !before.is_alphanumeric();
        marks.push(Mark { mark, span: run.span, line, opens, closes, stands_out });
    }
    marks
}

/// Longer runs are ellipses, lines to fill in and the like.
fn mark_of(run: &Run) -> Option<&'static str> {
    Some(match (run.sign, run.span.len()) {
        (b'\'', 3 | 5) => "'''",
        (b'\'', 2) => "''",
        (b'~', 2) => "~~",
        (b'-', 2) => "--",
        (b'_', 2) => "__",
        (b'^', 2) => "^^",
        (b',', 2) => ",,",
        _ => return None,
    })
}

/// Whether a mark is shown on purpose: its partner before it on the line is escaped.
fn is_shown(context: &Context, run: &Run) -> bool {
    let before = context.before(run.span.start).as_bytes();
    let near = before.iter().rev().take(LONGEST_SHOWN).take_while(|&&byte| byte != b'\n');
    near.clone().zip(near.skip(1)).any(|(&sign, &escape)| escape == b'\\' && sign == run.sign)
}

/// Pairs marks of one kind.
fn pair(context: &Context, marks: impl Iterator<Item = Mark>, slips: &mut Vec<Slip>) {
    let mut marks = marks.peekable();
    while let Some(opener) = marks.next() {
        let partner = marks.peek().copied().filter(|partner| opener.opens && partner.closes);
        let cause = partner.and_then(|partner| cause_of(context, opener, partner));
        if cause.is_some() {
            marks.next();
        }
        let Mark { opens, stands_out, .. } = opener;
        let cause = cause.unwrap_or(Cause::Alone { opens, stands_out });
        slips.push(Slip { mark: opener.mark, span: opener.span, cause });
    }
}

/// Why two marks that were meant for each other aren't a pair.
fn cause_of(context: &Context, opener: Mark, closer: Mark) -> Option<Cause> {
    let partner = closer.span;
    let is_enclosed_alike = enclosing(context, opener.span) == enclosing(context, partner);
    if opener.line < closer.line {
        let is_near = closer.line - opener.line <= MOST_LINES;
        let is_meant = opener.mark == "'''" || opener.stands_out;
        let breaks = breaks_between(context, opener.span, partner)
            .filter(|_| is_enclosed_alike && is_near && is_meant)?;
        return Some(Cause::Newline { partner, breaks });
    }
    if !is_enclosed_alike {
        return Some(Cause::Bracket { partner });
    }
    let decoration = crossed(context, opener.span, partner)?;
    Some(Cause::Crossed { partner, decoration })
}

/// The innermost group, note and link around a mark.
fn enclosing(context: &Context, mark: Span) -> [Option<usize>; 3] {
    let model = context.model();
    let before = model.links.partition_point(|link| link.span.start < mark.start);
    let link = before.checked_sub(1).filter(|&link| model.links[link].span.encloses(mark));
    [model.group_at(mark.start), model.footnote_at(mark.start), link]
}

/// The decoration that holds `opener` but not `closer`.
fn crossed(context: &Context, opener: Span, closer: Span) -> Option<usize> {
    let decorations = &context.model().decorations;
    let before = decorations.partition_point(|decoration| decoration.span.start < opener.start);
    let crosses = |decoration: &Decoration| {
        decoration.content.encloses(opener) && decoration.span.end <= closer.start
    };
    (0..before).rev().take(MOST_DECORATIONS).find(|&index| crosses(&decorations[index]))
}

/// The line breaks between the two, each with what the next line begins with; `None` if the
/// paragraph ends between them.
fn breaks_between(context: &Context, opener: Span, closer: Span) -> Option<Vec<Span>> {
    let mut breaks = Vec::new();
    let mut offset = opener.start;
    while let Some(newline) = context.text(Span::new(offset, closer.start)).find('\n') {
        let newline = offset + newline;
        let next = next_text(context, opener.start, newline)?;
        let start = newline - usize::from(context.before(newline).ends_with('\r'));
        breaks.push(Span::new(start, next));
        offset = next;
    }
    Some(breaks).filter(|breaks| !breaks.is_empty() && breaks.len() <= MOST_LINES)
}

/// Strikethrough has two marks: one of each on a line are a pair that doesn't match.
fn join_mixed(context: &Context, marks: &[Mark], slips: &mut Vec<Slip>) {
    let is_strike = |mark: &&Mark| matches!(mark.mark, "~~" | "--");
    let strikes: Vec<&Mark> = marks.iter().filter(is_strike).collect();
    let mut mixed = Vec::new();
    for pair in strikes.windows(2) {
        let (opener, closer) = (pair[0], pair[1]);
        let is_taken = mixed.last().is_some_and(|(_, partner)| *partner == opener.span);
        if !is_taken && is_mixed(context, opener, closer) {
            mixed.push((opener.span, closer.span));
        }
    }
    slips.sort_by_key(|slip| slip.span.start);
    let mut partners = HashSet::new();
    for (opener, partner) in mixed {
        let alone = |span: Span| {
            let found = slips.binary_search_by_key(&span.start, |slip| slip.span.start);
            found.ok().filter(|&index| matches!(slips[index].cause, Cause::Alone { .. }))
        };
        if let (Some(first), Some(_)) = (alone(opener), alone(partner)) {
            slips[first].cause = Cause::Mixed { partner };
            partners.insert(partner.start);
        }
    }
    slips.retain(|slip| !partners.contains(&slip.span.start));
}

fn is_mixed(context: &Context, opener: &Mark, closer: &Mark) -> bool {
    opener.mark != closer.mark
        && opener.line == closer.line
        && opener.stands_out
        && closer.closes
        && enclosing(context, opener.span) == enclosing(context, closer.span)
        && !context.text(Span::new(opener.span.end, closer.span.start)).contains("||")
}
