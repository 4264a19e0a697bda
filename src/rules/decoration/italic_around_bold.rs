use crate::fix::{Edit, Fix};
use crate::model::{Decoration, DecorationKind};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule = Rule::new(
    "decoration-italic-around-bold",
    Severity::Warning,
    include_str!("italic_around_bold.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for pair in context.model().decorations.windows(2) {
        let (first, second) = (&pair[0], &pair[1]);
        if let Some(middle) = bold_between(context, first, second) {
            findings.push(find(context, first, middle, second));
        }
    }
}

/// The text between two italics that `'` encloses: what is left of `'''`.
fn bold_between(context: &Context, first: &Decoration, second: &Decoration) -> Option<Span> {
    let are_italic = [first, second].iter().all(|text| text.kind == DecorationKind::Italic);
    if !are_italic || first.span.end > second.span.start {
        return None;
    }
    let between = context.text(Span::new(first.span.end, second.span.start));
    let middle = between.strip_prefix('\'')?.strip_suffix('\'')?;
    (!middle.is_empty() && !middle.contains(['\n', '\'']))
        .then(|| Span::new(first.span.end + 1, second.span.start - 1))
}

fn find(context: &Context, first: &Decoration, middle: Span, second: &Decoration) -> Finding {
    let message = context.say(
        "기울임 안에 굵게를 넣을 수 없어 가운데는 서식 없이 `'`와 함께 보입니다",
        "Bold inside italics ends the italics: the middle is plain and shows with `'`",
    );
    let place = Span::new(first.content.end, middle.start);
    let fix = Fix {
        title: context.say("굵게 안에 기울임을 넣기", "Put the italics inside the bold text"),
        safe: false,
        edits: vec![
            Edit::replace(Span::new(first.span.start, first.content.start), "'''"),
            Edit::replace(place, "''"),
            Edit::replace(Span::new(middle.end, second.content.start), "''"),
            Edit::replace(Span::new(second.content.end, second.span.end), "'''"),
        ],
    };
    RULE.at(place, message).with_fix(fix)
}
