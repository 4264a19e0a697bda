use std::collections::BTreeSet;

use crate::data::similar::nearest;
use crate::fix::{Edit, Fix};
use crate::rules::suppression::{Action, Word, known};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Reading;

pub const RULE: Rule = Rule::new(
    "comment-suppression-unknown",
    Severity::Warning,
    include_str!("suppression_unknown.md"),
    check,
)
.of_all_pages();

/// A page that has more such words than this is none that a person wrote: looking for what was meant
/// would take time.
const MOST_SUGGESTIONS: usize = 100;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.directives().is_empty() {
        return;
    }
    let known: BTreeSet<_> = known(context).collect();
    let before = findings.len();
    for directive in context.directives() {
        let names = directive.names.iter().filter(|name| !known.contains(name.text));
        let unknown: Vec<_> = match directive.action {
            None => vec![(directive.word, unknown_action(context, directive.word))],
            Some(_) => names.map(|name| (*name, unknown_name(context, *name))).collect(),
        };
        for (word, finding) in unknown {
            let is_few = findings.len() - before < MOST_SUGGESTIONS;
            let meant = is_few.then(|| meant(&known, directive.action, word)).flatten();
            findings.push(finding.with_fix(correction(context, word, meant)));
        }
    }
}

fn unknown_action(context: &Context, word: Word) -> Finding {
    let message = context.say(
        format!("‘{}’: 이런 지시는 없어 아무 일도 하지 않습니다", word.text),
        format!("There is no ‘{}’, so this comment does nothing", word.text),
    );
    RULE.at(word.span, message)
}

fn unknown_name(context: &Context, name: Word) -> Finding {
    let message = context.say(
        format!("‘{}’: 이런 규칙이나 묶음은 없습니다", name.text),
        format!("There is no rule, category or group ‘{}’", name.text),
    );
    RULE.at(name.span, message)
}

/// What was meant by the word of a comment, or by one of its names.
fn meant<'a>(known: &BTreeSet<&'a str>, action: Option<Action>, word: Word) -> Option<&'a str> {
    match action {
        None => {
            let actions = Action::ALL.map(Action::word).into_iter();
            nearest(word.text, actions.chain(Reading::ALL.map(Reading::name)))
        }
        Some(_) => nearest(word.text, known.iter().copied()),
    }
}

fn correction(context: &Context, word: Word, meant: Option<&str>) -> Option<Fix> {
    let meant = meant?;
    Some(Fix {
        title: context.say(format!("‘{meant}’ 쓰기"), format!("Change to ‘{meant}’")),
        safe: false,
        edits: vec![Edit::replace(word.span, meant)],
    })
}
