use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-directive-no-space",
    Severity::Warning,
    include_str!("directive_no_space.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::DirectiveNoSpace { word } = flawed.flaw {
            findings.push(find(context, word));
        }
    }
}

fn find(context: &Context, word: Span) -> Finding {
    let text = context.text(word);
    let message = context.say(
        format!("`#!{text}` 뒤에 빈칸이 없어 글자로 보입니다"),
        format!("Without a space behind it, `#!{text}` shows as text"),
    );
    let tab = usize::from(context.after(word.end).starts_with('\t'));
    let fix = Fix {
        title: context.say("빈칸 넣기", "Insert a space"),
        safe: true,
        edits: vec![Edit::replace(Span::new(word.end, word.end + tab), " ")],
    };
    RULE.at(word, message).with_fix(fix)
}
