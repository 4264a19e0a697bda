//! The properties of CSS that boxes and `#!style` may use, and what their values are made of
//! (language reference, section 8.5).
//!
//! Values are told by their pieces only: not in which order they stand, nor how many of each. Where
//! it isn't sure what the engine takes, the table takes more.

mod help;
mod table;

pub use help::help;
pub use table::PROPERTIES;

/// A property and its values.
pub struct Property {
    pub name: &'static str,
    /// How many pieces a value has at most; 0 for a property whose values aren't told.
    pub most: usize,
    pub kinds: &'static [ValueKind],
    /// The words that may stand for a piece.
    pub words: &'static [&'static [&'static str]],
}

/// What a piece of a value may be besides a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    Color,
    /// A number with a unit of length, or 0.
    Length,
    Percentage,
    Number,
    /// A gradient; the engine takes no `url()`.
    Image,
    /// Text in quotes.
    Text,
}

/// The properties that articles use most, the commonest first.
pub const USUAL: &[&str] = &[
    "margin",
    "text-align",
    "width",
    "padding",
    "color",
    "background",
    "border",
    "border-radius",
    "display",
    "font-size",
    "float",
    "word-break",
    "max-width",
    "min-width",
    "overflow",
    "letter-spacing",
    "vertical-align",
    "font-weight",
];

/// What every property takes.
pub const COMMON_WORDS: &[&str] = &["inherit", "initial", "unset", "revert", "revert-layer"];

/// Properties that CSS knows and the engine drops: none of them is a slip for one that it takes.
pub const DROPPED: &[&str] = &[
    "align-content",
    "align-self",
    "animation",
    "backdrop-filter",
    "bottom",
    "clip",
    "clip-path",
    "column-count",
    "column-gap",
    "columns",
    "content",
    "direction",
    "filter",
    "flex",
    "flex-basis",
    "flex-flow",
    "grid",
    "grid-area",
    "grid-gap",
    "grid-template-columns",
    "grid-template-rows",
    "image-rendering",
    "inset",
    "justify-items",
    "justify-self",
    "left",
    "line-break",
    "line-height",
    "mask",
    "mix-blend-mode",
    "object-fit",
    "object-position",
    "opacity",
    "order",
    "outline",
    "overflow-wrap",
    "overflow-x",
    "overflow-y",
    "perspective",
    "pointer-events",
    "position",
    "resize",
    "right",
    "rotate",
    "row-gap",
    "scale",
    "tab-size",
    "table-layout",
    "top",
    "transform",
    "transition",
    "translate",
    "user-select",
    "visibility",
    "will-change",
    "z-index",
    "zoom",
];

/// The property that is called `name`, in whatever case.
pub fn property(name: &str) -> Option<&'static Property> {
    let name = name.to_ascii_lowercase();
    let index = PROPERTIES.binary_search_by_key(&&*name, |property| property.name).ok()?;
    PROPERTIES.get(index)
}

impl Property {
    /// Whether `word` may stand for a piece of its value, in whatever case.
    pub fn takes_word(&self, word: &str) -> bool {
        let lists = self.words.iter().copied().chain([COMMON_WORDS]);
        lists.flatten().any(|known| known.eq_ignore_ascii_case(word))
    }

    /// The words that may stand for a piece of its value, those of all properties left out.
    pub fn own_words(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied().flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(PROPERTIES.is_sorted_by(|one, two| one.name < two.name));
        assert!(USUAL.iter().all(|name| property(name).is_some()));
        assert!(DROPPED.is_sorted());
        assert!(DROPPED.iter().all(|name| property(name).is_none()));
    }

    #[test]
    fn words_of_a_property() {
        let display = property("Display").unwrap();
        assert!(display.takes_word("inline-block") && display.takes_word("INHERIT"));
        assert!(!display.takes_word("5ine"));
        assert!(property("position").is_none());
    }
}
