use crate::fix::{Edit, Fix};

use super::names::{Name, Verdict};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-name-markup", Severity::Warning, include_str!("name_markup.md"), check);

/// Marks that nobody writes in a name for their own sake.
const MARKS: [&str; 4] = ["''", "[[", "{{{", "[math("];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let fine = context.names().iter().filter(|name| name.verdict == Verdict::Fine);
    for name in fine.filter(|name| MARKS.iter().any(|mark| name.text.contains(mark))) {
        findings.extend(find(context, name));
    }
}

/// The first definition tells it. A name that is used again is meant as one.
fn find(context: &Context, name: &Name) -> Option<Finding> {
    let span = context.model().footnotes[*name.definitions.first()?].name?;
    let message = context.say(
        "각주 이름에는 문법이 적용되지 않아 적은 그대로 보입니다",
        "A footnote's name is literal, so its markup shows",
    );
    let is_single = name.references.is_empty() && name.definitions.len() == 1;
    let fix = is_single.then(|| Fix {
        title: context.say("`[*` 뒤에 빈칸 넣기", "Insert a space after `[*`"),
        safe: false,
        edits: vec![Edit::insert(span.start, " ")],
    });
    Some(RULE.at(span, message).with_fix(fix))
}
