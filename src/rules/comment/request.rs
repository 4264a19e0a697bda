use crate::text::Span;

use crate::rules::{Context, Default, Finding, Rule, RuleOption, Severity};

pub const RULE: Rule =
    Rule::new("comment-request", Severity::Information, include_str!("request.md"), check)
        .with_options(&[RuleOption {
            name: REQUESTS,
            default: Default::Words(&["추가", "수정", "확인"]),
        }])
        .in_parts();

const REQUESTS: &str = "requests";

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let requests = context.words(&RULE, REQUESTS);
    if context.model().redirect.is_some() {
        return;
    }
    for (start, _) in context.source.match_indices("바") {
        let Some(length) = wish(context.after(start)) else { continue };
        let Some(before) = request(context.before(start), &requests) else { continue };
        let span = Span::new(start - before, start + length);
        if !context.model().is_verbatim(span.start) {
            findings.push(find(context, span));
        }
    }
}

/// The length of the wish that `text` begins with; `바람이` and `바람직` are other words.
fn wish(text: &str) -> Option<usize> {
    let wish = ["바람", "바랍니다"].into_iter().find(|wish| text.starts_with(wish))?;
    let next = text[wish.len()..].chars().next();
    next.is_none_or(|next| !next.is_alphanumeric()).then_some(wish.len())
}

/// The length of the request that `text` ends with, spaces included.
fn request(text: &str, requests: &[&str]) -> Option<usize> {
    let words = text.trim_end_matches(' ');
    let request = requests.iter().find(|request| words.ends_with(**request))?;
    Some(request.len() + text.len() - words.len())
}

fn find(context: &Context, span: Span) -> Finding {
    let message = context.say(
        "편집을 부탁하는 말은 본문에 쓰지 않습니다",
        "Requests to other editors have no place in the text",
    );
    RULE.at(span, message)
}
