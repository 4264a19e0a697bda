//! Running text: what of a page is neither a delimiter nor a name nor taken as it stands. Here a
//! mark that finds no partner shows as text, and so does the markup of other languages.
//!
//! Rules about text look at runs of signs only, which one pass finds for all of them.

use crate::model::{Group, GroupKind, Model};
use crate::text::Span;

/// A run of one sign in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub sign: u8,
    pub span: Span,
}

/// Signs that say something only where several of them stand together.
const PAIRED: &[u8] = b"'~-_^,*|";
/// Signs that may open something by themselves.
const SINGLE: &[u8] = b"`<[{#:";

const PAIR: u8 = 1;
const ALONE: u8 = 2;

const SIGNS: [u8; 256] = {
    let mut signs = [0; 256];
    let mut index = 0;
    while index < PAIRED.len() {
        signs[PAIRED[index] as usize] = PAIR;
        index += 1;
    }
    index = 0;
    while index < SINGLE.len() {
        signs[SINGLE[index] as usize] = ALONE;
        index += 1;
    }
    signs
};

/// The pieces of running text in `text`, in order, none empty. Nothing that begins before `text` goes
/// on in it, and nothing goes on behind it.
pub fn pieces(model: &Model, source: &str, text: Span) -> Vec<Span> {
    if model.redirect.is_some() {
        return Vec::new();
    }
    let mut markup = Vec::new();
    add_markup(model, text, &mut markup);
    // Others tell what is wrong with `[이름(…)]`; `[글]` is text.
    let is_call =
        |span: &&Span| source.get(span.start..span.end).is_some_and(|s| s.ends_with(")]"));
    markup.extend(inside(&model.unknown_macros, text, |span| *span).filter(is_call));
    markup.sort_unstable_by_key(|span| span.start);
    let mut pieces = Vec::with_capacity(markup.len() + 1);
    let mut done = text.start;
    for span in markup.into_iter().chain([Span::new(text.end, text.end)]) {
        if done < span.start {
            pieces.push(Span::new(done, span.start));
        }
        done = done.max(span.end);
    }
    pieces
}

/// Those of `items`, which are in the order of the text, that begin in `text`.
pub fn inside<T>(
    items: &[T],
    text: Span,
    span: impl Fn(&T) -> Span + Copy,
) -> impl Iterator<Item = &T> {
    let first = items.partition_point(|item| span(item).start < text.start);
    items[first..].iter().take_while(move |item| span(item).start < text.end)
}

fn add_markup(model: &Model, text: Span, markup: &mut Vec<Span>) {
    for group in inside(&model.groups, text, |group| group.span) {
        add_group(group, markup);
    }
    for link in inside(&model.links, text, |link| link.span) {
        add_around(link.span, link.label, markup);
    }
    for note in inside(&model.footnotes, text, |note| note.span) {
        add_around(note.span, note.content, markup);
    }
    for decoration in inside(&model.decorations, text, |decoration| decoration.span) {
        add_around(decoration.span, Some(decoration.content), markup);
    }
    markup.extend(inside(&model.files, text, |file| file.span).map(|file| file.span));
    let categories = inside(&model.categories, text, |category| category.span);
    markup.extend(categories.map(|category| category.span));
    markup.extend(inside(&model.macros, text, |call| call.span).map(|call| call.span));
    markup.extend(inside(&model.broken, text, |token| token.span).map(|token| token.span));
    for spans in [&model.comments, &model.horizontal_rules, &model.escapes] {
        markup.extend(inside(spans, text, |span| *span));
    }
    let rows = inside(&model.tables, text, |table| table.span).flat_map(|it| model.rows_of(it));
    let cells = rows.flat_map(|row| model.cells_of(row));
    markup.extend(cells.flat_map(|cell| model.options_of(cell)));
}

fn add_group(group: &Group, markup: &mut Vec<Span>) {
    if group.kind.is_verbatim() {
        return markup.push(group.span);
    }
    let head = if matches!(group.kind, GroupKind::Size | GroupKind::Color) {
        group.open.end
    } else {
        group.header.end.max(group.open.end)
    };
    markup.push(Span::new(group.span.start, head));
    markup.push(group.close);
}

/// What of `span` is not its `content`.
fn add_around(span: Span, content: Option<Span>, markup: &mut Vec<Span>) {
    match content {
        Some(content) => {
            markup.push(Span::new(span.start, content.start));
            markup.push(Span::new(content.end, span.end));
        }
        None => markup.push(span),
    }
}

/// The runs of signs in `pieces` of `source`, in order.
pub fn runs(source: &str, pieces: &[Span]) -> Vec<Run> {
    let bytes = source.as_bytes();
    let mut runs = Vec::new();
    for piece in pieces {
        let mut start = piece.start;
        while let Some(found) = next_sign(bytes, start, piece.end) {
            let sign = bytes[found];
            start = found + bytes[found..piece.end].iter().take_while(|&&b| b == sign).count();
            if SIGNS[usize::from(sign)] == ALONE || start - found > 1 {
                runs.push(Run { sign, span: Span::new(found, start) });
            }
        }
    }
    runs
}

fn next_sign(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let found = bytes.get(start..end)?.iter().position(|&byte| SIGNS[usize::from(byte)] != 0)?;
    Some(start + found)
}
