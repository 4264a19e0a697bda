use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};

use super::{is_conditional, with_line};

pub const RULE: Rule =
    Rule::new("category-duplicate", Severity::Information, include_str!("duplicate.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut first = HashMap::new();
    let categories = context.model().categories.iter();
    for category in categories.filter(|one| !is_conditional(context, one.span.start)) {
        match first.entry(category.name.trim()) {
            Entry::Vacant(entry) => {
                entry.insert(category.span);
            }
            Entry::Occupied(entry) => {
                let message = context.say(
                    "이미 쓴 분류여서 무시됩니다",
                    "The page is in this category already, so this is ignored",
                );
                let related = context.say("먼저 쓴 분류", "The first one");
                let fix = Fix {
                    title: context.say("분류 지우기", "Delete the category"),
                    safe: true,
                    edits: vec![Edit::delete(with_line(context, category.span))],
                };
                let finding = RULE.at(category.span, message);
                findings.push(finding.with_related(*entry.get(), related).with_fix(fix));
            }
        }
    }
}
