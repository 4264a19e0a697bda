use crate::fix::{Edit, Fix};

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("text-trailing-space", Severity::Hint, include_str!("trailing_space.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for line in context.lines() {
        let text = line.text.trim_end_matches([' ', '\t']);
        if text.len() == line.text.len() || text.is_empty() || breaks_markup(text) {
            continue;
        }
        let spaces = line.part(text.len(), line.text.len() - text.len());
        if context.model().is_verbatim(spaces.start) {
            continue;
        }
        let message = context.say("줄 끝에 빈칸이 있습니다", "White space ends the line");
        findings.push(RULE.at(spaces, message).with_fix(Fix {
            title: context.say("빈칸 지우기", "Delete the white space"),
            safe: true,
            edits: vec![Edit::delete(spaces)],
        }));
    }
}

/// Whether white space behind `text` is more than untidy: other rules tell it.
fn breaks_markup(text: &str) -> bool {
    text.ends_with('=') || text.ends_with("||") || text.ends_with("---")
}
