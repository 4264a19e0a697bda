use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::calls::calls;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "macro-math-parenthesis",
    Severity::Warning,
    include_str!("math_parenthesis.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for call in calls(context).filter(|call| call.is("math")) {
        if let [formula] = call.arguments {
            findings.extend(find(context, *formula, call.span.end));
        }
    }
}

/// A formula that lacks brackets, with another `)]` behind it that would give them.
fn find(context: &Context, formula: Span, end: usize) -> Option<Finding> {
    let text = context.text(formula);
    let rest = context.text(Span::new(end, context.line_end(end)));
    let rest = rest.split("[math(").next()?;
    let rest = &rest[..rest.rfind(")]")?];
    let missing = |open: char, close: char, text: &str| {
        text.matches(open).count() > text.matches(close).count()
    };
    // The first `)]` was meant as two closing brackets of the formula.
    let whole = format!("{text})]{rest}");
    let is_cut = missing('(', ')', text) && missing('[', ']', text);
    if !is_cut || missing('(', ')', &whole) || missing('[', ']', &whole) {
        return None;
    }
    let close = Span::new(end - ")]".len(), end);
    let message = context.say(
        "수식 안의 `)]`가 수식을 여기에서 닫습니다",
        "The `)]` inside the formula closes it here",
    );
    Some(RULE.at(close, message).with_fix(Fix {
        title: context.say("`)`와 `]` 사이에 빈칸 넣기", "Put a space between `)` and `]`"),
        safe: false,
        edits: vec![Edit::insert(close.start + 1, " ")],
    }))
}
