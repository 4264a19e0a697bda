use crate::fix::{Edit, Fix};
use crate::rules::suppression::{Action, Directive, Entry, Word};
use crate::rules::{Context, Finding, Rule, Severity, all};
use crate::text::Span;

/// What silences nothing is known only when everything else has been checked: its findings come from
/// [`findings`].
pub const RULE: Rule = Rule::new(
    "comment-suppression-unused",
    Severity::Warning,
    include_str!("suppression_unused.md"),
    |_, _| {},
)
.of_all_pages();

/// A finding for each of `unused`, as far as something could have been silenced: where a rule is off,
/// nobody knows whether it would have found something.
pub fn findings(context: &Context, unused: &[Entry]) -> Vec<Finding> {
    let rules: Vec<_> = all().map(|rule| (rule.is_on(context.config), rule.group)).collect();
    let could_find = |entry: &&Entry| {
        let mut covered = entry.covered.iter().map(|&index| rules[index]);
        let any = covered.clone().any(|(is_on, _)| is_on);
        any && covered.all(|(is_on, group)| is_on || group.is_some())
    };
    let useless: Vec<_> = unused.iter().filter(could_find).collect();
    let comments = useless.chunk_by(|one, other| one.directive.span == other.directive.span);
    comments
        .flat_map(|entries| entries.iter().map(|entry| finding(context, entries, entry)))
        .collect()
}

/// The finding of one of the useless `entries` of a comment.
fn finding(context: &Context, entries: &[&Entry], entry: &Entry) -> Finding {
    let word = entry.name.unwrap_or(entry.directive.word);
    let message = match entry.action {
        Action::Enable => context.say(
            format!("‘{}’: 여기에서 다시 켤 것이 없습니다", word.text),
            format!("‘{}’ turns nothing back on here", word.text),
        ),
        _ => context.say(
            format!("‘{}’: 숨길 문제가 없습니다", word.text),
            format!("‘{}’ silences nothing", word.text),
        ),
    };
    let is_all = entries.len() >= entry.directive.names.len();
    let deletion = Fix {
        title: match is_all {
            true => context.say("주석 지우기", "Delete the comment"),
            false => context.say("주석에서 지우기", "Delete it from the comment"),
        },
        safe: true,
        edits: vec![Edit::delete(if is_all {
            whole_line(context, entry.directive.span)
        } else {
            with_separator(entry.directive, word)
        })],
    };
    RULE.at(word.span, message).with_fix(deletion)
}

/// The line of a comment with the line ending behind it, or before it on the last line.
fn whole_line(context: &Context, comment: Span) -> Span {
    match context.next_line(comment.end) {
        Some(next) => Span::new(comment.start, next),
        None => {
            let before = context.before(comment.start);
            let before = before.strip_suffix('\n').unwrap_or(before);
            let before = before.strip_suffix('\r').unwrap_or(before);
            Span::new(before.len(), context.source.len())
        }
    }
}

/// A name with what stands between it and the word before it.
fn with_separator(directive: &Directive, name: Word) -> Span {
    let before = directive.names.iter().rev().find(|other| other.span.end <= name.span.start);
    Span::new(before.unwrap_or(&directive.word).span.end, name.span.end)
}
