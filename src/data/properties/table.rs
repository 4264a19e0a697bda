//! The table itself.

use super::Property;
use super::ValueKind::{self, Color, Image, Length, Number, Percentage, Text};

type Words = &'static [&'static str];

const MANY: usize = usize::MAX;

const ALIGNMENTS: Words = &[
    "normal",
    "stretch",
    "center",
    "start",
    "end",
    "flex-start",
    "flex-end",
    "self-start",
    "self-end",
    "baseline",
    "first",
    "last",
    "left",
    "right",
    "safe",
    "unsafe",
];
const ATTACHMENTS: Words = &["scroll", "fixed", "local"];
const AUTO: Words = &["auto"];
const BACKGROUNDS: Words = &[
    "repeat",
    "repeat-x",
    "repeat-y",
    "no-repeat",
    "space",
    "round",
    "scroll",
    "fixed",
    "local",
    "cover",
    "contain",
    "auto",
];
const BOXES: Words = &["border-box", "padding-box", "content-box", "text"];
const BREAKS: Words = &[
    "avoid",
    "always",
    "all",
    "avoid-page",
    "page",
    "left",
    "right",
    "recto",
    "verso",
    "avoid-column",
    "column",
    "avoid-region",
    "region",
];
const COLLAPSE: Words = &["collapse", "separate"];
const CONTENT_SIZES: Words = &["min-content", "max-content", "fit-content", "stretch"];
const DECORATION_BREAKS: Words = &["slice", "clone"];
const DIRECTIONS: Words = &["row", "row-reverse", "column", "column-reverse"];
const DISPLAYS: Words = &[
    "block",
    "flex",
    "inline",
    "inline-block",
    "inline-flex",
    "inline-table",
    "list-item",
    "none",
    "table",
    "table-caption",
    "table-cell",
    "table-column",
    "table-column-group",
    "table-footer-group",
    "table-header-group",
    "table-row",
    "table-row-group",
];
const DISTRIBUTIONS: Words = &["space-between", "space-around", "space-evenly"];
const FITS: Words = &["cover", "contain"];
const FLEX_WRAPS: Words = &["nowrap", "wrap", "wrap-reverse"];
const FONT_SIZES: Words = &[
    "xx-small",
    "x-small",
    "small",
    "medium",
    "large",
    "x-large",
    "xx-large",
    "xxx-large",
    "smaller",
    "larger",
    "math",
];
const FONT_STYLES: Words = &["normal", "italic", "oblique"];
const FONT_WEIGHTS: Words = &["normal", "bold", "bolder", "lighter"];
const INDENTS: Words = &["hanging", "each-line"];
const INSET: Words = &["inset"];
const LINES: Words = &[
    "none", "hidden", "dotted", "dashed", "solid", "double", "groove", "ridge", "inset", "outset",
];
const LINE_WIDTHS: Words = &["thin", "medium", "thick"];
const LIST_POSITIONS: Words = &["inside", "outside"];
const NONE: Words = &["none"];
const NORMAL: Words = &["normal"];
const OVERFLOWS: Words = &["visible", "hidden", "clip", "scroll", "overlay"];
const POSITIONS: Words = &["left", "center", "right", "top", "bottom"];
const REPEATS: Words = &["repeat", "repeat-x", "repeat-y", "no-repeat", "space", "round"];
const SIDES: Words = &["left", "right", "both", "inline-start", "inline-end"];
const TEXT_ALIGNMENTS: Words = &["left", "right", "center", "justify", "start", "end"];
const TEXT_LINES: Words = &["underline", "overline", "line-through", "blink"];
const TEXT_LINE_STYLES: Words = &["solid", "double", "dotted", "dashed", "wavy", "from-font"];
const TEXT_OVERFLOWS: Words = &["clip", "ellipsis"];
const TRANSFORMS: Words = &["capitalize", "uppercase", "lowercase", "full-width", "full-size-kana"];
const VERTICAL_ALIGNMENTS: Words =
    &["baseline", "sub", "super", "top", "text-top", "middle", "bottom", "text-bottom"];
const WHITE_SPACES: Words = &[
    "pre",
    "nowrap",
    "pre-wrap",
    "pre-line",
    "break-spaces",
    "collapse",
    "preserve",
    "preserve-breaks",
    "preserve-spaces",
    "wrap",
];
const WORD_BREAKS: Words = &["break-all", "keep-all", "break-word", "auto-phrase", "manual"];
const WORD_WRAPS: Words = &["break-word", "anywhere"];
const WRITING_MODES: Words = &[
    "horizontal-tb",
    "vertical-rl",
    "vertical-lr",
    "sideways-rl",
    "sideways-lr",
    "lr",
    "lr-tb",
    "rl",
    "tb",
    "tb-rl",
];

