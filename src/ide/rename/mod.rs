//! New names for things. A renaming touches every place of the name in the page, and is refused where
//! it would change anything else.

mod anchors;
mod categories;
mod footnotes;
mod headings;
mod meaning;
mod variables;

use crate::config::Language;
use crate::document::Document;
use crate::fix::{self, Edit};
use crate::text::{Reading, Span};

use super::names::{self, NameKind, Named};

/// What can be renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renaming {
    /// Where it stands at the cursor.
    pub span: Span,
    /// Its name now.
    pub name: String,
}

/// Why something can't be renamed so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing with a name.
    Nothing,
    /// The new name is empty.
    Empty,
    /// The new name has more than one line.
    Lines,
    /// The page has that name already.
    Taken,
    /// A space ends the name of a note, and its text begins.
    Space,
    /// A `]` ends a note.
    Bracket,
    /// The new name means something else in a condition.
    Reserved,
    /// The title shows more than the one text that a link to it gives.
    Markup,
    /// The new name would be markup, or end the construct it stands in, or lead links elsewhere.
    Breaks,
}

impl Refusal {
    pub fn message(self, language: Language) -> String {
        match self {
            Self::Nothing => language.say(
                "이 자리에는 이름을 바꿀 수 있는 것이 없습니다",
                "There is nothing here that can be renamed",
            ),
            Self::Empty => language.say("새 이름이 비어 있습니다", "The new name is empty"),
            Self::Lines => {
                language.say("이름에는 줄을 바꿀 수 없습니다", "A name has one line only")
            }
            Self::Taken => {
                language.say("그 이름은 이 문서에 이미 있습니다", "The page has that name already")
            }
            Self::Space => language.say(
                "각주 이름에는 빈칸을 쓸 수 없습니다. 빈칸 뒤는 각주의 내용이 됩니다",
                "The name of a footnote has no spaces: what follows one is its text",
            ),
            Self::Bracket => language.say(
                "각주 이름에는 대괄호를 쓸 수 없습니다. `]`에서 각주가 끝납니다",
                "The name of a footnote has no brackets: a `]` ends the footnote",
            ),
            Self::Reserved => language.say(
                "조건식에서 다른 뜻으로 쓰는 이름입니다",
                "That name means something else in a condition",
            ),
            Self::Markup => language.say(
                "제목에 문법이 섞여 있어 링크에서는 바꿀 수 없습니다. 제목에서 바꾸세요",
                "The title holds markup, so it can't be renamed from a link: rename it where it stands",
            ),
            Self::Breaks => language.say(
                "그 이름으로 바꾸면 문법이 깨지거나 링크가 다른 곳으로 이어집니다",
                "That name would break the markup, or lead links elsewhere",
            ),
        }
        .to_owned()
    }
}

/// What a renaming at `offset` would be about.
pub fn prepare(document: &Document, offset: usize) -> Option<Renaming> {
    if document.reading() == Reading::ArticleText {
        return None;
    }
    let named = names::at(document, offset)?;
    let definition = named.definition.filter(|_| is_by_number(document, &named));
    let name = document.text.slice(definition.unwrap_or(named.at)).into_owned();
    Some(Renaming { span: named.at, name })
}

/// The edits that give the thing at `offset` the name `new`, sorted.
pub fn rename(document: &Document, offset: usize, new: &str) -> Result<Vec<Edit>, Refusal> {
    if document.reading() == Reading::ArticleText {
        return Err(Refusal::Nothing);
    }
    let named = names::at(document, offset).ok_or(Refusal::Nothing)?;
    let new = new.trim();
    if new.is_empty() {
        return Err(Refusal::Empty);
    }
    if new.contains(['\n', '\r']) {
        return Err(Refusal::Lines);
    }
    let edits = match named.kind {
        NameKind::Heading(index) => headings::edits(document, &named, index, new)?,
        NameKind::Anchor(index) => anchors::edits(document, &named, index, new)?,
        NameKind::Variable => variables::edits(document, &named, new)?,
        NameKind::Category => categories::edits(document, &named, new)?,
        NameKind::Note => return footnotes::edits(document, &named, new),
    };
    let renamed = fix::edited(document, &edits);
    meaning::is_kept(document, &renamed, &edits).then_some(edits).ok_or(Refusal::Breaks)
}

/// Whether the cursor is at a link that gives a section's number: the name is elsewhere.
fn is_by_number(document: &Document, named: &Named) -> bool {
    let is_heading = matches!(named.kind, NameKind::Heading(_));
    is_heading && super::anchors::Places::of(document).is_number(named.at)
}

fn replace_all(places: &[Span], text: &str) -> Vec<Edit> {
    places.iter().map(|place| Edit::replace(*place, text)).collect()
}

/// `name` as a link's target or anchor writes it (language reference, section 7).
fn escaped(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for character in name.chars() {
        if matches!(character, '\\' | '|' | '#' | ']') {
            text.push('\\');
        }
        text.push(character);
    }
    text
}
