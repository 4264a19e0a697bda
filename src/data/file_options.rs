//! Options of a file: `[[파일:가.png|width=50%&align=left]]` (language reference, section 9.1). The
//! engine passes over an unknown name and a value that doesn't fit, without a word.

use super::colors;

use Value::{Color, Length, Size, Word};

/// `name=value` behind the `|` of a file.
#[derive(Debug)]
pub struct FileOption {
    /// Lower case, as the engine wants it.
    pub name: &'static str,
    pub value: Value,
    pub korean: &'static str,
    pub english: &'static str,
    /// A value.
    pub example: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number, with `px` or `%` or nothing behind it.
    Size,
    /// A length in CSS: a number with its unit, or without one.
    Length,
    /// A name, `#` with 3 or 6 digits, or `transparent`.
    Color,
    /// One of these.
    Word(&'static [&'static str]),
}

/// The option of this name.
pub fn find(name: &str) -> Option<&'static FileOption> {
    FILE_OPTIONS.iter().find(|option| option.name == name)
}

impl Value {
    /// Whether `text` is such a value.
    pub fn takes(self, text: &str) -> bool {
        match self {
            Size => is_size(text),
            Length => is_length(text),
            Color => text.split(',').all(|color| colors::is_color(color.trim())),
            Word(words) => words.contains(&text),
        }
    }
}

fn is_size(text: &str) -> bool {
    let number = text.strip_suffix("px").or_else(|| text.strip_suffix('%')).unwrap_or(text);
    !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())
}

fn is_length(text: &str) -> bool {
    let number = text.trim_end_matches(|unit: char| unit.is_ascii_lowercase() || unit == '%');
    number.parse::<f64>().is_ok_and(f64::is_finite)
}

const fn option(
    name: &'static str,
    value: Value,
    korean: &'static str,
    english: &'static str,
    example: &'static str,
) -> FileOption {
    FileOption { name, value, korean, english, example }
}

/// Every option.
pub const FILE_OPTIONS: &[FileOption] = &[
    option(
        "width",
        Size,
        "그림의 너비입니다. 픽셀 또는 `%`.",
        "The picture's width, in pixels or `%`.",
        "300px",
    ),
    option(
        "height",
        Size,
        "그림의 높이입니다. 픽셀 또는 `%`.",
        "The picture's height, in pixels or `%`.",
        "200",
    ),
    option(
        "align",
        Word(&["left", "center", "right", "top", "middle", "bottom", "normal"]),
        "그림의 자리입니다. `left`와 `right`는 글이 그림을 감쌉니다.",
        "Where the picture stands; text flows around `left` and `right`.",
        "right",
    ),
    option(
        "bgcolor",
        Color,
        "그림의 배경색입니다. 투명한 그림에서 보입니다.",
        "The colour behind the picture, seen where that is transparent.",
        "#ffffff",
    ),
    option(
        "theme",
        Word(&["light", "dark"]),
        "그림이 보이는 테마입니다. 다른 테마에서는 숨습니다.",
        "The theme in which the picture is shown; the other one hides it.",
        "dark",
    ),
    option("border-radius", Length, "모서리의 둥글기입니다.", "How round the corners are.", "10px"),
    option(
        "object-fit",
        Word(&["fill", "contain", "cover", "none", "scale-down"]),
        "너비와 높이에 그림을 맞추는 방법입니다.",
        "How the picture fills its width and height.",
        "cover",
    ),
    option(
        "rendering",
        Word(&["auto", "smooth", "high-quality", "pixelated", "crisp-edges"]),
        "크기를 바꿀 때 그리는 방법입니다. 픽셀 그림은 `pixelated`.",
        "How the picture is scaled; `pixelated` suits pixel art.",
        "pixelated",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(name: &str, value: &str) -> bool {
        find(name).is_some_and(|option| option.value.takes(value))
    }

    #[test]
    fn values_are_as_the_engine_wants_them() {
        for value in ["50", "50px", "50%"] {
            assert!(takes("width", value), "{value}");
        }
        for value in ["", "50 %", "5.5px", "50em", "-3", "auto"] {
            assert!(!takes("width", value), "{value}");
        }
        assert!(takes("border-radius", "1.5em") && !takes("border-radius", "둥글게"));
        assert!(takes("align", "center") && !takes("align", "centre"));
        assert!(takes("bgcolor", "#fff") && takes("bgcolor", "red") && !takes("bgcolor", "redd"));
        assert!(!takes("Width", "50") && !takes("link", "가"));
    }
}
