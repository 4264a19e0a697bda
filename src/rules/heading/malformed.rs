use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::lines::{self, Fault, Mended};
use super::page_level::is_page_level;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-malformed", Severity::Error, include_str!("malformed.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.model().redirect.is_some() {
        return;
    }
    for start in lines_with_equals(context).filter(|&start| is_page_level(context, start)) {
        let span = Span::new(start, context.line_end(start));
        if has_broken_opener(context, span) {
            continue;
        }
        let line = context.text(span);
        if let Some(mended) = lines::examine(line)
            && !is_enclosed(context, start + mended.place.start)
        {
            findings.push(find(context, start, line, mended));
        }
    }
}

/// The starts of all lines that begin with `=`.
fn lines_with_equals(context: &Context) -> impl Iterator<Item = usize> {
    let source = context.source;
    let first = source.strip_prefix('\u{feff}').map_or(0, |_| '\u{feff}'.len_utf8());
    let is_first = source.get(first..).is_some_and(|text| text.starts_with('='));
    let others = source.match_indices("\n=").map(|(newline, _)| newline + 1);
    is_first.then_some(first).into_iter().chain(others)
}

/// A line with an opener that has no partner has its finding already.
fn has_broken_opener(context: &Context, line: Span) -> bool {
    let broken = &context.model().broken;
    let next = broken.partition_point(|token| token.span.start < line.start);
    broken.get(next).is_some_and(|token| token.span.start < line.end)
}

/// Whether a note, a link or a group goes on at `offset`: its `=` are no marks of the line.
fn is_enclosed(context: &Context, offset: usize) -> bool {
    let model = context.model();
    let note = model.footnote_at(offset).map(|index| model.footnotes[index].span.start);
    let group = model.group_at(offset).map(|index| model.groups[index].span.start);
    let before = model.links.partition_point(|link| link.span.start < offset);
    let link = model.links[..before].last().map(|link| link.span);
    let link = link.filter(|link| link.contains(offset)).map(|link| link.start);
    [note, group, link].into_iter().flatten().any(|start| start < offset)
}

fn find(context: &Context, start: usize, line: &str, mended: Mended) -> Finding {
    let message = message(context, mended.fault);
    let place = Span::new(start + mended.place.start, start + mended.place.end);
    let severity = match mended.fault {
        Fault::Unclosed => Severity::Warning,
        _ => Severity::Error,
    };
    let newline = context.newline;
    let fix = mended.line.map(|(text, safe)| Fix {
        title: context.say("문단 제목으로 고치기", "Make it a heading"),
        safe,
        edits: vec![Edit::replace(
            Span::new(start, start + line.len()),
            text.replace('\n', newline),
        )],
    });
    RULE.at(place, message).with_severity(severity).with_fix(fix)
}

fn message(context: &Context, fault: Fault) -> String {
    let (korean, english) = match fault {
        Fault::NoSpace => {
            ("`=`와 제목 사이에 빈칸이 없어", "A space is missing between `=` and the title")
        }
        Fault::TrailingSpace => ("줄 끝에 빈칸이 있어", "White space follows the heading"),
        Fault::TrailingText => ("닫는 `=` 뒤에 글자가 있어", "Text follows the closing `=`"),
        Fault::Uneven => ("앞뒤 `=`의 개수가 달라", "The numbers of `=` on both sides differ"),
        Fault::FoldUneven => {
            ("`#`은 양쪽 `=`에 붙여 써야 하므로", "`#` must touch the `=` on both sides")
        }
        Fault::Tab => ("빈칸 대신 탭이 있어", "A tab stands in place of a space"),
        Fault::Empty => ("제목이 비어", "The title is empty"),
        Fault::Unclosed => ("닫는 `=`이 없어", "The closing `=` is missing"),
    };
    match fault {
        // A heading it is, but with `#` in its title.
        Fault::FoldUneven => context.say(
            format!("{korean} 접힌 문단 제목이 되지 않습니다"),
            format!("{english}, so this is not a folded heading"),
        ),
        _ => context.say(
            format!("{korean} 문단 제목이 아니라 글자로 보입니다"),
            format!("{english}, so the line shows as text"),
        ),
    }
}
