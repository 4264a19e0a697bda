//! Namespaces: what may stand before the first `:` of a title (language reference, section 9).
//! A wiki may have others of its own, which the setting `namespaces` lists.

/// The namespaces of namu.wiki and of the engine; `나무위키` is where other wikis have their own name.
pub const NAMESPACES: &[&str] = &[
    "문서",
    "틀",
    "분류",
    "파일",
    "사용자",
    "나무위키",
    "위키운영",
    "휴지통",
    "파일휴지통",
    "특수기능",
    "템플릿",
    "토론",
    "투표",
    "삭제된사용자",
];

/// What other wikis write for a namespace, in lower case, and what it is here: to the engine it is
/// a part of the title.
pub const FOREIGN: &[(&str, &str)] = &[
    ("file", "파일"),
    ("image", "파일"),
    ("이미지", "파일"),
    ("그림", "파일"),
    ("category", "분류"),
    ("template", "틀"),
    ("user", "사용자"),
];

/// What the prefix of a title is here, if other wikis use it; case doesn't matter.
pub fn counterpart(prefix: &str) -> Option<&'static str> {
    let prefix = prefix.to_lowercase();
    FOREIGN.iter().find(|(foreign, _)| *foreign == prefix).map(|(_, own)| *own)
}

/// Whether `prefix` is one of the engine's namespaces or of `own`, the wiki's.
pub fn is_namespace(prefix: &str, own: &[String]) -> bool {
    NAMESPACES.contains(&prefix) || own.iter().any(|name| name == prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_counterpart_is_a_namespace() {
        assert!(FOREIGN.iter().all(|(_, own)| is_namespace(own, &[])));
        assert!(FOREIGN.iter().all(|(foreign, _)| !is_namespace(foreign, &[])));
        assert_eq!(counterpart("File"), Some("파일"));
        assert_eq!(counterpart("틀"), None);
    }
}
