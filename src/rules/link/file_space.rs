use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::targets;

pub const RULE: Rule =
    Rule::new("link-file-space", Severity::Information, include_str!("file_space.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (_, target, text) in targets(context) {
        let Some((prefix, _)) = text.split_once(':') else { continue };
        let name = prefix.trim();
        if name.len() < prefix.len() && matches!(name, "파일" | "분류") {
            findings.push(find(context, Span::new(target.start, target.start + prefix.len())));
        }
    }
}

fn find(context: &Context, prefix: Span) -> Finding {
    let name = context.text(prefix).trim();
    let message = match name {
        "파일" => context.say(
            "빈칸 때문에 그림이 아니라 링크가 됩니다",
            "The space makes this a link instead of a picture",
        ),
        _ => context.say(
            "빈칸 때문에 분류가 아니라 링크가 됩니다",
            "The space makes this a link instead of a category",
        ),
    };
    let mend = |title, text| Fix { title, safe: false, edits: vec![Edit::replace(prefix, text)] };
    let remove = mend(context.say("빈칸 지우기", "Delete the space"), name.to_owned());
    let colon =
        mend(context.say("`:`을 붙여 링크로 두기", "Keep the link, with `:`"), format!(":{name}"));
    RULE.at(prefix, message).with_fix(remove).with_fix(colon)
}
