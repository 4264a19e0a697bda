//! Markup in the title of a folding: the engine shows it as it stands (language reference, section
//! 8.6).

use std::ops::Range;

use crate::document::Document;
use crate::fix::Edit;
use crate::model::{GroupKind, Model};
use crate::text::Span;

/// Where the first markup of `title` stands, if it has any.
pub(super) fn markup(title: &str) -> Option<Range<usize>> {
    if !may_have_markup(title) {
        return None;
    }
    let page = Document::new(title);
    let spans = marks(title, page.model()).map(|(span, _)| span.start..span.end);
    spans.min_by_key(|span| span.start)
}

/// Whether `title` is worth parsing: few are.
fn may_have_markup(title: &str) -> bool {
    let decorations = ["''", "~~", "__", "^^"];
    let others = ["{{{", "[[", "[*", "[br]", "[BR]", "[math(", "[ruby("];
    decorations.iter().any(|mark| title.matches(mark).nth(1).is_some())
        || others.iter().any(|mark| title.contains(mark))
}

/// What makes `title` plain text; `None` where text would be lost.
pub(super) fn strip(title: &str) -> Option<Vec<Edit>> {
    let page = Document::new(title);
    let mut edits = Vec::new();
    for (span, content) in marks(title, page.model()) {
        let content = content?;
        edits.push(Edit::delete(Span::new(span.start, content.start)));
        edits.push(Edit::delete(Span::new(content.end, span.end)));
    }
    edits.retain(|edit| !edit.span.is_empty());
    edits.sort_by_key(|edit| edit.span);
    Some(edits)
}

/// Each markup with the text in it, if that is all that it shows.
fn marks<'a>(
    title: &'a str,
    model: &'a Model,
) -> impl Iterator<Item = (Span, Option<Span>)> + use<'a> {
    let decorations = model.decorations.iter().map(|mark| (mark.span, Some(mark.content)));
    let groups = model.groups.iter().map(|group| {
        let separator = match group.kind {
            GroupKind::Literal => Some(0),
            GroupKind::Size | GroupKind::Color => Some(" ".len()),
            _ => None,
        };
        let start = separator.map(|length| group.open.end + length);
        (group.span, start.map(|start| Span::new(start, group.close.start)))
    });
    let links = model.links.iter().map(|link| {
        let inside = Span::new(link.span.start + "[[".len(), link.span.end - "]]".len());
        (link.span, Some(link.label.unwrap_or(inside)))
    });
    let lost = model.footnotes.iter().map(|note| note.span);
    let lost = lost.chain(model.files.iter().map(|file| file.span));
    let macros = model.macros.iter().filter(|call| {
        let name = title.get(call.name.start..call.name.end).unwrap_or_default();
        // `[각주]` is as good a title as `[펼치기]`.
        name.eq_ignore_ascii_case("br") || !call.arguments.is_empty()
    });
    let lost = lost.chain(macros.map(|call| call.span)).map(|span| (span, None));
    decorations.chain(groups).chain(links).chain(lost)
}
