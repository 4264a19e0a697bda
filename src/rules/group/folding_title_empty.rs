use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-folding-title-empty",
    Severity::Information,
    include_str!("folding_title_empty.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::TitleEmpty = flawed.flaw {
            findings.push(find(context, context.model().groups[flawed.group].open));
        }
    }
}

fn find(context: &Context, opener: Span) -> Finding {
    let message = context
        .say("접기 제목이 없어 ‘More’로 보입니다", "The folding has no title, so it shows “More”");
    let fix = Fix {
        title: context.say("제목 쓰기", "Add a title"),
        safe: false,
        edits: vec![Edit::insert(opener.end, " [ 펼치기 · 접기 ]")],
    };
    RULE.at(opener, message).with_fix(fix)
}
