//! A new name for a note, wherever its name stands.

use std::collections::BTreeSet;

use crate::config::Language;
use crate::document::Document;
use crate::fix::Edit;
use crate::ide::footnotes::{self, Content, Trials};
use crate::model::Footnote;
use crate::text::Span;

/// The name of a note at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub span: Span,
    pub text: String,
}

/// Why a note can't be called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// A space ends the name, and the text begins.
    Space,
    /// A `]` ends the note; a `[` would need one.
    Bracket,
    /// A note has one line.
    Line,
    /// Another note that the same list prints has that name.
    Taken,
    /// Something else would change.
    Breaks,
}

impl Refusal {
    pub fn message(self, language: Language) -> &'static str {
        match self {
            Self::Empty => language.say("새 이름이 비어 있습니다", "The new name is empty"),
            Self::Space => language.say(
                "각주 이름에는 빈칸을 쓸 수 없습니다. 빈칸 뒤는 각주의 내용이 됩니다",
                "The name of a footnote has no spaces: what follows one is its text",
            ),
            Self::Bracket => language.say(
                "각주 이름에는 대괄호를 쓸 수 없습니다. `]`에서 각주가 끝납니다",
                "The name of a footnote has no brackets: a `]` ends the footnote",
            ),
            Self::Line => language
                .say("각주 이름에는 줄바꿈을 쓸 수 없습니다", "The name of a footnote is one line"),
            Self::Taken => language.say(
                "같은 이름의 각주가 이미 있습니다. 이름이 같으면 한 각주가 됩니다",
                "There is a footnote of that name already: the two would become one",
            ),
            Self::Breaks => language.say(
                "이 이름으로 바꾸면 문서의 다른 곳이 달라집니다",
                "With this name something else in the page would change",
            ),
        }
    }
}

/// The name at `offset`, or of the bare name around it; `None` where no note has one.
pub fn renamed(document: &Document, offset: usize) -> Option<Name> {
    let span = at(document, offset)?.name?;
    Some(Name { span, text: document.text.slice(span).into_owned() })
}

/// The edits that give the note at `offset` the name `new`, as far as its name reaches: up to the
/// `[각주]` that prints it. `None` where no note has a name.
pub fn rename(document: &Document, offset: usize, new: &str) -> Option<Result<Vec<Edit>, Refusal>> {
    let note = at(document, offset)?;
    Some(edits(document, note, new))
}

fn edits(document: &Document, note: &Footnote, new: &str) -> Result<Vec<Edit>, Refusal> {
    check(new)?;
    let model = document.model();
    let source = |name: Span| document.text.slice(name);
    let others = model.footnotes.iter().filter(|other| other.first != note.first);
    let mut taken = others.filter(|other| other.list == note.list).filter_map(|other| other.name);
    if taken.any(|name| source(name) == new) {
        return Err(Refusal::Taken);
    }
    let edits: Vec<Edit> = model
        .uses_of(note.first)
        .filter_map(|index| model.footnotes.get(index)?.name)
        .map(|name| Edit::replace(name, new))
        .collect();
    tried(document, note, new, edits).ok_or(Refusal::Breaks)
}

/// `edits`, if nothing changes but the name, and with it the texts of notes around it.
fn tried(document: &Document, note: &Footnote, new: &str, edits: Vec<Edit>) -> Option<Vec<Edit>> {
    let model = document.model();
    let trials = Trials::new(document)?;
    let mut meant = trials.notes();
    let mut outer = BTreeSet::new();
    for index in model.uses_of(note.first) {
        meant.get_mut(index)?.name = Some(new.to_owned());
        let mut parent = model.footnotes.get(index)?.parent;
        while let Some(index) = parent.filter(|&index| outer.insert(index)) {
            parent = model.footnotes.get(index)?.parent;
        }
    }
    for index in outer {
        let content = model.footnotes.get(index)?.content;
        meant.get_mut(index)?.content = content.map(|content| trials.spliced(content, &edits));
    }
    trials.tried(edits, &meant, Content::Kept)
}

fn check(new: &str) -> Result<(), Refusal> {
    if new.is_empty() {
        Err(Refusal::Empty)
    } else if new.contains(['\n', '\r']) {
        Err(Refusal::Line)
    } else if new.contains(' ') {
        Err(Refusal::Space)
    } else if new.contains(['[', ']']) {
        Err(Refusal::Bracket)
    } else {
        Ok(())
    }
}

/// The note whose name `offset` touches; a bare name is all there is of its note.
fn at(document: &Document, offset: usize) -> Option<&Footnote> {
    let note = footnotes::at(document, offset)?;
    let name = note.name?;
    (footnotes::is_reuse(note) || name.touches(offset)).then_some(note)
}
