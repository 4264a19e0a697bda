use crate::text::Span;

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-unstable-anchor", Severity::Hint, include_str!("unstable_anchor.md"), check)
        .in_group(Group::Pedantic);

/// Macros that show something else each day.
const CHANGING: [&str; 5] = ["age", "date", "datetime", "dday", "pagecount"];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    for heading in &model.headings {
        let title = heading.title;
        let notes = within(&model.footnotes, title, |note| note.span);
        let notes = notes.iter().filter(|note| note.parent.is_none());
        findings.extend(notes.map(|note| {
            let opener = Span::new(note.span.start, note.span.start + "[*".len());
            RULE.at(opener, message(context, "각주가", "a footnote"))
        }));
        let macros = within(&model.macros, title, |call| call.span).iter();
        let macros = macros.filter(|call| is_changing(context.text(call.name)));
        let variables = within(&model.variables, title, |variable| *variable).iter();
        let values = macros
            .map(|call| call.span)
            .chain(variables.copied().filter(|_| context.is_template()))
            .filter(|value| model.footnote_at(value.start).is_none());
        findings.extend(
            values.map(|value| RULE.at(value, message(context, "바뀌는 값이", "a changing value"))),
        );
    }
}

/// Those of `items`, which are in the order of the text, that begin in `title`.
fn within<T>(items: &[T], title: Span, span: impl Fn(&T) -> Span) -> &[T] {
    let start = items.partition_point(|item| span(item).start < title.start);
    let end = items.partition_point(|item| span(item).start < title.end);
    &items[start..end]
}

fn is_changing(name: &str) -> bool {
    CHANGING.iter().any(|changing| name.eq_ignore_ascii_case(changing))
}

fn message(context: &Context, korean: &str, english: &str) -> String {
    context.say(
        format!("제목에 {korean} 있어 문단의 링크 이름이 바뀔 수 있습니다"),
        format!("The title holds {english}, so the section's anchor may change"),
    )
}
