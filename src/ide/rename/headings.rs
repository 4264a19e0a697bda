//! Titles, which may hold markup, and the links that give them as readers see them. Links by number
//! stay as they are.

use crate::document::Document;
use crate::fix::{Edit, edited};
use crate::ide::anchors::Places;
use crate::ide::names::Named;
use crate::ide::outline;
use crate::ide::tally::Tally;
use crate::model::{Heading, unescape};
use crate::text::Span;

use super::{Refusal, escaped};

/// In how many places of a title a text is looked at.
const MOST_PLACES: usize = 16;

pub fn edits(
    document: &Document,
    named: &Named,
    index: usize,
    new: &str,
) -> Result<Vec<Edit>, Refusal> {
    let heading = document.model().headings.get(index).ok_or(Refusal::Nothing)?;
    let places = Places::of(document);
    let renaming = Renaming { document, heading, index, new };
    let gives_shown_title = named.at != heading.title
        && !places.is_number(named.at)
        && unescape(&document.text.slice(named.at)) != document.text.slice(heading.title);
    let edit = match gives_shown_title && renaming.has_markup() {
        true => renaming.shown().ok_or(Refusal::Markup)?,
        false => renaming.source().ok_or(Refusal::Breaks)?,
    };
    let link = escaped(&renaming.title_after(&edit).ok_or(Refusal::Breaks)?);
    let links = named.places.iter().filter(|place| **place != heading.title);
    let links = links.filter(|place| !places.is_number(**place));
    let mut edits: Vec<_> = links.map(|&place| Edit::replace(place, link.as_str())).collect();
    edits.push(edit);
    edits.sort_by_key(|edit| edit.span);
    Ok(edits)
}

struct Renaming<'a> {
    document: &'a Document,
    heading: &'a Heading,
    index: usize,
    new: &'a str,
}

impl Renaming<'_> {
    /// Whether there is more in the title than text and escapes.
    fn has_markup(&self) -> bool {
        let title = self.heading.title;
        let inside = Tally::counted(self.document.model(), |span| title.encloses(span));
        inside.and(|tally| tally.escapes = 0) != Tally::default()
    }

    /// Writes the new name for the whole title.
    fn source(&self) -> Option<Edit> {
        let edit = Edit::replace(self.heading.title, self.new);
        let titled = edited(self.document, std::slice::from_ref(&edit));
        let heading = titled.model().headings.get(self.index)?;
        (titled.text.slice(heading.title) == self.new).then_some(edit)
    }

    /// Writes the new name for the one text in the title that readers see all of it in.
    fn shown(&self) -> Option<Edit> {
        let shown = outline::title(self.document, self.heading);
        let title = self.document.text.slice(self.heading.title);
        let places = title.match_indices(&shown).map(|(start, _)| self.heading.title.start + start);
        let texts = places.take(MOST_PLACES).map(|start| Span::new(start, start + shown.len()));
        let mut edits = texts
            .filter(|text| self.is_text(*text))
            .map(|text| Edit::replace(text, self.new))
            .filter(|edit| self.title_after(edit).is_some_and(|title| title == self.new));
        edits.next().filter(|_| edits.next().is_none())
    }

    /// Whether `span` is not what a link leads to, what a file is or what a macro is given.
    fn is_text(&self, span: Span) -> bool {
        let model = self.document.model();
        let targets = model.links.iter().flat_map(|link| [link.target, link.anchor]).flatten();
        let files = model.files.iter().map(|file| file.span);
        let calls = model.macros.iter().map(|call| call.span);
        !targets.chain(files).chain(calls).any(|other| other.encloses(span))
    }

    /// The title as readers see it after `edit`.
    fn title_after(&self, edit: &Edit) -> Option<String> {
        let titled = edited(self.document, std::slice::from_ref(edit));
        let heading = titled.model().headings.get(self.index)?;
        Some(outline::title(&titled, heading))
    }
}
