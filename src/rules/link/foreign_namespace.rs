use crate::config::Profile;
use crate::data::namespaces::{counterpart, is_namespace};
use crate::fix::{Edit, Fix};
use crate::model::Link;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::targets;

pub const RULE: Rule = Rule::new(
    "link-foreign-namespace",
    Severity::Warning,
    include_str!("foreign_namespace.md"),
    check,
)
.in_parts();

/// What files end in: `그림:` may be a part of a title.
const PICTURES: &[&str] = &[".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp"];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.config.profile == Profile::OpenNamu {
        return;
    }
    for (link, target, text) in targets(context) {
        let Some((prefix, name)) = text.split_once(':') else { continue };
        let Some(own) = counterpart(prefix.trim()) else { continue };
        let is_picture = PICTURES.iter().any(|end| name.to_lowercase().ends_with(end));
        let is_title = own == "파일" && !is_picture;
        if !is_title && !is_namespace(prefix, &context.config.namespaces) {
            let place = Span::new(target.start, target.start + prefix.len());
            findings.push(find(context, link, place, own));
        }
    }
}

fn find(context: &Context, link: &Link, place: Span, own: &str) -> Finding {
    let prefix = context.text(place);
    let message = context.say(
        format!("`{prefix}:` 이름공간은 없어 보통 링크가 됩니다. 여기서는 `{own}:`입니다"),
        format!("`{prefix}:` is no namespace here, so this is an ordinary link; it is `{own}:`"),
    );
    let fix = Fix {
        title: context.say(format!("`{own}:` 쓰기"), format!("Write `{own}:`")),
        safe: link.label.is_none() && matches!(own, "파일" | "분류"),
        edits: vec![Edit::replace(place, own)],
    };
    RULE.at(place, message).with_fix(fix)
}
