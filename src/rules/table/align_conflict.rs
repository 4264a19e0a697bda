use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::options::{Subject, subject};
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-align-conflict", Severity::Hint, include_str!("align_conflict.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for cell in &context.model().cells {
        let is_aligned = |option: &Span| subject(context.text(*option)) == Some(Subject::Alignment);
        let mut options = context.model().options_of(cell).iter();
        let Some(&option) = options.find(|option| is_aligned(option)) else { continue };
        let start = cell.content.start;
        let text = context.text(cell.content);
        let content = text.trim_matches(' ');
        if content.is_empty() || content.len() == text.len() || text.contains('\n') {
            continue;
        }
        let content_start = start + text.len() - text.trim_start_matches(' ').len();
        let before = Span::new(start, content_start);
        let after = Span::new(content_start + content.len(), cell.span.end);
        let spaces = [before, after].into_iter().filter(|spaces| !spaces.is_empty());
        let message = context.say(
            "옵션이 정렬을 정하므로 셀의 빈칸은 효과가 없습니다",
            "The option aligns the cell, so its spaces have no effect",
        );
        findings.push(RULE.at(option, message).with_fix(Fix {
            title: context.say("셀의 빈칸 지우기", "Delete the cell's spaces"),
            safe: true,
            edits: spaces.map(Edit::delete).collect(),
        }));
    }
}
