use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::calls::calls;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-comma", Severity::Information, include_str!("comma.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for call in calls(context).filter(|call| call.takes_text()) {
        let mut before = None;
        for given in call.given(context) {
            if let Some(before) = before
                && given.name.is_none()
                && !given.span.is_empty()
            {
                findings.push(find(context, before, given.span));
            }
            before = Some(given.span.end);
        }
    }
}

/// `before` is where the argument ends that the comma has cut off.
fn find(context: &Context, before: usize, rest: Span) -> Finding {
    let text = context.text(rest);
    let message = context.say(
        format!("쉼표에서 인자가 잘려 ‘{text}’ 부분이 사라집니다. 쉼표는 `\\,`로 씁니다"),
        format!("The comma ends the argument, so ‘{text}’ is lost; write the comma as `\\,`"),
    );
    let comma = context.text(Span::new(before, rest.start)).find(',');
    RULE.at(rest, message).with_fix(comma.map(|comma| Fix {
        title: context.say("쉼표를 `\\,`로 쓰기", "Write the comma as `\\,`"),
        safe: false,
        edits: vec![Edit::insert(before + comma, "\\")],
    }))
}
