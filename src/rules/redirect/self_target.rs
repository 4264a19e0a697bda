use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("redirect-self-target", Severity::Error, include_str!("self_target.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if let Some(redirect) = &context.model().redirect
        && context.title() == Some(redirect.target.trim())
    {
        let message =
            context.say("문서가 자기 자신으로 넘겨줍니다", "The page redirects to itself");
        findings.push(RULE.at(redirect.target_span, message));
    }
}
