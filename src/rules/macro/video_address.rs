use crate::data::macros::Value;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::calls::calls;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-video-address", Severity::Warning, include_str!("video_address.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for call in calls(context) {
        // The `=` of an address may have been taken for that of a name, so the whole counts.
        let first = call.arguments.first().copied();
        let is_video = call.known.positional().is_some_and(|it| it.value == Value::Video);
        if let Some(address) = first.filter(|it| is_video && is_address(context.text(*it))) {
            findings.push(find(context, address));
        }
    }
}

fn is_address(text: &str) -> bool {
    text.contains("://") || text.starts_with("www.") || text.contains(".com/")
}

fn find(context: &Context, address: Span) -> Finding {
    let text = context.text(address);
    let message = context.say(
        "주소가 아니라 동영상의 아이디를 써야 보입니다",
        "The macro takes the name of the video, not its address",
    );
    RULE.at(address, message).with_fix(video(text).map(|video| Fix {
        title: context.say("아이디만 남기기", "Leave only the name"),
        safe: false,
        edits: vec![Edit::replace(address, video)],
    }))
}

/// The name of the video in its address: the value of `v`, or the end of the path.
fn video(address: &str) -> Option<&str> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (_, path) = path.split_once("://").unwrap_or(("", path));
    let (_, path) = path.trim_end_matches('/').split_once('/')?;
    let named = query.split(['&', '#']).find_map(|part| part.strip_prefix("v="));
    let video = named.or(path.rsplit('/').next())?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (video.len() > 1 && video != "watch" && video.bytes().all(is_name)).then_some(video)
}
