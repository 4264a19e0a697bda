//! Notes that are moved. Where two have one name, the first decides: a bare name before its text is an
//! empty note (language reference, section 10).

use super::page::Page;
use crate::document::Document;
use crate::model::Footnote;
use crate::text::Span;

/// Why notes can't be moved so.
pub fn reason(page: &Page) -> &'static str {
    page.say(
        "같은 이름의 각주는 처음 나온 것이 내용을 정합니다. 이렇게 옮기면 각주의 내용이 없어지거나 바뀝니다",
        "A footnote would lose its text: the first one of its name gives it",
    )
}

/// Whether every note with a name that readers see a text of is still there with that text.
pub fn are_kept(before: &Document, after: &Document) -> bool {
    let (before, after) = (shown(before), shown(after));
    let mut after = after.iter();
    before.iter().all(|note| after.any(|other| other == note))
}

/// The sources of those notes, and the texts that readers see, sorted.
fn shown(document: &Document) -> Vec<(&str, &str)> {
    let notes = &document.model().footnotes;
    let source = |span: Span| document.source().get(span.start..span.end);
    let text = |note: &Footnote| source(notes.get(note.first)?.content?);
    let named = notes.iter().filter(|note| note.name.is_some());
    let mut shown: Vec<_> =
        named.filter_map(|note| Some((source(note.span)?, text(note)?))).collect();
    shown.sort_unstable();
    shown
}
