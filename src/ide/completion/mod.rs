//! Completion: what may stand at the cursor. One file for each context knows where it is and what it
//! offers; the first one that is meant answers. In prose nothing is offered.
//!
//! Names are matched here ([`super::matching`]), not in the client: each client cuts words in its own way,
//! and none knows syllables that are not finished. So an answer is complete only when it is empty.

mod anchor;
mod attribute;
mod behind;
mod closer;
mod color;
mod comment;
mod condition;
mod file;
mod footnote;
mod group;
mod link;
mod macros;
mod redirect;
mod scope;
mod style;
mod table;
mod variable;
mod wiki;

use crate::config::Config;
use crate::data::words;
use crate::document::Document;
use crate::text::{Reading, Span};

use super::help::Topic;
use super::matching::{Fit, Matcher};
use super::surroundings::Surroundings;

pub use anchor::of_page as anchors;
pub use variable::of_page as variables;
pub use wiki::{Name, Parameter, Wiki};

/// The characters behind which something may be offered at once.
pub const TRIGGERS: &[char] = &[
    '[', ']', '}', '#', '!', '|', '<', '@', '"', '*', '(', ',', '=', ':', ';', '&', '+', '-', '/',
];

/// More are never offered.
const MOST: usize = 50;

/// What is asked.
pub struct Question<'a> {
    pub offset: usize,
    /// Whether somebody may have asked for it, rather than typed a character of [`TRIGGERS`] or more
    /// of what a list is open for.
    pub is_asked: bool,
    /// Whether somebody has asked for it for certain.
    pub is_certain: bool,
    /// The words of comments that silence findings.
    pub silencers: &'static [&'static str],
    /// What such a comment can name: rules and groups, with what they find.
    pub silenceable: fn(&Config) -> Vec<(String, String)>,
    /// Where the page belongs.
    pub wiki: &'a dyn Wiki,
}

/// What may stand at the cursor, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    pub items: Vec<Item>,
    /// Whether the client has to ask again when more is typed.
    pub incomplete: bool,
}

/// Something that may stand at the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub label: String,
    /// A few words beside the label.
    pub detail: Option<String>,
    pub kind: ItemKind,
    /// What has been typed of it, as far as the cursor; gives way to the text.
    pub typed: Span,
    /// `typed`, and what stands behind the cursor of the word that it stands in.
    pub word: Span,
    pub text: String,
    /// The text with places to fill in, in the syntax of LSP's snippets.
    pub snippet: Option<String>,
    /// What explains it.
    pub topic: Option<Topic>,
    /// What people call it besides its name.
    pub keywords: &'static [&'static str],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    Anchor,
    Attribute,
    Category,
    Closer,
    Color,
    Directive,
    File,
    Footnote,
    Macro,
    Page,
    Property,
    Rule,
    Value,
    Variable,
}

/// What may stand where `question` asks.
pub fn complete(document: &Document, config: &Config, question: &Question) -> Completion {
    if document.reading() == Reading::ArticleText {
        return Completion::default();
    }
    let around = Surroundings::new(document, question.offset);
    let cursor = Cursor { around, config, question };
    let contexts: &[Context] = &[
        comment::items,
        redirect::items,
        variable::items,
        group::items,
        condition::items,
        attribute::items,
        macros::items,
        footnote::items,
        file::items,
        anchor::items,
        link::items,
        table::items,
        closer::items,
    ];
    let mut answers = contexts.iter().filter_map(|items| items(&cursor));
    let items = answers.find(|items| !items.is_empty()).unwrap_or_default();
    Completion { incomplete: !items.is_empty(), items }
}

/// What may stand at the cursor; `None` where the cursor is in another context.
type Context = fn(&Cursor) -> Option<Vec<Item>>;

/// The cursor, and what the answer depends on.
struct Cursor<'a> {
    around: Surroundings<'a>,
    config: &'a Config,
    question: &'a Question<'a>,
}

impl Cursor<'_> {
    fn document(&self) -> &Document {
        self.around.document
    }

    fn say(&self, korean: &str, english: &str) -> String {
        self.config.language.say(korean, english).to_owned()
    }

    /// An item that takes the place of what is typed from `start` on.
    fn item(&self, start: usize, kind: ItemKind, text: impl Into<String>) -> Item {
        let text = text.into();
        let typed = Span::new(start.min(self.around.offset), self.around.offset);
        let word = Span::new(typed.start, typed.end + self.rest_of_word());
        let label = text.clone();
        Item {
            label,
            detail: None,
            kind,
            typed,
            word,
            text,
            snippet: None,
            topic: None,
            keywords: &[],
        }
    }

    /// The best of `items`, which are in the order of their likelihood, for what is typed from `start`
    /// on.
    fn best(&self, start: usize, items: impl IntoIterator<Item = Item>) -> Vec<Item> {
        let mut word = Matcher::new(self.around.since(start).trim_start_matches(['#', '!']));
        self.ranked(start, items, |matcher, item| {
            matcher.fit(&item.label).or_else(|| item.fit_meaning(word.as_mut()?))
        })
    }

    /// The same, of things that are not items yet: making an item may be costly.
    fn ranked<T>(
        &self,
        start: usize,
        things: impl IntoIterator<Item = T>,
        mut fit: impl FnMut(&mut Matcher, &T) -> Option<Fit>,
    ) -> Vec<T> {
        let Some(mut matcher) = Matcher::new(self.around.since(start)) else { return Vec::new() };
        let things = things.into_iter();
        let mut fitting: Vec<_> =
            things.filter_map(|thing| Some((fit(&mut matcher, &thing)?, thing))).collect();
        fitting.sort_by_key(|(fit, _)| *fit);
        fitting.into_iter().take(MOST).map(|(_, thing)| thing).collect()
    }
}

impl Item {
    fn detailed(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// How well what it is called or what it means in Korean fits.
    fn fit_meaning(&self, matcher: &mut Matcher) -> Option<Fit> {
        let keywords = matcher.fit_keywords(self.keywords);
        keywords.or_else(|| matcher.fit_meaning(&self.topic.as_ref()?.entry()?.korean))
    }

    fn called(self, keywords: &'static [&'static str]) -> Self {
        Self { keywords, ..self }
    }

    /// With what `word`, which it writes, means in a few words.
    fn meaning(self, cursor: &Cursor, word: &str) -> Self {
        let meaning = words::meaning(word).map(|(korean, english)| cursor.say(korean, english));
        Self { detail: meaning, ..self }
    }

    fn about(self, topic: Topic) -> Self {
        Self { topic: Some(topic), ..self }
    }

    fn labelled(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    fn with_snippet(self, snippet: impl Into<String>) -> Self {
        Self { snippet: Some(snippet.into()), ..self }
    }
}

/// `name` with a backslash before each of `marks`, which would mean something.
fn escaped(name: &str, marks: &[char]) -> String {
    let mut escaped = String::with_capacity(name.len());
    for character in name.chars() {
        if marks.contains(&character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
