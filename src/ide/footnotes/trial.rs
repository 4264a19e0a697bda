//! Trying edits on a copy of the page: the notes afterwards have to be those that are meant, and
//! whatever the edits don't touch has to be what it was.

use std::borrow::Cow;
use std::sync::Arc;

use crate::document::Document;
use crate::fix::{self, Edit, splice};
use crate::model::{Footnote, Model, Part};
use crate::text::Span;

/// A note as the source has it: its name, what stands after the first space, and where it is printed. All
/// together they tell which notes show whose text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteText<'a> {
    pub name: Option<Cow<'a, str>>,
    pub content: Option<Cow<'a, str>>,
    /// How many `[각주]` stand before it.
    pub list: usize,
}

/// What becomes of the constructs in the text that edits take away and write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// They are the same afterwards.
    Kept,
    /// There may be more or fewer of them, as the text is copied or its copies go.
    Copied,
}

/// How many notes stand in each other on an average at most.
const DEEPEST: usize = 4;

/// A page that edits are tried on.
pub struct Trials<'a> {
    document: &'a Document,
    notes: Vec<NoteText<'a>>,
}

impl<'a> Trials<'a> {
    /// `None` for a page whose notes are nested deeper than anyone writes.
    pub fn new(document: &'a Document) -> Option<Self> {
        let contents = document.model().footnotes.iter().filter_map(|note| note.content);
        let length: usize = contents.map(Span::len).sum();
        let is_sane = length <= document.text.len().saturating_mul(DEEPEST);
        is_sane.then(|| Self { document, notes: notes(document) })
    }

    /// The source of `span` with those of `edits` made that lie in it.
    pub fn spliced(&self, span: Span, edits: &[Edit]) -> String {
        let inside = edits.iter().filter(|edit| span.encloses(edit.span));
        let moved = inside.map(|edit| Edit {
            span: Span::new(edit.span.start - span.start, edit.span.end - span.start),
            text: edit.text.clone(),
        });
        splice(
            &self.document.text.slice(span),
            &moved.collect::<Vec<_>>().iter().collect::<Vec<_>>(),
        )
    }

    /// The notes of the page in their order; what is meant to become of them is made from these.
    pub fn notes(&self) -> Vec<NoteText<'a>> {
        self.notes.clone()
    }

    /// The notes of the page with a new one before all those that start at `offset` or behind it.
    pub fn notes_with(
        &self,
        offset: usize,
        name: Option<&'a str>,
        content: Cow<'a, str>,
    ) -> Vec<NoteText<'a>> {
        let model = self.document.model();
        let index = model.footnotes.partition_point(|note| note.span.start < offset);
        let list = model.footnote_lists.partition_point(|list| list.span.start < offset);
        let mut notes = self.notes();
        notes.insert(index, NoteText { name: name.map(Cow::from), content: Some(content), list });
        notes
    }

    /// `edits`, if afterwards the notes are those in `meant`, and all else stays.
    pub fn tried(
        &self,
        edits: Vec<Edit>,
        meant: &[NoteText],
        content: Content,
    ) -> Option<Vec<Edit>> {
        let after = fix::edited(self.document, &edits);
        let is_meant =
            has_notes(&after, meant) && keeps_the_rest(self.document, &after, &edits, content);
        is_meant.then_some(edits)
    }
}

fn notes(document: &Document) -> Vec<NoteText<'_>> {
    document.model().footnotes.iter().map(|note| note_text(document, note)).collect()
}

fn note_text<'a>(document: &'a Document, note: &Footnote) -> NoteText<'a> {
    let source = |span: Span| document.text.slice(span);
    NoteText { name: note.name.map(source), content: note.content.map(source), list: note.list }
}

fn has_notes(document: &Document, meant: &[NoteText]) -> bool {
    let notes = &document.model().footnotes;
    let mut pairs = notes.iter().zip(meant);
    notes.len() == meant.len() && pairs.all(|(note, meant)| note_text(document, note) == *meant)
}

/// Whether everything but the notes stands where it stood in what is left without the text that
/// `edits` take away and write. Parts that are the same are not looked into.
fn keeps_the_rest(before: &Document, after: &Document, edits: &[Edit], content: Content) -> bool {
    let (old, new) = (Cuts::new(removed(edits)), Cuts::new(written(edits)));
    let (olds, news) = (before.parts(), after.parts());
    olds.iter().count() == news.iter().count()
        && before.model().broken.len() == after.model().broken.len()
        && olds.iter().zip(news.iter()).all(|(part, other)| {
            let is_same = Arc::ptr_eq(&part.facts, &other.facts);
            let has_stayed = old.place(part.span.start) == new.place(other.span.start);
            has_stayed && (is_same || same_facts(old.split(part), new.split(other), content))
        })
}

