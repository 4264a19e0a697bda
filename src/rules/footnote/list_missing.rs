use crate::text::Span;

use super::lists;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-list-missing", Severity::Hint, include_str!("list_missing.md"), check)
        .in_group(Group::Style);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    if let Some(last) = model.footnotes.last()
        && model.footnote_lists.is_empty()
        && !context.is_template()
    {
        let message = context.say(
            "`[각주]`가 없어 각주가 문서 맨 끝에 나옵니다",
            "Without `[각주]` the footnotes stand at the very end of the page",
        );
        let opener = Span::new(last.span.start, last.span.start + "[*".len());
        findings.push(RULE.at(opener, message).with_fix(lists::append(context)));
    }
}
