use crate::model::Decoration;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("decoration-nested", Severity::Warning, include_str!("nested.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for pair in context.model().decorations.windows(2) {
        if is_split(context, &pair[0], &pair[1]) {
            let message = context.say(
                "같은 서식은 겹칠 수 없어 가운데에는 적용되지 않습니다",
                "A decoration does not nest in itself, so the middle is left without it",
            );
            let place = Span::new(pair[0].content.end, pair[0].span.end);
            findings.push(RULE.at(place, message));
        }
    }
}

/// Whether two texts of a kind are what an inner one made of an outer one: the spaces are on the
/// wrong side of the inner marks.
fn is_split(context: &Context, first: &Decoration, second: &Decoration) -> bool {
    if first.kind != second.kind || first.span.end >= second.span.start {
        return false;
    }
    let between = context.text(Span::new(first.span.end, second.span.start));
    context.text(first.content).ends_with(' ')
        && context.text(second.content).starts_with(' ')
        && !between.starts_with(char::is_whitespace)
        && !between.ends_with(char::is_whitespace)
        // Bold text inside of italics is a mistake of its own.
        && !between.starts_with('\'')
        && !between.contains(['\n', '|'])
}
