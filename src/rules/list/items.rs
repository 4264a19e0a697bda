//! The items of lists as their lines show them (language reference, section 13).

use crate::rules::lines::Line;

/// What a list's item begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    Bullet,
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

impl Marker {
    const ALL: [Self; 6] = [
        Self::Bullet,
        Self::Decimal,
        Self::LowerLetter,
        Self::UpperLetter,
        Self::LowerRoman,
        Self::UpperRoman,
    ];

    pub fn text(self) -> &'static str {
        match self {
            Self::Bullet => "*",
            Self::Decimal => "1.",
            Self::LowerLetter => "a.",
            Self::UpperLetter => "A.",
            Self::LowerRoman => "i.",
            Self::UpperRoman => "I.",
        }
    }

    pub fn is_ordered(self) -> bool {
        self != Self::Bullet
    }

    /// The marker that `text` begins with.
    pub fn at(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|marker| text.starts_with(marker.text()))
    }

    /// What somebody writes before the item `number` who counts the items himself.
    pub fn counted(self, number: usize) -> Option<String> {
        const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
        let letter = |first: u8| {
            let offset = u8::try_from(number).ok()?.checked_sub(1).filter(|&offset| offset < 26)?;
            Some(char::from(first + offset).to_string())
        };
        let roman = || number.checked_sub(1).and_then(|index| ROMAN.get(index).copied());
        match self {
            Self::Bullet => None,
            Self::Decimal => Some(number.to_string()),
            Self::LowerLetter => letter(b'a'),
            Self::UpperLetter => letter(b'A'),
            Self::LowerRoman => roman().map(str::to_owned),
            Self::UpperRoman => roman().map(str::to_uppercase),
        }
    }
}

/// A line that begins an item.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub line: Line<'a>,
    /// The spaces before the marker: how deep the item is.
    pub indent: usize,
    pub marker: Marker,
}

impl<'a> Item<'a> {
    pub fn of(line: Line<'a>) -> Option<Self> {
        let indent = line.indent();
        let marker = Marker::at(line.content()).filter(|_| indent > 0)?;
        Some(Self { line, indent, marker })
    }

    /// Where in the line the marker ends.
    pub fn marker_end(&self) -> usize {
        self.indent + self.marker.text().len()
    }

    /// What follows the marker.
    pub fn rest(&self) -> &'a str {
        &self.line.text[self.marker_end()..]
    }

    /// Whether it sets the number of its list (`1.#3`).
    pub fn sets_start(&self) -> bool {
        let number = self.rest().strip_prefix('#');
        self.marker.is_ordered()
            && number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
    }
}

/// Runs of neighbouring lines that begin with a space: in each of them lists go on.
pub fn blocks<'l, 'a>(lines: &'l [Line<'a>]) -> impl Iterator<Item = &'l [Line<'a>]> {
    let is_indented = |line: &Line| line.text.starts_with(' ') && !line.is_blank();
    lines
        .chunk_by(move |one, next| is_indented(one) == is_indented(next))
        .filter(move |run| run.first().is_some_and(is_indented))
}

/// `text` without the marker of an item and the space behind it.
pub fn without_marker(text: &str) -> Option<&str> {
    text.strip_prefix(Marker::at(text)?.text())?.strip_prefix(' ')
}
