use crate::fix::{Edit, Fix};

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule = Rule::new("text-tab", Severity::Hint, include_str!("tab.md"), check)
    .in_group(Group::Pedantic)
    .in_parts();

/// Where a tab stands in place of a space that has a meaning, at the start of a line, in a heading
/// or in a footnote's name, another rule tells it.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    for line in context.lines().iter().filter(|line| !line.text.starts_with('=')) {
        for (start, _) in line.text.match_indices('\t') {
            let (before, after) = (&line.text[..start], &line.text[start + 1..]);
            let is_between = before.ends_with(|c: char| c.is_alphanumeric())
                && after.starts_with(|c: char| c.is_alphanumeric());
            let tab = line.part(start, 1);
            if !is_between || !context.is_prose(tab.start) {
                continue;
            }
            let message = context.say("탭은 빈칸 하나로 보입니다", "A tab shows as one space");
            findings.push(RULE.at(tab, message).with_fix(Fix {
                title: context.say("빈칸으로 바꾸기", "Make it a space"),
                safe: true,
                edits: vec![Edit::replace(tab, " ")],
            }));
        }
    }
}
