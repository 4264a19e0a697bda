use crate::data::similar::nearest;
use crate::fix::{Edit, Fix};
use crate::rules::suppression::{Action, Word, is_known, known};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "comment-suppression-unknown",
    Severity::Warning,
    include_str!("suppression_unknown.md"),
    check,
);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for directive in context.directives() {
        if directive.action.is_none() {
            findings.push(unknown_action(context, directive.word));
            continue;
        }
        let unknown = directive.names.iter().filter(|name| !is_known(context, name.text));
        findings.extend(unknown.map(|name| unknown_name(context, *name)));
    }
}

fn unknown_action(context: &Context, word: Word) -> Finding {
    let message = context.say(
        format!("'{}': 이런 지시는 없어 아무 일도 하지 않습니다", word.text),
        format!("There is no '{}', so this comment does nothing", word.text),
    );
    let actions = Action::ALL.map(Action::word);
    RULE.at(word.span, message).with_fix(correction(context, word, nearest(word.text, actions)))
}

fn unknown_name(context: &Context, name: Word) -> Finding {
    let message = context.say(
        format!("'{}': 이런 규칙이나 묶음은 없습니다", name.text),
        format!("There is no rule, category or group '{}'", name.text),
    );
    let meant = nearest(name.text, known(context));
    RULE.at(name.span, message).with_fix(correction(context, name, meant))
}

fn correction(context: &Context, word: Word, meant: Option<&str>) -> Option<Fix> {
    let meant = meant?;
    Some(Fix {
        title: context.say(format!("'{meant}'(으)로 고치기"), format!("Change to '{meant}'")),
        safe: false,
        edits: vec![Edit::replace(word.span, meant)],
    })
}