fn same_facts(old: Facts, new: Facts, content: Content) -> bool {
    old.outside == new.outside && (content == Content::Copied || old.inside == new.inside)
}

fn removed(edits: &[Edit]) -> Vec<Span> {
    edits.iter().map(|edit| edit.span).collect()
}

/// Where the texts of `edits` stand afterwards.
fn written(edits: &[Edit]) -> Vec<Span> {
    let (mut removed, mut written) = (0, 0);
    let spans = edits.iter().map(|edit| {
        let start = edit.span.start - removed + written;
        removed += edit.span.len();
        written += edit.text.len();
        Span::new(start, start + edit.text.len())
    });
    spans.collect()
}

/// Pieces that are left out of a text, in its order.
struct Cuts {
    cuts: Vec<Span>,
    /// How many bytes the cuts before each take away.
    before: Vec<usize>,
}

/// What a part holds, told by what it is.
struct Facts {
    /// With the places in the text without the cuts.
    outside: Vec<(&'static str, usize, usize)>,
    /// What lies in a cut, sorted.
    inside: Vec<&'static str>,
}

impl Cuts {
    fn new(cuts: Vec<Span>) -> Self {
        let before = cuts.iter().scan(0, |sum, cut| {
            let before = *sum;
            *sum += cut.len();
            Some(before)
        });
        Self { before: before.collect(), cuts }
    }

    /// Where `offset` is in what is left.
    fn place(&self, offset: usize) -> usize {
        let index = self.cuts.partition_point(|cut| cut.start < offset).checked_sub(1);
        let cut = index.and_then(|index| Some((self.cuts.get(index)?, self.before.get(index)?)));
        cut.map_or(offset, |(cut, before)| offset - before - (offset.min(cut.end) - cut.start))
    }

    fn hold(&self, span: Span) -> bool {
        let index = self.cuts.partition_point(|cut| cut.start <= span.start).checked_sub(1);
        index.and_then(|index| self.cuts.get(index)).is_some_and(|cut| cut.encloses(span))
    }

    fn split(&self, part: &Part) -> Facts {
        let mut facts = Facts { outside: Vec::new(), inside: Vec::new() };
        for (kind, span) in facts_of(&part.facts) {
            let span = part.placed(span);
            match self.hold(span) {
                true => facts.inside.push(kind),
                false => facts.outside.push((kind, self.place(span.start), self.place(span.end))),
            }
        }
        facts.inside.sort_unstable();
        facts
    }
}

/// Everything but notes.
fn facts_of(model: &Model) -> Vec<(&'static str, Span)> {
    let mut facts = Vec::new();
    facts.extend(model.redirect.iter().map(|redirect| ("redirect", redirect.span)));
    facts.extend(model.headings.iter().map(|heading| ("heading", heading.title)));
    facts.extend(model.footnote_lists.iter().map(|list| ("footnote list", list.span)));
    facts.extend(model.groups.iter().map(|group| ("group", group.span)));
    facts.extend(model.groups.iter().map(|group| ("opener", group.open)));
    facts.extend(model.links.iter().map(|link| ("link", link.span)));
    facts.extend(model.files.iter().map(|file| ("file", file.span)));
    facts.extend(model.categories.iter().map(|category| ("category", category.span)));
    facts.extend(model.macros.iter().map(|call| ("macro", call.span)));
    facts.extend(model.unknown_macros.iter().map(|span| ("unknown macro", *span)));
    facts.extend(model.tables.iter().map(|table| ("table", table.span)));
    facts.extend(model.rows.iter().map(|row| ("row", row.span)));
    facts.extend(model.captions.iter().map(|span| ("caption", *span)));
    facts.extend(model.cells.iter().map(|cell| ("cell", cell.span)));
    facts.extend(model.cell_options.iter().map(|span| ("cell option", *span)));
    facts.extend(model.lists.iter().map(|span| ("list", *span)));
    facts.extend(model.list_items.iter().map(|span| ("list item", *span)));
    facts.extend(model.indents.iter().map(|span| ("indent", *span)));
    facts.extend(model.block_quotes.iter().map(|span| ("quote", *span)));
    facts.extend(model.horizontal_rules.iter().map(|span| ("rule", *span)));
    facts.extend(model.comments.iter().map(|span| ("comment", *span)));
    facts.extend(
        model.decorations.iter().map(|decoration| (decoration.kind.name(), decoration.span)),
    );
    facts.extend(model.escapes.iter().map(|span| ("escape", *span)));
    facts.extend(model.variables.iter().map(|span| ("variable", *span)));
    facts.extend(model.broken.iter().map(|broken| ("broken", broken.span)));
    facts
}
