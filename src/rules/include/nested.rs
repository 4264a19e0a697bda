use super::includes;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("include-nested", Severity::Warning, include_str!("nested.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for include in includes(context).filter(|_| context.is_template()) {
        let message = context.say(
            "틀이 다른 문서에 들어가면 그 안의 include는 무시됩니다",
            "Where this template is included, the includes in it are ignored",
        );
        findings.push(RULE.at(include.name, message));
    }
}
