//! Images of MediaWiki: their width is an option as well, a caption has no counterpart.

use super::line;
use crate::foreign::address;
use crate::foreign::builder::Builder;
use crate::foreign::tree::Node;

/// How an image is shown, in English and Korean.
const OPTIONS: [&str; 26] = [
    "thumb",
    "thumbnail",
    "frame",
    "framed",
    "frameless",
    "border",
    "left",
    "right",
    "center",
    "centre",
    "none",
    "baseline",
    "sub",
    "super",
    "top",
    "text-top",
    "middle",
    "bottom",
    "text-bottom",
    "upright",
    "섬네일",
    "프레임",
    "왼쪽",
    "오른쪽",
    "가운데",
    "없음",
];

/// Those with a value.
const NAMES: [&str; 7] = ["alt=", "link=", "upright=", "page=", "lang=", "class=", "대체글="];

/// The image `name` with what stands after its first `|`. The caption becomes a line of text.
pub fn read(builder: &mut Builder, name: &str, options: &str, depth: usize) {
    let mut width = None;
    let mut caption = None;
    for (start, option) in split(options) {
        let known = option.trim();
        width = width.or_else(|| pixels(known));
        let is_option = OPTIONS.contains(&known) || NAMES.iter().any(|it| known.starts_with(it));
        if !is_option && !known.is_empty() && pixels(known).is_none() && !is_height(known) {
            caption = Some(options[start..start + option.len()].trim());
        }
    }
    builder.add(Node::Raw(address::file(name, width)));
    if let Some(caption) = caption {
        builder.add(Node::Break);
        line::read_at(builder, caption, depth);
        builder.add(Node::Break);
    }
}

/// `200px` and `200x100px`.
fn pixels(option: &str) -> Option<u32> {
    let size = option.strip_suffix("px")?;
    size.split('x').next()?.trim().parse().ok()
}

fn is_height(option: &str) -> bool {
    option.strip_prefix('x').is_some_and(|rest| pixels(rest).is_some())
}

/// The options and where they start: links and templates in the caption have `|` of their own.
fn split(options: &str) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut depth) = (0, 0usize);
    for (index, character) in options.char_indices() {
        match character {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                pieces.push((start, &options[start..index]));
                start = index + 1;
            }
            _ => {}
        }
    }
    pieces.push((start, &options[start..]));
    pieces
}
