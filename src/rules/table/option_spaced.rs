use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::option_text::Mistake;
use super::options::FaultKind;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-option-spaced", Severity::Warning, include_str!("option_spaced.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::Text(Mistake::SpacedName { proper }) = &fault.kind else { continue };
        let name = proper.split('=').next().unwrap_or_default();
        let message = context.say(
            format!("옵션 이름을 `{name}`처럼 붙여 쓰지 않아 글자로 보입니다"),
            format!("The option's name is written in one word, `{name}`; now it shows as text"),
        );
        findings.push(RULE.at(fault.span, message).with_fix(join(context, fault.span)));
    }
}

/// Deletes the spaces in the name of the option.
fn join(context: &Context, option: Span) -> Fix {
    let name = context.text(option).split('=').next().unwrap_or_default();
    let spaces = name.match_indices(' ').map(|(at, _)| option.start + at);
    Fix {
        title: context.say("붙여 쓰기", "Write it in one word"),
        safe: true,
        edits: spaces.map(|at| Edit::delete(Span::new(at, at + 1))).collect(),
    }
}
