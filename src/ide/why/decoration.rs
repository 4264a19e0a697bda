//! Marks of decorations that show (language reference, section 6).

use super::Explanation;
use super::page::{Page, span_of};
use super::partner::{self, State};
use super::{leftover, signs};
use crate::model::Decoration;
use crate::syntax::Kind;
use crate::text::Span;

/// How far a partner is looked for, in bytes, and among how many marks.
const FAR: usize = 2048;
const MOST: usize = 32;

/// How many lines away a partner may be that a line break keeps away.
const MOST_LINES: usize = 5;

pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let run = signs::run(page, page.offset)?;
    let sign = page.byte(run.start)?;
    if sign == b'\'' && leftover::is_single(page, run) {
        return leftover::around_bold(page, Span::new(page.offset, page.offset + 1));
    }
    if !b"'~-_^,".contains(&sign) || run.len() < 2 {
        return None;
    }
    escaped(page, run)
        .or_else(|| leftover::explain(page, run, sign))
        .or_else(|| by_partner(page, run))
        .or_else(|| in_verbatim(page, run))
        .or_else(|| mixed(page, run))
        .or_else(|| beyond_line(page, run))
        .or_else(|| Some(alone(page, run)))
}

fn escaped(page: &Page, run: Span) -> Option<Explanation> {
    if page.kind_at(run.start) != Kind::Escape {
        return None;
    }
    let escape = Span::new(run.start - 1, run.start + 1);
    let explanation = page.because(
        Span::new(run.start + 1, run.end),
        "`\\`는 바로 뒤의 한 글자만 글자로 만듭니다. 남은 기호만으로는 서식이 되지 않습니다.",
        "A backslash protects the one character behind it; what is left of the mark makes no decoration.",
    );
    let label = page.say("여기의 `\\`", "this backslash");
    Some(explanation.with_place(escape, label).with_rules(&["escape-partial"]))
}

/// The marks equal to `run` that show on its line: those behind it, then those before.
fn others(page: &Page, run: Span, mark: &str) -> Vec<Span> {
    let line = page.line(run.start);
    let behind = page.window(run.end, FAR);
    let behind = behind.split('\n').next().unwrap_or_default();
    let start = page.back(run.start, FAR).max(line.start);
    let before = page.text(Span::new(start, run.start.max(start)));
    let behind = behind.match_indices(mark).map(|(at, _)| run.end + at);
    let before = before.rmatch_indices(mark).map(|(at, _)| start + at);
    let spans = behind.take(MOST).chain(before.take(MOST));
    spans.map(|at| Span::new(at, at + mark.len())).collect()
}

fn mark_of<'a>(page: &Page<'a>, run: Span) -> &'a str {
    let text = page.text(run);
    let length = if text.starts_with("'''") { 3 } else { 2 };
    text.get(..length).unwrap_or(text)
}

/// The mark has a partner on its line, but something comes between.
fn by_partner(page: &Page, run: Span) -> Option<Explanation> {
    let own = page.enclosing(run.start);
    for other in others(page, run, mark_of(page, run)) {
        if page.kind_at(other.start) == Kind::Escape {
            return Some(with_escaped(page, run, other));
        }
        if !page.is_text(other.start) {
            continue;
        }
        let theirs = page.enclosing(other.start);
        if own.id() != theirs.id() {
            let is_deeper = span_of(own).encloses(span_of(theirs));
            let bracket = if is_deeper { theirs } else { own };
            return Some(across_bracket(page, run, other, span_of(bracket)));
        }
        if let Some(decoration) = crossing(page, run, other) {
            return Some(crossed(page, run, other, decoration));
        }
    }
    None
}

fn with_escaped(page: &Page, run: Span, other: Span) -> Explanation {
    let explanation = page.because(
        run,
        "짝이 될 기호에 `\\`가 붙어 있어 닫지 못합니다. 그래서 글자로 보입니다.",
        "The mark that would be its partner is escaped by a backslash, so this one shows.",
    );
    explanation.with_place(other, page.say("`\\`가 붙은 기호", "the escaped mark"))
}

fn across_bracket(page: &Page, run: Span, other: Span, bracket: Span) -> Explanation {
    page.because(
        run,
        "괄호 밖에서 연 서식은 밖에서, 안에서 연 서식은 안에서 닫아야 합니다. 짝이 괄호 너머에 있어 둘 다 글자로 보입니다.",
        "What opens outside of a bracket must close outside, and what opens inside, inside: its partner is beyond one, so both show.",
    )
    .with_place(other, page.say("괄호 너머의 짝", "the partner beyond it"))
    .with_place(bracket, page.say("둘 사이의 괄호", "the bracket between them"))
    .with_rules(&["decoration-crossed", "decoration-unclosed"])
}

/// The decoration that holds one of the two marks and not the other.
fn crossing<'a>(page: &Page<'a>, one: Span, other: Span) -> Option<&'a Decoration> {
    let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
    let decorations = &page.model().decorations;
    let next = decorations.partition_point(|decoration| decoration.span.start < second.start);
    let crosses = |decoration: &&Decoration| {
        decoration.content.encloses(first) != decoration.content.encloses(second)
    };
    decorations.get(..next)?.iter().rev().take(MOST).find(crosses)
}

