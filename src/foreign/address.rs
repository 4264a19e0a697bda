//! Links and images (language reference, section 9).

use percent_encoding::percent_decode_str;

use super::escape::{escape, escape_in_brackets};

const EXTERNAL: [&str; 3] = ["http://", "https://", "ftp://"];

/// A link to `target`, which may be a page of the same wiki.
pub fn link(target: &str, label: &str) -> String {
    let target = target.trim();
    let is_external = EXTERNAL.iter().any(|scheme| target.starts_with(scheme));
    let target = match target.strip_prefix("//") {
        _ if is_external => target.replace('|', "%7C").replace(']', "%5D"),
        Some(rest) => format!("https://{rest}"),
        // Nothing else leads out of the wiki.
        None if has_scheme(target) => return with_address(label, target),
        None => page(target),
    };
    match () {
        () if target.is_empty() => label.to_owned(),
        () if label.is_empty() || label == target => format!("[[{target}]]"),
        () => format!("[[{target}|{label}]]"),
    }
}

/// Only the wiki's own images can be shown.
pub fn image(target: &str, label: &str) -> String {
    if is_external(target) {
        return link(target, &escape_in_brackets(label));
    }
    file(&decoded(target.rsplit('/').next().unwrap_or(target)), None)
}

/// An image of the wiki, by the name of its file and a width in pixels.
pub fn file(name: &str, width: Option<u32>) -> String {
    let name = name.replace(['|', ']'], "");
    match width {
        Some(width) => format!("[[파일:{name}|width={width}px]]"),
        None => format!("[[파일:{name}]]"),
    }
}

/// Whether an image is another site's, so that only a link can lead to it.
pub fn is_external(target: &str) -> bool {
    has_scheme(target) || target.starts_with("//")
}

fn has_scheme(target: &str) -> bool {
    let scheme = target.split_once(':').map(|(scheme, rest)| (scheme, rest.starts_with("//")));
    scheme.is_some_and(|(scheme, is_address)| {
        is_address || matches!(scheme, "mailto" | "tel" | "javascript" | "data" | "file")
    })
}

fn with_address(label: &str, target: &str) -> String {
    let target = escape(target, false);
    if label.is_empty() || label == target { target } else { format!("{label} ({target})") }
}

/// The title of a page that a relative address leads to.
fn page(target: &str) -> String {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = decoded(path.strip_prefix("./").unwrap_or(path));
    let title = [".md", ".html", ".htm"]
        .iter()
        .find_map(|extension| path.strip_suffix(extension))
        .unwrap_or(&path);
    let title = title.replace('|', "\\|").replace(']', "\\]");
    match anchor {
        "" => title,
        anchor => format!("{title}#{}", decoded(anchor).replace('|', "\\|").replace(']', "\\]")),
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
