use crate::fix::{Edit, Fix};
use crate::model::{Group, GroupKind, surplus_bracket};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "footnote-literal-bracket",
    Severity::Warning,
    include_str!("literal_bracket.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    for group in model.groups.iter().filter(|group| group.kind == GroupKind::Literal) {
        if model.footnote_at(group.span.start).is_some() {
            findings.extend(find(context, group));
        }
    }
}

fn find(context: &Context, literal: &Group) -> Option<Finding> {
    let content = Span::new(literal.open.end, literal.close.start);
    let bracket = content.start + surplus_bracket(context.text(content))?;
    let message = context.say(
        "`{{{ }}}` 안의 `]`에서 각주가 닫힐 수 있습니다",
        "The `]` inside `{{{ }}}` may close the footnote",
    );
    let finding = RULE.at(Span::new(bracket, bracket + 1), message);
    Some(finding.with_fix(escape(context, literal.span, context.text(content))))
}

/// The same text without the braces; it loses its monospaced letters.
fn escape(context: &Context, literal: Span, text: &str) -> Option<Fix> {
    let escaped = text.chars().fold(String::new(), |mut escaped, character| {
        escaped.extend(character.is_ascii_punctuation().then_some('\\'));
        escaped.push(character);
        escaped
    });
    (!text.contains('\n')).then(|| Fix {
        title: context.say("중괄호 대신 `\\`로 적기", "Write it with `\\` instead of the braces"),
        safe: false,
        edits: vec![Edit::replace(literal, escaped)],
    })
}
