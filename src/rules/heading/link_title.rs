use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-link-title", Severity::Hint, include_str!("link_title.md"), check)
        .in_group(Group::Pedantic);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    for heading in &model.headings {
        let title = heading.title;
        let link = model.links.binary_search_by_key(&title.start, |link| link.span.start);
        if link.is_ok_and(|index| model.links[index].span == title) {
            let message = context.say("제목이 링크뿐입니다", "The title is nothing but a link");
            findings.push(RULE.at(title, message));
        }
    }
}
