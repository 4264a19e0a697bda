use crate::fix::{Edit, Fix};
use crate::rules::similar::nearest;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("category-blur", Severity::Warning, include_str!("blur.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for category in context.model().categories.iter().filter(|category| !category.blurred) {
        let rest = context.text(Span::new(category.target.end, category.span.end));
        let Some(mark) = rest.strip_prefix('#') else { continue };
        let mark = mark.split(['|', ']']).next().unwrap_or_default();
        if nearest(mark, ["blur"]).is_some() {
            let start = category.target.end + 1;
            let place = Span::new(start, start + mark.len());
            let message = context.say(
                "`#blur`가 아니어서 분류 이름의 일부가 됩니다",
                "This is not `#blur`, so it is a part of the category's name",
            );
            let fix = Fix {
                title: context.say("`blur`로 바꾸기", "Write `blur`"),
                safe: true,
                edits: vec![Edit::replace(place, "blur")],
            };
            findings.push(RULE.at(place, message).with_fix(fix));
        }
    }
}
