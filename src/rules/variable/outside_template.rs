use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "variable-outside-template",
    Severity::Information,
    include_str!("outside_template.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    // A page of another namespace may be included as well.
    if context.title().is_none_or(|title| title.contains(':')) {
        return;
    }
    for &variable in &context.model().variables {
        let text = context.text(variable);
        let name = text.trim_matches('@').split('=').next().unwrap_or_default();
        // Two addresses of mail without a space between them look like a variable.
        let is_mail = context.before(variable.start).ends_with(is_latin)
            || context.after(variable.end).starts_with(is_latin);
        if name.chars().all(|c| c.is_alphanumeric() || c == '_') && !is_mail {
            let message = context.say(
                "변수는 다른 문서에 들어가는 틀에서만 쓰입니다",
                "Variables mean something only in templates, which other pages include",
            );
            findings.push(RULE.at(variable, message));
        }
    }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric()
}
