use super::options::{Subject, named, rewrite, subject};
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-legacy-color", Severity::Hint, include_str!("legacy_color.md"), check)
        .in_group(Group::Pedantic)
        .merging_copies()
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for &option in &context.model().cell_options {
        let text = context.text(option);
        let inside = text.trim_start_matches('<').trim_end_matches('>');
        if subject(text) == Some(Subject::Named("bgcolor")) && named(inside).is_none() {
            let message = context.say(
                format!("배경색은 `<bgcolor={inside}>`로 씁니다"),
                format!("A background is written `<bgcolor={inside}>`"),
            );
            let fix = rewrite(context, option, &format!("bgcolor={inside}"), true);
            findings.push(RULE.at(option, message).with_fix(fix));
        }
    }
}
