//! What a name means, with an example: shown by hovers and beside completions. The words are in
//! [`crate::data`].

use std::fmt;

use super::markdown;
use crate::config::Language;
use crate::data::colors::{Color, DARK_PAGE, LIGHT_PAGE};
use crate::data::directives::{attribute, directive};
use crate::data::properties::{self, property};
use crate::data::{file_options, macros, table_options};

/// Something that can be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub kind: TopicKind,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicKind {
    Attribute,
    Color,
    Directive,
    FileOption,
    Macro,
    Property,
    Size,
    TableOption,
}

/// Each kind, and its word in [`Topic`]'s written form.
const KINDS: &[(TopicKind, &str)] = &[
    (TopicKind::Attribute, "attribute"),
    (TopicKind::Color, "color"),
    (TopicKind::Directive, "directive"),
    (TopicKind::FileOption, "file-option"),
    (TopicKind::Macro, "macro"),
    (TopicKind::Property, "property"),
    (TopicKind::Size, "size"),
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
        color Color
        directive Directive
        file_option FileOption
        macro_named Macro
        property Property
        size Size
        table_option TableOption
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
        let meaning = language.say(entry.korean, entry.english);
        Some(format!("{} · {meaning}", markdown::code(&entry.title)))
    }

    /// What is explained; examples are markup in which it stands.
    pub fn entry(&self) -> Option<Entry> {
        let name = self.name.as_str();
        Some(match self.kind {
            TopicKind::Attribute => {
                let known = attribute(name)?;
                Entry::new(name, known.korean, known.english, known.example)
            }
            TopicKind::Color => color(name)?,
            TopicKind::Directive => {
                let known = directive(name)?;
                Entry::new(&format!("#!{name}"), known.korean, known.english, known.example)
            }
            TopicKind::FileOption => {
                let known = file_options::find(name)?;
                let example = format!("[[파일:그림.png|{name}={}]]", known.example);
                Entry::new(name, known.korean, known.english, &example)
            }
            TopicKind::Macro => {
                let known = macros::find(name)?;
                Entry::new(known.usage, known.korean, known.english, known.example)
            }
            TopicKind::Property => {
                let help = properties::help(property(name)?.name)?;
                let example =
                    format!("{{{{{{#!wiki style=\"{name}: {}\"\n내용\n}}}}}}", help.example);
                Entry::new(name, help.korean, help.english, &example)
            }
            TopicKind::Size => {
                let example = format!("{{{{{{{name} 글}}}}}}");
                let (korean, english) =
                    ("글자 크기를 단계만큼 바꿉니다.", "Changes the size by steps.");
                Entry::new(name, korean, english, &example)
            }
            TopicKind::TableOption => {
                let known = table_options::find(name)?;
                let example = format!("||<{}> 하나 || 둘 ||", known.example);
                Entry::new(&format!("<{name}>"), known.korean, known.english, &example)
            }
        })
    }
}

/// An explanation in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub title: String,
    pub korean: String,
    pub english: String,
    pub example: String,
}

impl Entry {
    fn new(title: &str, korean: &str, english: &str, example: &str) -> Self {
        let [title, korean, english, example] =
            [title, korean, english, example].map(str::to_owned);
        Self { title, korean, english, example }
    }
}

/// What a colour looks like, and how well it is read in both themes.
fn color(name: &str) -> Option<Entry> {
    let color = Color::of(name)?;
    let light = format!("{:.1}", color.contrast(LIGHT_PAGE));
    let dark = format!("{:.1}", color.contrast(DARK_PAGE));
    let korean = format!("`{color}`, 배경과의 대비: 밝은 테마 {light}, 어두운 테마 {dark}.");
    let english =
        format!("`{color}`, contrast to the page: light theme {light}, dark theme {dark}.");
    let word = name.trim_start_matches('#');
    Some(Entry::new(name, &korean, &english, &format!("{{{{{{#{word} 글}}}}}}")))
}
