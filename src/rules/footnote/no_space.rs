use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::names::Verdict;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-no-space", Severity::Warning, include_str!("no_space.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let glued = context.names().iter().filter(|name| name.verdict == Verdict::NoSpace);
    for name in glued {
        let references = name.references.iter().map(|&note| (note, true));
        let definitions = name.definitions.iter().map(|&note| (note, false));
        for (note, is_whole) in references.chain(definitions) {
            findings.extend(find(context, note, is_whole));
        }
    }
}

/// `is_whole` where the name is all there is of the note. Where a text follows, it may be a name
/// after all.
fn find(context: &Context, note: usize, is_whole: bool) -> Option<Finding> {
    let name = context.model().footnotes[note].name?;
    let text = context.text(name);
    let message = context.say(
        format!("`[*` 뒤에 빈칸이 없어 ‘{text}’ 전체가 내용이 아니라 각주 이름이 됩니다"),
        format!("Without a space after `[*`, ‘{text}’ is the footnote's name and not its text"),
    );
    Some(RULE.at(name, message).with_fix(insert_space(context, name, is_whole)))
}

fn insert_space(context: &Context, name: Span, safe: bool) -> Fix {
    Fix {
        title: context.say("`[*` 뒤에 빈칸 넣기", "Insert a space after `[*`"),
        safe,
        edits: vec![Edit::insert(name.start, " ")],
    }
}
