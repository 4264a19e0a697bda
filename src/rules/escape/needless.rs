use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("escape-needless", Severity::Hint, include_str!("needless.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for escape in &context.model().escapes {
        let escaped = context.text(Span::new(escape.start + 1, escape.end));
        if escaped.chars().all(char::is_alphanumeric) {
            findings.push(find(context, Span::new(escape.start, escape.start + 1)));
        }
    }
}

fn find(context: &Context, backslash: Span) -> Finding {
    let message = context.say(
        "뒤의 글자에 보호할 뜻이 없어 `\\`만 사라집니다",
        "There is nothing to protect behind it: the `\\` just disappears",
    );
    let show = Fix {
        title: context.say("`\\`를 보이게 하기", "Show the `\\`"),
        safe: false,
        edits: vec![Edit::insert(backslash.start, "\\")],
    };
    let delete = Fix {
        title: context.say("`\\` 지우기", "Delete the `\\`"),
        safe: false,
        edits: vec![Edit::delete(backslash)],
    };
    RULE.at(backslash, message).with_fix(show).with_fix(delete)
}
