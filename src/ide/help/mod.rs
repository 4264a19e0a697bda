//! What a name means, with an example: shown by hovers and beside completions. The words are in
//! [`crate::data`].

mod entry;
mod values;

use std::fmt;

use super::markdown;
use super::usage::Usage;
use crate::config::Language;
use crate::data::macros;

pub use entry::Entry;

/// Something that can be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub kind: TopicKind,
    /// For what takes a value, with that if one is meant: `width=640`, `color: red`.
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicKind {
    /// Of a macro, whose name and a `/` stand before it.
    Argument,
    Attribute,
    /// An option of a cell that has no name.
    CellMark,
    Color,
    /// A word or a sign of a condition.
    Condition,
    Directive,
    FileOption,
    Macro,
    Marker,
    Property,
    Size,
    /// A language of `#!syntax`.
    Syntax,
    TableOption,
}

/// Each kind, and its word in [`Topic`]'s written form.
const KINDS: &[(TopicKind, &str)] = &[
    (TopicKind::Argument, "argument"),
    (TopicKind::Attribute, "attribute"),
    (TopicKind::CellMark, "cell-mark"),
    (TopicKind::Color, "color"),
    (TopicKind::Condition, "condition"),
    (TopicKind::Directive, "directive"),
    (TopicKind::FileOption, "file-option"),
    (TopicKind::Macro, "macro"),
    (TopicKind::Marker, "marker"),
    (TopicKind::Property, "property"),
    (TopicKind::Size, "size"),
    (TopicKind::Syntax, "syntax"),
    (TopicKind::TableOption, "table-option"),
];

/// As a word that [`Topic::read`] understands.
impl fmt::Display for Topic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = KINDS.iter().find(|(kind, _)| *kind == self.kind).map_or("", |(_, word)| word);
        write!(formatter, "{kind}:{}", self.name)
    }
}

macro_rules! topics {
    ($($function:ident $kind:ident)*) => {
        $(pub fn $function(name: &str) -> Self {
            Self { kind: TopicKind::$kind, name: name.to_owned() }
        })*
    };
}

impl Topic {
    topics! {
        attribute Attribute
        cell_mark CellMark
        color Color
        condition Condition
        directive Directive
        file_option FileOption
        macro_named Macro
        marker Marker
        property Property
        size Size
        syntax Syntax
        table_option TableOption
    }

    /// The argument `name` of the macro that is called `owner`.
    pub fn argument(owner: &str, name: &str) -> Self {
        Self { kind: TopicKind::Argument, name: format!("{owner}/{name}") }
    }

    /// The same with this value.
    pub fn set_to(self, value: &str) -> Self {
        let sign = if self.kind == TopicKind::Property { ": " } else { "=" };
        Self { name: format!("{}{sign}{value}", self.name), ..self }
    }

    /// The topic that is written so.
    pub fn read(word: &str) -> Option<Self> {
        let (word, name) = word.split_once(':')?;
        let (kind, _) = KINDS.iter().find(|(_, known)| *known == word)?;
        Some(Self { kind: *kind, name: name.to_owned() })
    }

    /// The explanation in Markdown; `None` for a name that nobody knows.
    pub fn explain(&self, language: Language) -> Option<String> {
        let example = markdown::code_block("namu", &self.entry()?.example);
        Some(format!("{}\n\n{example}", self.summarise(language)?))
    }

    /// The explanation without the example.
    pub fn summarise(&self, language: Language) -> Option<String> {
        let entry = self.entry()?;
        let meaning = language.say(&entry.korean, &entry.english);
        let title = self.usage(language).unwrap_or_else(|| entry.title.clone());
        Some(format!("{} · {meaning}", markdown::code(&title)))
    }

    /// How what takes arguments is written, in the reader's language.
    fn usage(&self, language: Language) -> Option<String> {
        let known = macros::find(&self.name).filter(|_| self.kind == TopicKind::Macro)?;
        Some(Usage::of(known, &self.name, language).label)
    }

    /// What is explained; examples are markup in which it stands.
    pub fn entry(&self) -> Option<Entry> {
        let name = self.name.as_str();
        match self.kind {
            TopicKind::Argument => values::argument(name),
            TopicKind::Attribute => values::attribute(name),
            TopicKind::CellMark => entry::cell_mark(name),
            TopicKind::Color => entry::color(name),
            TopicKind::Condition => entry::condition(name),
            TopicKind::Directive => entry::directive(name),
            TopicKind::FileOption => values::file_option(name),
            TopicKind::Macro => entry::macro_named(name),
            TopicKind::Marker => entry::marker(name),
            TopicKind::Property => values::property(name),
            TopicKind::Size => entry::size(name),
            TopicKind::Syntax => entry::syntax(name),
            TopicKind::TableOption => values::table_option(name),
        }
    }
}
