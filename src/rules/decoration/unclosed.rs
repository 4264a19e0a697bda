use crate::fix::{Edit, Fix};
use crate::rules::openers::end_of_text;
use crate::rules::{Context, Default, Finding, Rule, RuleOption, Severity};

use super::slips::{Cause, Slip};

pub const RULE: Rule =
    Rule::new("decoration-unclosed", Severity::Warning, include_str!("unclosed.md"), check)
        .with_options(&[RuleOption { name: "marks", default: Default::Words(&["'''", "__"]) }])
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let marks = context.words(&RULE, "marks");
    for slip in context.slips().iter().filter(|slip| marks.contains(&slip.mark)) {
        let Cause::Alone { opens, stands_out } = slip.cause else { continue };
        if stands_out || slip.mark == "'''" {
            findings.push(find(context, slip, opens));
        }
    }
}

fn find(context: &Context, slip: &Slip, opens: bool) -> Finding {
    let mark = slip.mark;
    let message = context.say(
        format!("이 줄에 짝이 되는 `{mark}`가 없어 글자로 보입니다"),
        format!("There is no other `{mark}` on this line for it, so it shows as text"),
    );
    let close = opens.then(|| close(context, slip)).flatten();
    let delete = Fix {
        title: context.say(format!("`{mark}` 지우기"), format!("Delete `{mark}`")),
        safe: false,
        edits: vec![Edit::delete(slip.span)],
    };
    RULE.at(slip.span, message).with_fix(close).with_fix(delete)
}

fn close(context: &Context, slip: &Slip) -> Option<Fix> {
    let (mark, offset) = (slip.mark, slip.span.end);
    let end = end_of_text(context, offset).filter(|&end| end > offset)?;
    Some(Fix {
        title: context.say(
            format!("글 끝에서 `{mark}`로 닫기"),
            format!("Close with `{mark}` where the text ends"),
        ),
        safe: false,
        edits: vec![Edit::insert(end, mark)],
    })
}
