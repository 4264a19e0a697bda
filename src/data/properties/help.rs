//! What the properties do, in a few words (language reference, section 8.5).

/// A property, explained.
pub struct Help {
    pub name: &'static str,
    pub korean: &'static str,
    pub english: &'static str,
    /// A value.
    pub example: &'static str,
}

/// The explanation of the property that is called `name`, in lower case.
pub fn help(name: &str) -> Option<&'static Help> {
    let index = HELP.binary_search_by_key(&name, |help| help.name).ok()?;
    HELP.get(index)
}

const fn of(
    name: &'static str,
    korean: &'static str,
    english: &'static str,
    example: &'static str,
) -> Help {
    Help { name, korean, english, example }
}

/// Sorted by name.
const HELP: &[Help] = &[
    of("align-items", "항목의 세로 정렬", "where items stand across the line", "center"),
    of("aspect-ratio", "너비와 높이의 비율", "width to height", "16 / 9"),
    of("background", "배경", "the background", "#eeeeee"),
    of("background-attachment", "배경 그림을 고정할지", "whether the background scrolls", "fixed"),
    of("background-clip", "배경을 칠하는 범위", "how far the background reaches", "padding-box"),
    of("background-color", "배경색", "the colour behind", "#eeeeee"),
    of(
        "background-image",
        "배경 그림, 그라데이션",
        "a gradient behind",
        "linear-gradient(red, blue)",
    ),
    of(
        "background-origin",
        "배경 그림이 시작하는 곳",
        "where the background begins",
        "content-box",
    ),
    of("background-position", "배경 그림의 위치", "where the background stands", "center"),
    of("background-repeat", "배경 그림의 반복", "how the background repeats", "no-repeat"),
    of("background-size", "배경 그림의 크기", "how large the background is", "cover"),
    of("border", "테두리", "the border", "1px solid gray"),
    of("border-bottom", "아래 테두리", "the lower border", "1px solid gray"),
    of("border-bottom-color", "아래 테두리 색", "the colour of the lower border", "gray"),
    of(
        "border-bottom-left-radius",
        "왼쪽 아래 모서리의 둥글기",
        "how round the lower left corner is",
        "5px",
    ),
    of(
        "border-bottom-right-radius",
        "오른쪽 아래 모서리의 둥글기",
        "how round the lower right corner is",
        "5px",
    ),
    of("border-bottom-style", "아래 테두리 모양", "the style of the lower border", "dotted"),
    of("border-bottom-width", "아래 테두리 굵기", "how thick the lower border is", "2px"),
    of("border-collapse", "표 테두리 합치기", "whether borders of cells are one", "collapse"),
    of("border-color", "테두리 색", "the colour of the border", "gray"),
    of("border-image", "그림 테두리", "a border of an image", "none"),
    of(
        "border-image-outset",
        "그림 테두리가 밖으로 나가는 거리",
        "how far the border's image reaches out",
        "0",
    ),
    of("border-image-repeat", "그림 테두리의 반복", "how the border's image repeats", "round"),
    of("border-image-slice", "그림 테두리를 자르는 위치", "how the border's image is cut", "30"),
    of(
        "border-image-source",
        "테두리의 그림",
        "the image of the border",
        "linear-gradient(red, blue)",
    ),
    of("border-image-width", "그림 테두리의 굵기", "how thick the border's image is", "5px"),
    of("border-left", "왼쪽 테두리", "the left border", "1px solid gray"),
    of("border-left-color", "왼쪽 테두리 색", "the colour of the left border", "gray"),
    of("border-left-style", "왼쪽 테두리 모양", "the style of the left border", "dotted"),
    of("border-left-width", "왼쪽 테두리 굵기", "how thick the left border is", "2px"),
    of("border-radius", "모서리의 둥글기", "how round the corners are", "5px"),
    of("border-right", "오른쪽 테두리", "the right border", "1px solid gray"),
    of("border-right-color", "오른쪽 테두리 색", "the colour of the right border", "gray"),
    of("border-right-style", "오른쪽 테두리 모양", "the style of the right border", "dotted"),
    of("border-right-width", "오른쪽 테두리 굵기", "how thick the right border is", "2px"),
    of("border-spacing", "셀 사이의 간격", "the space between cells", "2px"),
    of("border-style", "테두리 모양", "the style of the border", "dashed"),
    of("border-top", "위 테두리", "the upper border", "1px solid gray"),
    of("border-top-color", "위 테두리 색", "the colour of the upper border", "gray"),
    of(
        "border-top-left-radius",
        "왼쪽 위 모서리의 둥글기",
        "how round the upper left corner is",
        "5px",
    ),
    of(
        "border-top-right-radius",
        "오른쪽 위 모서리의 둥글기",
        "how round the upper right corner is",
        "5px",
    ),
    of("border-top-style", "위 테두리 모양", "the style of the upper border", "dotted"),
    of("border-top-width", "위 테두리 굵기", "how thick the upper border is", "2px"),
    of("border-width", "테두리 굵기", "how thick the border is", "2px"),
    of("box-decoration-break", "줄이 나뉠 때의 테두리", "borders where lines break", "clone"),
    of("box-shadow", "상자의 그림자", "the shadow of the box", "2px 2px 5px gray"),
    of("box-sizing", "너비에 여백과 테두리를 넣을지", "what the width includes", "border-box"),
    of("break-after", "인쇄할 때 뒤에서 쪽 나누기", "page breaks behind", "avoid"),
    of("break-before", "인쇄할 때 앞에서 쪽 나누기", "page breaks before", "page"),
    of("break-inside", "인쇄할 때 안에서 쪽 나누기", "page breaks inside", "avoid"),
    of("clear", "옆으로 띄운 것 아래로 내리기", "goes below what floats", "both"),
    of("color", "글자색", "the colour of the text", "red"),
    of("cursor", "마우스 포인터의 모양", "the shape of the pointer", "pointer"),
    of("display", "배치 방식", "how it is laid out", "inline-block"),
    of("flex-direction", "항목을 늘어놓는 방향", "which way items follow", "column"),
    of("flex-grow", "남는 공간을 차지하는 비율", "the share of free space", "1"),
    of("flex-shrink", "공간이 모자랄 때 줄어드는 비율", "how much it gives way", "0"),
    of("flex-wrap", "넘치면 줄을 바꿀지", "whether items wrap", "wrap"),
    of("float", "옆으로 띄워 글이 감싸게 하기", "floats beside the text", "right"),
    of("font", "글꼴을 한꺼번에 정하기", "all of the font", "bold 16px serif"),
    of("font-family", "글꼴", "the typeface", "serif"),
    of("font-feature-settings", "글꼴의 기능", "the font's features", "'tnum'"),
    of("font-kerning", "글자 쌍의 간격", "space between pairs of letters", "none"),
    of(
        "font-language-override",
        "글꼴이 따를 언어",
        "the language whose forms letters take",
        "'KOR'",
    ),
    of("font-size", "글자 크기", "the size of the text", "0.9em"),
    of("font-size-adjust", "소문자 높이 맞추기", "keeps the height of letters", "0.5"),
    of("font-stretch", "글자의 폭", "how wide the letters are", "condensed"),
    of("font-style", "기울임", "slanted letters", "italic"),
    of("font-synthesis", "없는 굵기와 기울임을 만들지", "whether faces are made up", "none"),
    of("font-variant", "글자의 변형", "variants of letters", "small-caps"),
    of("font-variant-alternates", "다른 모양의 글자", "other forms of letters", "historical-forms"),
    of("font-variant-caps", "작은 대문자", "small capitals", "small-caps"),
    of("font-variant-east-asian", "한자의 모양", "forms of Chinese characters", "traditional"),
    of("font-variant-ligatures", "합자(이어 쓰는 글자)", "joined letters", "none"),
    of("font-variant-numeric", "숫자의 모양", "forms of figures", "tabular-nums"),
    of("font-variant-position", "첨자의 모양", "raised and lowered forms", "sub"),
    of("font-weight", "글자의 굵기", "how bold the text is", "bold"),
    of("gap", "항목 사이의 간격", "the space between items", "10px"),
    of("height", "높이", "the height", "100px"),
    of("justify-content", "항목의 가로 정렬", "where items stand on the line", "center"),
    of("letter-spacing", "글자 사이의 간격", "the space between letters", "1px"),
    of("list-style", "목록 기호를 한꺼번에 정하기", "all of the list marks", "square"),
    of("list-style-image", "목록 기호로 쓰는 그림", "an image as the mark", "none"),
    of("list-style-position", "목록 기호의 위치", "where the marks stand", "inside"),
    of("list-style-type", "목록 기호의 종류", "the kind of mark", "circle"),
    of("margin", "바깥 여백", "the space outside", "10px auto"),
    of("margin-bottom", "아래 바깥 여백", "the lower space outside", "10px"),
    of("margin-left", "왼쪽 바깥 여백", "the left space outside", "10px"),
    of("margin-right", "오른쪽 바깥 여백", "the right space outside", "10px"),
    of("margin-top", "위 바깥 여백", "the upper space outside", "10px"),
    of("max-height", "최대 높이", "the greatest height", "300px"),
    of("max-width", "최대 너비", "the greatest width", "100%"),
    of("min-height", "최소 높이", "the least height", "50px"),
    of("min-width", "최소 너비", "the least width", "200px"),
    of("overflow", "넘치는 내용의 처리", "what becomes of the overflow", "auto"),
    of("padding", "안쪽 여백", "the space inside", "5px 10px"),
    of("padding-bottom", "아래 안쪽 여백", "the lower space inside", "10px"),
    of("padding-left", "왼쪽 안쪽 여백", "the left space inside", "10px"),
    of("padding-right", "오른쪽 안쪽 여백", "the right space inside", "10px"),
    of("padding-top", "위 안쪽 여백", "the upper space inside", "10px"),
    of("text-align", "글의 정렬", "how the text is aligned", "center"),
    of("text-align-last", "마지막 줄의 정렬", "how the last line is aligned", "left"),
    of("text-combine-upright", "세로쓰기에서 세워 쓴 숫자", "figures upright in columns", "all"),
    of("text-decoration", "글에 긋는 줄", "lines drawn at the text", "underline"),
    of(
        "text-decoration-color",
        "글에 긋는 줄의 색",
        "the colour of the line drawn at the text",
        "red",
    ),
    of(
        "text-decoration-line",
        "글에 긋는 줄의 위치",
        "where the line drawn at the text is",
        "underline",
    ),
    of(
        "text-decoration-skip",
        "글에 긋는 줄이 비켜 가는 것",
        "what the line drawn at the text leaves out",
        "none",
    ),
    of(
        "text-decoration-style",
        "글에 긋는 줄의 모양",
        "the style of the line drawn at the text",
        "wavy",
    ),
    of("text-emphasis", "드러냄표", "emphasis marks", "dot"),
    of("text-emphasis-color", "드러냄표의 색", "the colour of the emphasis marks", "red"),
    of("text-emphasis-position", "드러냄표의 위치", "where the emphasis marks stand", "over"),
    of("text-emphasis-style", "드러냄표의 모양", "the shape of the emphasis marks", "circle"),
    of("text-indent", "첫 줄 들여쓰기", "the indent of the first line", "1em"),
    of(
        "text-orientation",
        "세로쓰기에서 글자의 방향",
        "which way letters stand in columns",
        "upright",
    ),
    of("text-overflow", "넘치는 글의 끝", "the end of text that overflows", "ellipsis"),
    of("text-shadow", "글의 그림자", "the shadow of the text", "1px 1px 2px gray"),
    of("text-transform", "대문자와 소문자 바꾸기", "upper and lower case", "uppercase"),
    of("text-underline-position", "밑줄의 위치", "where the underline is", "under"),
    of("text-wrap", "줄을 바꾸는 방법", "how lines are broken", "balance"),
    of("vertical-align", "줄 안에서의 세로 위치", "where it stands in the line", "middle"),
    of("white-space", "빈칸과 줄바꿈의 처리", "spaces and line breaks", "nowrap"),
    of("width", "너비", "the width", "50%"),
    of("word-break", "낱말 안에서 줄바꿈", "breaks inside words", "keep-all"),
    of("word-spacing", "낱말 사이의 간격", "the space between words", "2px"),
    of("word-wrap", "긴 낱말에서 줄바꿈", "breaks in long words", "break-word"),
    of("writing-mode", "글을 쓰는 방향", "which way text runs", "vertical-rl"),
];

#[cfg(test)]
mod tests {
    use super::super::PROPERTIES;
    use super::*;

    #[test]
    fn every_property_is_explained() {
        let known = PROPERTIES.iter().map(|property| property.name);
        assert!(known.eq(HELP.iter().map(|help| help.name)));
    }
}