fn crossed(page: &Page, run: Span, other: Span, decoration: &Decoration) -> Explanation {
    let closer = Span::new(decoration.content.end, decoration.span.end);
    let opener = Span::new(decoration.span.start, decoration.content.start);
    page.because(
        run,
        "서식은 먼저 연 것이 먼저 닫힙니다. 그 안에서 열고 밖에서 닫으려 한 서식은 짝을 잃고 글자로 보입니다.",
        "Of crossing decorations the one that opened first closes first; the other loses its partner and shows.",
    )
    .with_place(closer, page.say("먼저 닫힌 서식", "what closed first"))
    .with_place(opener, page.say("그 서식이 열린 곳", "where that opened"))
    .with_place(other, page.say("짝을 잃은 기호", "the partner that it lost"))
    .with_rules(&["decoration-crossed"])
}

/// The mark that would be the partner stands in a literal, a link's target or a macro's arguments.
fn in_verbatim(page: &Page, run: Span) -> Option<Explanation> {
    let others = others(page, run, mark_of(page, run)).into_iter();
    let states = others.map(|other| (other, partner::state(page, other)));
    // Beyond a complete decoration the marks belong to others.
    let mut near = states.take_while(|(_, state)| !matches!(state, State::Taken(_)));
    let (other, within) = near.find_map(|(other, state)| match state {
        State::Verbatim(within) => Some((other, within)),
        _ => None,
    })?;
    let explanation = page.because(
        run,
        "짝이 될 기호가 문법을 읽지 않는 곳에 들어 있어 닫지 못합니다. 그래서 글자로 보입니다.",
        "The mark that would be its partner stands where no markup is read and closes nothing, so this one shows.",
    );
    let explanation = explanation
        .with_place(other, page.say("짝이 되지 못한 기호", "the mark that is no partner"))
        .with_place(
            within,
            page.say("이 안에 글자로 들어 있습니다", "this holds it, as mere text"),
        );
    Some(explanation.with_rules(&["decoration-unclosed", "decoration-crossed"]))
}

/// Strikethrough has two marks.
fn mixed(page: &Page, run: Span) -> Option<Explanation> {
    let other = match mark_of(page, run) {
        "~~" => "--",
        "--" => "~~",
        _ => return None,
    };
    let other = others(page, run, other).into_iter().find(|other| page.is_text(other.start))?;
    let explanation = page.because(
        run,
        "취소선은 연 기호와 같은 기호로 닫아야 합니다. `~~`와 `--`는 서로 짝이 아닙니다.",
        "Strikethrough closes with the mark that opened it: `~~` and `--` are no pair.",
    );
    let label = page.say("기호가 다릅니다", "another mark");
    Some(explanation.with_place(other, label).with_rules(&["decoration-mixed-strikethrough"]))
}

/// The partner is on another line of the paragraph.
fn beyond_line(page: &Page, run: Span) -> Option<Explanation> {
    let mark = mark_of(page, run);
    let line = page.line(run.start);
    let own = page.enclosing(run.start).id();
    let meant = |at: usize| page.is_text(at) && page.enclosing(at).id() == own;
    let start = page.after(line.end).find('\n').map_or(line.end, |newline| line.end + newline + 1);
    let behind = paragraph(page.window(start, FAR));
    let mut behind = behind.match_indices(mark).take(MOST).map(|(at, _)| start + at);
    let partner = behind.find(|&at| meant(at)).or_else(|| {
        let from = page.back(line.start, FAR);
        let before = page.text(Span::new(from, line.start));
        let lines = before.split_inclusive('\n').rev().take(MOST_LINES);
        let lines = lines.take_while(|line| !line.trim().is_empty());
        let near = line.start - lines.map(str::len).sum::<usize>();
        let text = page.text(Span::new(near, line.start));
        let mut found = text.rmatch_indices(mark).take(MOST).map(|(at, _)| near + at);
        found.find(|&at| meant(at))
    })?;
    let explanation = page.because(
        run,
        "서식은 줄을 넘지 못합니다. 짝이 다른 줄에 있어 둘 다 글자로 보입니다. 줄마다 열고 닫으세요.",
        "A decoration ends with its line: its partner is on another one, so both show. Open and close it on each line.",
    );
    let span = Span::new(partner, partner + mark.len());
    let label = page.say("다른 줄에 있는 짝", "the partner on another line");
    let rules = &["decoration-newline", "decoration-unclosed"];
    Some(explanation.with_place(span, label).with_rules(rules))
}

/// The lines of `text` up to a blank one, but not many.
fn paragraph(text: &str) -> &str {
    let lines = text.split_inclusive('\n').take(MOST_LINES);
    let length = lines.take_while(|line| !line.trim().is_empty()).map(str::len).sum();
    text.get(..length).unwrap_or_default()
}

fn alone(page: &Page, run: Span) -> Explanation {
    let explanation = page.because(
        run,
        "서식은 같은 줄에 짝이 되는 기호가 하나 더 있어야 합니다. 이 줄에는 남은 짝이 없어 글자로 보입니다.",
        "A decoration needs a second mark of its kind on the line; none is left here, so this one shows.",
    );
    let explanation = explanation.with_rules(&["decoration-unclosed"]);
    let decorations = &page.model().decorations;
    let next = decorations.partition_point(|decoration| decoration.span.start < run.start);
    let line = page.line(run.start);
    let mark = mark_of(page, run);
    let mut near = decorations.get(..next).unwrap_or_default().iter().rev().take(MOST);
    let is_pair = |it: &&Decoration| {
        it.span.start >= line.start
            && it.span.end <= run.start
            && page.after(it.span.start).starts_with(mark)
    };
    match near.find(is_pair) {
        Some(pair) => explanation.with_place(
            pair.span,
            page.say("앞의 둘이 서로 짝입니다", "the two before are a pair"),
        ),
        None => explanation.with_place(
            Span::new(line.end, line.end),
            page.say("줄 끝까지 짝이 없습니다", "no partner up to the end of the line"),
        ),
    }
}
