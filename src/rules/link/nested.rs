use crate::fix::{Edit, Fix};
use crate::model::Link;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-nested", Severity::Warning, include_str!("nested.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let links = &context.model().links;
    for (index, link) in links.iter().enumerate() {
        if let Some(at) = link.target.and_then(|target| context.text(target).find("[[")) {
            findings.push(in_target(context, link, link.span.start + "[[".len() + at));
        }
        let inner = links.get(index + 1).map(|inner| inner.span);
        if let (Some(label), Some(inner)) = (link.label, inner)
            && label.encloses(inner)
        {
            let message = context.say(
                "링크 글 안에 다른 링크를 둘 수 없습니다",
                "A link's text can't hold another link",
            );
            findings.push(RULE.at(inner, message));
        }
    }
}

/// Where a `]]` is left over behind the link, one link was put into the other; otherwise the first
/// one was left open.
fn in_target(context: &Context, link: &Link, inner: usize) -> Finding {
    let place = Span::new(inner, inner + "[[".len());
    let rest = context.text(Span::new(link.span.end, context.line_end(link.span.end)));
    let next = rest.find("[[").unwrap_or(rest.len());
    if rest.find("]]").is_some_and(|close| close < next) {
        let message = context.say(
            "링크 대상 안에 링크를 둘 수 없어 첫 `]]`에서 링크가 끝나고 나머지는 글자로 보입니다",
            "A link's target can't hold another link: it ends at the first `]]`, and the rest shows",
        );
        return RULE.at(place, message);
    }
    let opener = Span::new(link.span.start, link.span.start + "[[".len());
    let message = context.say(
        "앞 링크가 닫히지 않아 두 링크가 하나로 합쳐집니다",
        "The link before isn't closed, so the two become one",
    );
    let related = context.say("닫히지 않은 링크", "The open link");
    let end = link.span.start + context.text(Span::new(link.span.start, inner)).trim_end().len();
    let fix = Fix {
        title: context.say("앞 링크를 `]]`로 닫기", "Close the link before with `]]`"),
        safe: false,
        edits: vec![Edit::insert(end, "]]")],
    };
    RULE.at(place, message).with_related(opener, related).with_fix(fix)
}
