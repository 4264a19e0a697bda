//! From a page's file to its title.

use std::path::{Component, Path};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

/// The title of the page at `path`, relative to the folder of the wiki: its folders and the stem of
/// its name, with `/` between them. `：` stands for the `:` that not every file system takes, and Hangul
/// that macOS has taken apart for the syllables that wikis write.
pub fn of(path: &Path) -> Option<Arc<str>> {
    let mut parts: Vec<&str> = Vec::new();
    for component in path.parent()?.components() {
        match component {
            Component::Normal(name) => parts.push(name.to_str()?),
            _ => return None,
        }
    }
    parts.push(path.file_stem()?.to_str()?);
    Some(parts.join("/").replace('：', ":").nfc().collect::<String>().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_path_without_the_extension() {
        for (path, title) in [
            ("가.namu", Some("가")),
            ("틀：상자.namu", Some("틀:상자")),
            ("틀:상자/설명문서.namu", Some("틀:상자/설명문서")),
            ("가/나/1.5세대.namumark", Some("가/나/1.5세대")),
            ("\u{1100}\u{1161}.namu", Some("가")),
            ("../가.namu", None),
            ("", None),
        ] {
            assert_eq!(of(Path::new(path)).as_deref(), title, "{path}");
        }
    }
}
