use crate::fix::{Edit, Fix};
use crate::model::{Link, LinkKind};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-address-invalid", Severity::Warning, include_str!("address_invalid.md"), check)
        .in_parts();

/// How the beginning of an address is mistyped; the engine takes small letters only.
const MISTYPED: &[(&str, &str)] = &[
    ("http:///", "http://"),
    ("http://", "http://"),
    ("https:///", "https://"),
    ("https://", "https://"),
    ("http:/", "http://"),
    ("https:/", "https://"),
    ("http//", "http://"),
    ("https//", "https://"),
    ("http;//", "http://"),
    ("https;//", "https://"),
    ("ttp://", "http://"),
    ("ttps://", "https://"),
    ("htp://", "http://"),
    ("htps://", "https://"),
    ("htttp://", "http://"),
    ("htttps://", "https://"),
    ("hhttp://", "http://"),
    ("hhttps://", "https://"),
    ("www.", "https://www."),
];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for link in &context.model().links {
        let Some(target) = link.target else { continue };
        match link.kind {
            LinkKind::Page => findings.extend(mistyped(context, target)),
            LinkKind::External => findings.extend(with_space(context, link, target)),
            LinkKind::Anchor => {}
        }
    }
}

fn mistyped(context: &Context, target: Span) -> Option<Finding> {
    let text = context.text(target);
    let begins = |begin: &str| {
        text.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin))
    };
    let (mistyped, meant) = MISTYPED.iter().find(|(mistyped, _)| begins(mistyped))?;
    let message = context.say(
        "바깥 주소의 앞부분이 잘못되어 문서로 가는 링크가 됩니다",
        "The beginning of the address is wrong, so the link leads to a page of this name",
    );
    let begin = Span::new(target.start, target.start + mistyped.len());
    let fix = Fix {
        title: context.say(format!("`{meant}` 쓰기"), format!("Write `{meant}`")),
        safe: false,
        edits: vec![Edit::replace(begin, *meant)],
    };
    Some(RULE.at(begin, message).with_fix(fix))
}

fn with_space(context: &Context, link: &Link, target: Span) -> Option<Finding> {
    let text = context.text(target).trim_end();
    let space = text.find(' ')?;
    let rest = text.len() - text[space..].trim_start().len();
    let message = context.say("주소에 빈칸이 있습니다", "There is a space in the address");
    let gap = Span::new(target.start + space, target.start + rest);
    let fix = link.label.is_none().then(|| Fix {
        title: context.say("빈칸 뒤를 링크 글로 만들기", "Make what follows the link's text"),
        safe: false,
        edits: vec![Edit::replace(gap, "|")],
    });
    Some(RULE.at(gap, message).with_fix(fix))
}
