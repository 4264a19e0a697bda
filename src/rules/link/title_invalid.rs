use crate::fix::{Edit, Fix};
use crate::model::unescape;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::targets;

pub const RULE: Rule =
    Rule::new("link-title-invalid", Severity::Warning, include_str!("title_invalid.md"), check)
        .in_parts();

/// The longest title, in characters.
const LONGEST: usize = 255;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (link, target, text) in targets(context) {
        let anchor = link.anchor.map_or("", |anchor| context.text(anchor));
        let has_hash = context.after(target.end).starts_with('#');
        if has_hash && (anchor.is_empty() || anchor.starts_with(' ')) {
            findings.push(hash(context, text, target.end));
        } else if unescape(text).chars().count() > LONGEST {
            let message = context.say(
                format!("문서 제목은 {LONGEST}자까지입니다"),
                format!("A title has {LONGEST} characters at most"),
            );
            findings.push(RULE.at(target, message));
        }
    }
}

fn hash(context: &Context, title: &str, hash: usize) -> Finding {
    let message = context.say(
        format!("`#`부터는 앵커로 읽혀 ‘{title}’ 문서로 가는 링크가 됩니다"),
        format!("What begins with `#` is an anchor, so the link leads to ‘{title}’"),
    );
    let fix = Fix {
        title: context.say("`\\#`로 바꾸기", "Write `\\#`"),
        safe: false,
        edits: vec![Edit::insert(hash, "\\")],
    };
    RULE.at(Span::new(hash, hash + 1), message).with_fix(fix)
}
