use crate::fix::{Edit, Fix};
use crate::model::unescape;
use crate::rules::{Context, Finding, Rule, Severity};

use super::targets;

pub const RULE: Rule =
    Rule::new("link-itself", Severity::Information, include_str!("itself.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    // A template is shown on other pages, where the link leads somewhere.
    let Some(title) = context.title().filter(|_| !context.is_template()) else { return };
    for (link, _, target) in targets(context).filter(|(link, ..)| link.anchor.is_none()) {
        if unescape(target.trim()) == title {
            let message = context.say(
                "이 문서 자신으로 가는 링크는 링크 없이 굵게 보입니다",
                "A link to the page itself shows as bold text",
            );
            let label = link.label.map_or(target, |label| context.text(label));
            let fix = (!label.contains("''")).then(|| Fix {
                title: context.say("굵은 글씨로 바꾸기", "Make it bold text"),
                safe: false,
                edits: vec![Edit::replace(link.span, format!("'''{label}'''"))],
            });
            findings.push(RULE.at(link.span, message).with_fix(fix));
        }
    }
}