/// A property whose values aren't told.
const fn any(name: &'static str) -> Property {
    Property { name, most: 0, kinds: &[], words: &[] }
}

/// A property whose values have at most `most` pieces.
const fn of(
    name: &'static str,
    most: usize,
    kinds: &'static [ValueKind],
    words: &'static [Words],
) -> Property {
    Property { name, most, kinds, words }
}

/// Sorted by name.
pub const PROPERTIES: &[Property] = &[
    of("align-items", 2, &[], &[ALIGNMENTS]),
    of("aspect-ratio", 3, &[Number], &[AUTO]),
    of(
        "background",
        MANY,
        &[Color, Image, Length, Percentage],
        &[BACKGROUNDS, POSITIONS, BOXES, NONE],
    ),
    of("background-attachment", MANY, &[], &[ATTACHMENTS]),
    of("background-clip", MANY, &[], &[BOXES]),
    of("background-color", 1, &[Color], &[]),
    of("background-image", MANY, &[Image], &[NONE]),
    of("background-origin", MANY, &[], &[BOXES]),
    of("background-position", MANY, &[Length, Percentage], &[POSITIONS]),
    of("background-repeat", MANY, &[], &[REPEATS]),
    of("background-size", MANY, &[Length, Percentage], &[AUTO, FITS]),
    of("border", 3, &[Length, Color], &[LINES, LINE_WIDTHS]),
    of("border-bottom", 3, &[Length, Color], &[LINES, LINE_WIDTHS]),
    of("border-bottom-color", 1, &[Color], &[]),
    of("border-bottom-left-radius", 2, &[Length, Percentage], &[]),
    of("border-bottom-right-radius", 2, &[Length, Percentage], &[]),
    of("border-bottom-style", 1, &[], &[LINES]),
    of("border-bottom-width", 1, &[Length], &[LINE_WIDTHS]),
    of("border-collapse", 1, &[], &[COLLAPSE]),
    of("border-color", 4, &[Color], &[]),
    any("border-image"),
    any("border-image-outset"),
    any("border-image-repeat"),
    any("border-image-slice"),
    any("border-image-source"),
    any("border-image-width"),
    of("border-left", 3, &[Length, Color], &[LINES, LINE_WIDTHS]),
    of("border-left-color", 1, &[Color], &[]),
    of("border-left-style", 1, &[], &[LINES]),
    of("border-left-width", 1, &[Length], &[LINE_WIDTHS]),
    of("border-radius", 9, &[Length, Percentage], &[]),
    of("border-right", 3, &[Length, Color], &[LINES, LINE_WIDTHS]),
    of("border-right-color", 1, &[Color], &[]),
    of("border-right-style", 1, &[], &[LINES]),
    of("border-right-width", 1, &[Length], &[LINE_WIDTHS]),
    of("border-spacing", 2, &[Length], &[]),
    of("border-style", 4, &[], &[LINES]),
    of("border-top", 3, &[Length, Color], &[LINES, LINE_WIDTHS]),
    of("border-top-color", 1, &[Color], &[]),
    of("border-top-left-radius", 2, &[Length, Percentage], &[]),
    of("border-top-right-radius", 2, &[Length, Percentage], &[]),
    of("border-top-style", 1, &[], &[LINES]),
    of("border-top-width", 1, &[Length], &[LINE_WIDTHS]),
    of("border-width", 4, &[Length], &[LINE_WIDTHS]),
    of("box-decoration-break", 1, &[], &[DECORATION_BREAKS]),
    of("box-shadow", MANY, &[Length, Color], &[NONE, INSET]),
    of("box-sizing", 1, &[], &[BOXES]),
    of("break-after", 1, &[], &[AUTO, BREAKS]),
    of("break-before", 1, &[], &[AUTO, BREAKS]),
    of("break-inside", 1, &[], &[AUTO, BREAKS]),
    of("clear", 1, &[], &[NONE, SIDES]),
    of("color", 1, &[Color], &[]),
    any("cursor"),
    of("display", 1, &[], &[DISPLAYS]),
    of("flex-direction", 1, &[], &[DIRECTIONS]),
    of("flex-grow", 1, &[Number], &[]),
    of("flex-shrink", 1, &[Number], &[]),
    of("flex-wrap", 1, &[], &[FLEX_WRAPS]),
    of("float", 1, &[], &[NONE, SIDES]),
    any("font"),
    any("font-family"),
    any("font-feature-settings"),
    any("font-kerning"),
    any("font-language-override"),
    of("font-size", 1, &[Length, Percentage], &[FONT_SIZES]),
    any("font-size-adjust"),
    any("font-stretch"),
    of("font-style", 2, &[], &[FONT_STYLES]),
    any("font-synthesis"),
    any("font-variant"),
    any("font-variant-alternates"),
    any("font-variant-caps"),
    any("font-variant-east-asian"),
    any("font-variant-ligatures"),
    any("font-variant-numeric"),
    any("font-variant-position"),
    of("font-weight", 1, &[Number], &[FONT_WEIGHTS]),
    of("gap", 2, &[Length, Percentage], &[NORMAL]),
    of("height", 1, &[Length, Percentage], &[AUTO, NONE, CONTENT_SIZES]),
    of("justify-content", 2, &[], &[ALIGNMENTS, DISTRIBUTIONS]),
    of("letter-spacing", 1, &[Length, Percentage], &[NORMAL]),
    any("list-style"),
    any("list-style-image"),
    of("list-style-position", 1, &[], &[LIST_POSITIONS]),
    any("list-style-type"),
    of("margin", 4, &[Length, Percentage], &[AUTO]),
    of("margin-bottom", 1, &[Length, Percentage], &[AUTO]),
    of("margin-left", 1, &[Length, Percentage], &[AUTO]),
    of("margin-right", 1, &[Length, Percentage], &[AUTO]),
    of("margin-top", 1, &[Length, Percentage], &[AUTO]),
    of("max-height", 1, &[Length, Percentage], &[AUTO, NONE, CONTENT_SIZES]),
    of("max-width", 1, &[Length, Percentage], &[AUTO, NONE, CONTENT_SIZES]),
    of("min-height", 1, &[Length, Percentage], &[AUTO, NONE, CONTENT_SIZES]),
    of("min-width", 1, &[Length, Percentage], &[AUTO, NONE, CONTENT_SIZES]),
    of("overflow", 2, &[], &[AUTO, OVERFLOWS]),
    of("padding", 4, &[Length, Percentage], &[]),
    of("padding-bottom", 1, &[Length, Percentage], &[]),
    of("padding-left", 1, &[Length, Percentage], &[]),
    of("padding-right", 1, &[Length, Percentage], &[]),
    of("padding-top", 1, &[Length, Percentage], &[]),
    of("text-align", 1, &[], &[TEXT_ALIGNMENTS]),
    of("text-align-last", 1, &[], &[AUTO, TEXT_ALIGNMENTS]),
    any("text-combine-upright"),
    of(
        "text-decoration",
        MANY,
        &[Color, Length, Percentage],
        &[NONE, AUTO, TEXT_LINES, TEXT_LINE_STYLES],
    ),
    of("text-decoration-color", 1, &[Color], &[]),
    of("text-decoration-line", 3, &[], &[NONE, TEXT_LINES]),
    any("text-decoration-skip"),
    of("text-decoration-style", 1, &[], &[TEXT_LINE_STYLES]),
    any("text-emphasis"),
    of("text-emphasis-color", 1, &[Color], &[]),
    any("text-emphasis-position"),
    any("text-emphasis-style"),
    of("text-indent", 3, &[Length, Percentage], &[INDENTS]),
    any("text-orientation"),
    of("text-overflow", 2, &[Text], &[TEXT_OVERFLOWS]),
    of("text-shadow", MANY, &[Length, Color], &[NONE]),
    of("text-transform", 3, &[], &[NONE, TRANSFORMS]),
    any("text-underline-position"),
    any("text-wrap"),
    of("vertical-align", 1, &[Length, Percentage], &[VERTICAL_ALIGNMENTS]),
    of("white-space", 2, &[], &[NORMAL, WHITE_SPACES]),
    of("width", 1, &[Length, Percentage], &[AUTO, NONE, CONTENT_SIZES]),
    of("word-break", 1, &[], &[NORMAL, WORD_BREAKS]),
    of("word-spacing", 1, &[Length, Percentage], &[NORMAL]),
    of("word-wrap", 1, &[], &[NORMAL, WORD_WRAPS]),
    of("writing-mode", 1, &[], &[WRITING_MODES]),
];
