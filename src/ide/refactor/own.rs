//! What NamuMark reads in text that may be another markup: where that would be lost, the text is none.

use crate::document::Document;
use crate::model::{BrokenKind, DecorationKind, Group, GroupKind, Model};
use crate::text::{Reading, Span};

/// Whether `written`, which `text` was made, still holds what NamuMark reads in `text`. What stands in
/// literals counts: code may look like anything.
pub fn is_kept(text: &str, written: &str) -> bool {
    let before = read(text);
    let after = read(written);
    let code = read(&code(&after));
    let all = belongings(&before).into_iter().zip(belongings(&after)).zip(belongings(&code));
    let is_literal_text = literals(before.model()) > 0 && protects_braces(&after);
    all.into_iter().all(|((before, after), code)| before <= after + code) && !is_literal_text
}

/// Whether `span` holds one end of a row or a group and not the other.
pub fn is_cut(model: &Model, span: Span) -> bool {
    let rows = model.rows.iter().map(|row| row.span);
    let groups = model.groups.iter().map(|group| group.span);
    rows.chain(groups).any(|it| {
        let (start, end) = (span.start.max(it.start), span.end.min(it.end));
        start < end && !span.encloses(it) && !it.encloses(span)
    })
}

/// Whether `text` holds a table.
pub fn has_rows(text: &str) -> bool {
    !read(text).model().rows.is_empty()
}

fn read(text: &str) -> Document {
    Document::new(text).read_as(Some(Reading::NamuMark))
}

/// What the literals of a page hold.
fn code(document: &Document) -> String {
    let content = |group: &Group| {
        let start = group.open.end.max(group.header.end);
        document.source().get(start..group.close.start).unwrap_or_default()
    };
    let literals = document.model().groups.iter().filter(|group| group.kind.is_verbatim());
    literals.map(content).collect::<Vec<_>>().join("\n")
}

fn literals(model: &Model) -> usize {
    let is_literal = |group: &&Group| matches!(group.kind, GroupKind::Literal | GroupKind::Syntax);
    model.groups.iter().filter(is_literal).count()
}

/// Other markups' code becomes literals: their number does not tell whether one was lost.
fn protects_braces(document: &Document) -> bool {
    document.model().escapes.iter().any(|it| document.source().get(it.start..it.end) == Some("\\{"))
}

/// How much there is of each kind of what text is seldom taken for by chance, as it is for what is
/// struck. Comments are headings in Markdown, and rules stand under them.
fn belongings(document: &Document) -> [usize; 11] {
    let model = document.model();
    let bold = model.decorations.iter().filter(|it| it.kind == DecorationKind::Bold);
    // `[**label**](address)` looks like a note.
    let is_note =
        |span: Span| document.source().get(..span.end).is_some_and(|it| !it.ends_with("*]"));
    [
        model.redirect.iter().count(),
        model.headings.len(),
        model.footnotes.iter().filter(|note| is_note(note.span)).count(),
        model.rows.len(),
        model.groups.len() - literals(model),
        model.broken.iter().filter(|it| it.kind == BrokenKind::UnclosedRow).count(),
        model.macros.len() + model.footnote_lists.len(),
        model.links.len() + model.files.len() + model.categories.len(),
        lists(&model.lists),
        model.block_quotes.len(),
        bold.count(),
    ]
}

/// Those in others, and one for all the rest: other markups allow empty lines between items.
fn lists(lists: &[Span]) -> usize {
    let nested = lists.windows(2).filter(|pair| pair[0].encloses(pair[1])).count();
    nested + usize::from(!lists.is_empty())
}
