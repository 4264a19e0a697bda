//! Footnotes (language reference, section 10): from text to note and back, from copies to one note
//! with a name and back, and to where a note is better placed.

mod copies;
mod extract;
mod inline;
mod merge;
mod name;
mod nested;
mod punctuation;
mod quotation;
mod sentence;
mod toggle;

pub use toggle::toggle;

use crate::config::Language;
use crate::document::Document;
use crate::model::Footnote;
use crate::text::Span;

use super::{Action, Kind};
use crate::fix::Edit;
use crate::ide::footnotes::{Content, NoteText, Trials};

/// What can be done with the note that `span` stands in or behind; else, with the text selected.
pub fn refactorings(document: &Document, language: Language, span: Span) -> Vec<Action> {
    let Some((index, note)) = note_at(document, span) else {
        return extract::to_footnote(document, language, span, None).into_iter().collect();
    };
    let Some(trials) = Trials::new(document) else { return Vec::new() };
    let subject = Subject { document, language, trials, index, note };
    let offers = [
        inline::to_text(&subject),
        merge::one_note(&subject),
        copies::at_every_use(&subject),
        name::with_name(&subject),
        punctuation::behind(&subject),
        punctuation::before(&subject),
        sentence::to_end(&subject),
        nested::moved_out(&subject),
    ];
    offers.into_iter().flatten().collect()
}

/// The note that an editor asks about.
struct Subject<'a> {
    document: &'a Document,
    language: Language,
    trials: Trials<'a>,
    /// Among the page's notes.
    index: usize,
    note: &'a Footnote,
}

impl Subject<'_> {
    fn notes(&self) -> &[Footnote] {
        &self.document.model().footnotes
    }

    fn source(&self, span: Span) -> String {
        self.document.text.slice(span).into_owned()
    }

    /// What stands on the note's line before it, and on the line of its end behind it.
    fn around(&self, span: Span) -> (Span, Span) {
        let text = &self.document.text;
        let start = text.line_start(text.line_of(span.start));
        let next = text.line_start(text.line_of(span.end) + 1).max(span.end);
        let behind = self.source(Span::new(span.end, next));
        let end = span.end + behind.trim_end_matches(['\r', '\n']).len();
        (Span::new(start, span.start), Span::new(span.end, end))
    }

    /// Whether another note stands in it, or it in another one.
    fn is_nested(&self) -> bool {
        let next = self.notes().get(self.index + 1);
        self.note.parent.is_some() || next.is_some_and(|next| next.parent == Some(self.index))
    }

    /// The action that makes `edits`, if afterwards the notes are those in `meant`.
    fn offer(
        &self,
        (kind, title): (Kind, String),
        edits: Vec<Edit>,
        meant: &[NoteText],
        content: Content,
    ) -> Option<Action> {
        let edits = self.trials.tried(edits, meant, content)?;
        Some(Action::new(kind, title, edits))
    }
}

/// The innermost note that holds `span`; a cursor right behind its `]` counts.
fn note_at(document: &Document, span: Span) -> Option<(usize, &Footnote)> {
    let model = document.model();
    let behind = || {
        let before = model.footnotes.partition_point(|note| note.span.start < span.start);
        let ends_here = |&index: &usize| model.footnotes[index].span.end == span.start;
        let last = before.checked_sub(1).filter(|_| span.is_empty());
        std::iter::successors(last, |&index| model.footnotes[index].parent).find(ends_here)
    };
    let index = model.footnote_at(span.start).or_else(behind)?;
    let note = model.footnotes.get(index)?;
    note.span.encloses(span).then_some((index, note))
}
