//! Words that mean something in one place of the page only: at its start, in the target of a category,
//! in a comment (language reference, sections 4, 5 and 9.2). Comments that silence findings are our
//! own: the engine shows none of them.

/// A word and what it does.
pub struct Marker {
    pub name: &'static str,
    pub korean: &'static str,
    pub english: &'static str,
    /// Markup in which it stands.
    pub example: &'static str,
}

pub fn find(name: &str) -> Option<&'static Marker> {
    MARKERS.iter().find(|marker| marker.name == name)
}

pub const MARKERS: &[Marker] = &[
    Marker {
        name: "#redirect",
        korean: "다른 문서로 넘겨줍니다. 문서의 맨 앞에서만 동작합니다.",
        english: "Leads to another page; works at the very start of the page only.",
        example: "#redirect 나무",
    },
    Marker {
        name: "blur",
        korean: "분류 문서에서 이 문서의 미리 보기를 가립니다.",
        english: "Hides the preview of this page in the category.",
        example: "[[분류:나무#blur]]",
    },
    Marker {
        name: "namumark-disable-next-line",
        korean: "다음 줄에서 이 규칙들을 끕니다. ` -- ` 뒤에는 까닭을 씁니다.",
        english: "Turns these rules off for the next line; what follows ` -- ` says why.",
        example: "## namumark-disable-next-line footnote-empty -- 나중에 채움\n글[*]",
    },
    Marker {
        name: "namumark-disable",
        korean: "이 줄부터 이 규칙들을 끕니다. `namumark-enable`이 다시 켭니다.",
        english: "Turns these rules off from here on; `namumark-enable` turns them on again.",
        example: "## namumark-disable footnote-empty\n글[*]\n## namumark-enable footnote-empty",
    },
    Marker {
        name: "namumark-enable",
        korean: "`namumark-disable`로 끈 규칙들을 이 줄부터 다시 켭니다.",
        english: "Turns rules on again that `namumark-disable` has turned off.",
        example: "## namumark-disable footnote-empty\n글[*]\n## namumark-enable footnote-empty",
    },
    Marker {
        name: "namumark-disable-file",
        korean: "이 문서 전체에서 이 규칙들을 끕니다.",
        english: "Turns these rules off for the whole page.",
        example: "## namumark-disable-file footnote-empty\n글[*]",
    },
];
