//! Colours: their names, what they look like, and how well one is read on another (language
//! reference, sections 8.4 and 15).
//!
//! Deliberately absent: codes of 4 or 8 digits and functions such as `rgb()`, which the engine
//! takes in CSS only.

use std::fmt;
use std::sync::OnceLock;

use cssparser::color::{parse_hash_color, parse_named_color};
use tree_sitter_namumark::names::COLORS;

/// The names that articles use most, the commonest first.
pub const COMMON: &[&str] = &[
    "red", "blue", "green", "gray", "white", "black", "orange", "yellow", "purple", "brown",
    "navy", "gold", "crimson", "skyblue", "pink", "teal",
];

/// The contrast that text of ordinary size needs to be read with ease (WCAG 2, level AA).
pub const READABLE: f64 = 4.5;

/// A colour that can be seen, without transparency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// What the article's text stands on for readers of the light theme.
pub const LIGHT_PAGE: Color = Color { red: 0xff, green: 0xff, blue: 0xff };

/// What the article's text stands on for readers of the dark theme.
pub const DARK_PAGE: Color = Color { red: 0x1c, green: 0x1d, blue: 0x1f };

/// The article's text in the dark theme.
pub const DARK_TEXT: Color = Color { red: 0xe0, green: 0xe0, blue: 0xe0 };

/// The names of colours, in lower case and sorted.
pub fn names() -> &'static [&'static str] {
    static LIST: OnceLock<Vec<&str>> = OnceLock::new();
    LIST.get_or_init(|| COLORS.split_whitespace().collect())
}

/// Whether `word` names a colour, in whatever case.
pub fn is_name(word: &str) -> bool {
    parse_named_color(word).is_ok() && names().binary_search(&&*word.to_ascii_lowercase()).is_ok()
}

/// Whether `text` is `#` and 3 or 6 hexadecimal digits.
pub fn is_code(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| matches!(digits.len(), 3 | 6) && is_hex(digits))
}

/// Whether `text` is `#` and 4 or 8 hexadecimal digits: a code with transparency, which only some
/// engines take.
pub fn is_code_with_alpha(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| matches!(digits.len(), 4 | 8) && is_hex(digits))
}

fn is_hex(digits: &str) -> bool {
    digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Whether the option of a cell or a file takes `text` for a colour: a code, a bare name,
/// `transparent`.
pub fn is_color(text: &str) -> bool {
    is_code(text) || is_name(text) || text.eq_ignore_ascii_case("transparent")
}

/// Whether a colour group takes `text` for a colour: a code, or a name with `#` before it.
pub fn is_group_color(text: &str) -> bool {
    is_code(text) || text.strip_prefix('#').is_some_and(is_name)
}

impl Color {
    /// What `text` looks like: a code, or a name with or without `#`; `None` where it is no colour.
    pub fn of(text: &str) -> Option<Self> {
        let word = text.strip_prefix('#').unwrap_or(text);
        let (red, green, blue) = if is_code(text) {
            let (red, green, blue, _) = parse_hash_color(word.as_bytes()).ok()?;
            (red, green, blue)
        } else {
            parse_named_color(word).ok()?
        };
        Some(Self { red, green, blue })
    }

    /// How bright it is to the eye, from 0 to 1 (relative luminance, WCAG 2).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = [self.red, self.green, self.blue].map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well one is told from the other, from 1 to 21 (contrast ratio, WCAG 2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    pub fn is_readable_on(self, background: Self) -> bool {
        self.contrast(background) >= READABLE
    }

    /// The nearest colour towards white or black that is readable on `background`.
    pub fn made_readable_on(self, background: Self) -> Self {
        let goal = if background.luminance() < 0.18 { 255.0 } else { 0.0 };
        let mut steps = (0..=20).map(|step| self.mixed(goal, f64::from(step) / 20.0));
        let readable = steps.find(|color| color.is_readable_on(background));
        readable.unwrap_or_else(|| self.mixed(goal, 1.0))
    }

    fn mixed(self, goal: f64, share: f64) -> Self {
        let mix = |part: u8| (f64::from(part) * (1.0 - share) + goal * share).round() as u8;
        Self { red: mix(self.red), green: mix(self.green), blue: mix(self.blue) }
    }
}

/// The part of a colour's code as a share of light.
fn linear(part: u8) -> f64 {
    let share = f64::from(part) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

/// As a code of six digits.
impl fmt::Display for Color {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_look() {
        assert!(names().is_sorted());
        for name in names() {
            assert!(Color::of(name).is_some(), "{name}");
            assert!(is_name(&name.to_uppercase()), "{name}");
        }
        assert!(COMMON.iter().all(|name| is_name(name)));
    }

    #[test]
    fn forms() {
        for color in ["#fff", "#A0b1C2", "Red", "transparent"] {
            assert!(is_color(color), "{color}");
        }
        for other in ["", "#", "#ff", "#ffff", "#red", "redd", "rgb(0,0,0)"] {
            assert!(!is_color(other), "{other}");
        }
        assert!(is_group_color("#red") && is_group_color("#123"));
        assert!(!is_group_color("red") && !is_group_color("#transparent"));
        assert!(is_code_with_alpha("#ff000080") && !is_code_with_alpha("#ff0000"));
    }

    #[test]
    fn black_on_white_has_the_highest_contrast() {
        let black = Color::of("#000").unwrap();
        assert!((black.contrast(LIGHT_PAGE) - 21.0).abs() < 1e-9);
        assert!((black.contrast(black) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn any_color_can_be_made_readable() {
        for name in names() {
            let color = Color::of(name).unwrap();
            assert!(color.made_readable_on(DARK_PAGE).is_readable_on(DARK_PAGE), "{name}");
            assert!(color.made_readable_on(LIGHT_PAGE).is_readable_on(LIGHT_PAGE), "{name}");
        }
        assert_eq!(Color::of("navy").unwrap().made_readable_on(DARK_PAGE).to_string(), "#8080c0");
    }
}
