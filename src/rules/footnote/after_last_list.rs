use crate::text::Span;

use super::lists;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "footnote-after-last-list",
    Severity::Hint,
    include_str!("after_last_list.md"),
    check,
)
.in_group(Group::Style);

/// The first such note tells it: with a list below, the others are well.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let Some(last_list) = model.footnote_lists.last() else { return };
    let next = model.footnotes.partition_point(|note| note.span.start < last_list.span.start);
    if let Some(note) = model.footnotes.get(next).filter(|_| !context.is_template()) {
        let message = context.say(
            "마지막 `[각주]` 뒤에 있어 이 각주부터는 문서 맨 끝에 따로 나옵니다",
            "From here on the footnotes stand at the very end of the page, behind the last `[각주]`",
        );
        let place = context.say("마지막 `[각주]`", "The last `[각주]`");
        let opener = Span::new(note.span.start, note.span.start + "[*".len());
        findings.push(
            RULE.at(opener, message)
                .with_related(last_list.span, place)
                .with_fix(lists::append(context)),
        );
    }
}
