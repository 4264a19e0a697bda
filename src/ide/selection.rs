//! Selections that grow: the word, what stands between marks, the construct with them, and so on
//! outwards to the page.

use tree_sitter::Node;

use crate::document::Document;
use crate::syntax::Kind;
use crate::text::Span;

use super::nodes::{around, delimiters, span_of, trimmed};

/// The spans around `offset`, each within the next; the last is the page.
pub fn spans(document: &Document, offset: usize) -> Vec<Span> {
    let offset = offset.min(document.text.len());
    let mut spans = vec![Span::new(0, document.text.len())];
    for node in around(document, offset).into_iter().chain(around_before(document, offset)) {
        spans.extend(of_node(document, node));
    }
    spans.extend(sections(document, offset));
    spans.retain(|span| span.touches(offset));
    let mut chain = nested(spans);
    // Lines and words know nothing of the markup, so they count only where they don't cut it.
    let line = line(document, offset);
    for span in [paragraph(document, line), trimmed(document, line), word(document, line, offset)] {
        if span.touches(offset) {
            insert(&mut chain, span);
        }
    }
    chain.retain(|span| !span.is_empty() || document.text.is_empty());
    chain
}

/// The nodes that end at `offset`.
fn around_before(document: &Document, offset: usize) -> Vec<Node<'_>> {
    offset.checked_sub(1).map(|before| around(document, before)).unwrap_or_default()
}

/// What a node stands for: its content without marks, headers, options and spaces, and itself.
fn of_node(document: &Document, node: Node) -> Vec<Span> {
    let kind = Kind::of(node);
    if !node.is_named() || matches!(kind, Kind::Document | Kind::Section) {
        return Vec::new();
    }
    let content = match content(document, node, kind) {
        _ if kind == Kind::Value => declarations(document, span_of(node)),
        Some(content) => vec![content, trimmed(document, content)],
        None => Vec::new(),
    };
    let whole = match kind {
        // These nodes have the space that ends a header.
        Kind::Color | Kind::Size => trimmed(document, span_of(node)),
        _ => span_of(node),
    };
    content.into_iter().chain([whole]).collect()
}

/// What a construct holds. Those whose parts are nodes of their own have no content beside these.
fn content(document: &Document, node: Node, kind: Kind) -> Option<Span> {
    let span = span_of(node);
    match kind {
        Kind::TableCell => Some(Span::new(header_end(node).unwrap_or(span.start), span.end)),
        Kind::ListItem => Some(Span::new(node.child(0)?.end_byte(), span.end)),
        Kind::Link | Kind::FileLink | Kind::Category | Kind::Macro | Kind::TableRow => None,
        _ => {
            let (opener, closer) = delimiters(node)?;
            let header = Span::new(header_end(node).unwrap_or(opener.end), closer.start);
            let start = header.start + separator(document, header, kind);
            Some(Span::new(start.min(closer.start), closer.start))
        }
    }
}

/// What stands between the quotes of an attribute's value: all, and each of its declarations.
fn declarations(document: &Document, value: Span) -> Vec<Span> {
    let source = document.text.slice(value);
    let unquoted = source.trim_matches('"');
    let mut start = value.start + source.len() - source.trim_start_matches('"').len();
    let mut spans = vec![Span::new(start, start + unquoted.len())];
    for declaration in unquoted.split(';') {
        spans.push(trimmed(document, Span::new(start, start + declaration.len())));
        start += declaration.len() + ";".len();
    }
    spans
}

/// Where the header ends with which a construct begins: a name, options, attributes.
fn header_end(node: Node) -> Option<usize> {
    let is_header = |child: &Node| {
        matches!(
            Kind::of(*child),
            Kind::Name
                | Kind::CellOption
                | Kind::Attribute
                | Kind::Color
                | Kind::Size
                | Kind::Condition
                | Kind::Language
                | Kind::Title
        )
    };
    let is_heading = Kind::of(node) == Kind::Heading;
    let mut cursor = node.walk();
    let children = node.named_children(&mut cursor);
    children.take_while(|child| !is_heading && is_header(child)).last().map(|last| last.end_byte())
}

/// How many bytes of `rest` belong to the header still: the rest of its line where content begins on
/// the next, one space elsewhere.
fn separator(document: &Document, rest: Span, kind: Kind) -> usize {
    let source = document.text.slice(rest);
    match kind {
        Kind::WikiBlock | Kind::FoldingBlock | Kind::IfBlock => {
            source.find('\n').map_or(0, |length| length + 1)
        }
        Kind::ColorGroup | Kind::SizeGroup | Kind::Footnote => {
            usize::from(source.starts_with([' ', '\n']))
        }
        _ => 0,
    }
}

/// The sections around `offset`, the innermost first, and the text that is the innermost's own.
fn sections(document: &Document, offset: usize) -> Vec<Span> {
    let headings = &document.model().headings;
    let innermost = document.model().heading_of(offset);
    let next = innermost.map_or(0, |index| index + 1);
    let own_end = headings.get(next).map_or(document.text.len(), |heading| heading.span.start);
    let own_start = innermost.map_or(0, |index| headings[index].span.start);
    let own = Span::new(own_start, own_end.max(own_start));
    let indices = std::iter::successors(innermost, |&index| headings[index].parent);
    let around = indices.map(|index| headings[index].section);
    around.chain([own]).flat_map(|span| [trimmed(document, span), span]).collect()
}

/// Those of `spans` that hold each other, the shortest first.
fn nested(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| span.len());
    let mut chain: Vec<Span> = Vec::new();
    for span in spans {
        if chain.last().is_none_or(|last| span.encloses(*last) && span != *last) {
            chain.push(span);
        }
    }
    chain
}

/// Puts `span` into the chain, if it crosses nothing there.
fn insert(chain: &mut Vec<Span>, span: Span) {
    let index = chain.partition_point(|other| other.len() < span.len());
    let holds = index.checked_sub(1).is_none_or(|before| span.encloses(chain[before]));
    let is_held = chain.get(index).is_none_or(|after| after.encloses(span) && *after != span);
    if holds && is_held && !span.is_empty() {
        chain.insert(index, span);
    }
}

/// The line of `offset` without its end.
fn line(document: &Document, offset: usize) -> Span {
    line_at(document, document.text.line_of(offset))
}

fn line_at(document: &Document, line: usize) -> Span {
    let text = &document.text;
    let span = Span::new(text.line_start(line), text.line_start(line + 1));
    let content = text.slice(span).trim_end_matches(['\r', '\n']).len();
    Span::new(span.start, span.start + content)
}

/// How many lines of a paragraph are looked for in either direction.
const LONGEST_PARAGRAPH: usize = 200;

/// The lines around `line` up to empty ones and headings.
fn paragraph(document: &Document, line: Span) -> Span {
    let text = &document.text;
    let number = text.line_of(line.start);
    let is_text = |number: usize| {
        let line = line_at(document, number);
        !line.is_empty() && !is_heading(document, line)
    };
    if !is_text(number) {
        return line;
    }
    let (mut first, mut last) = (number, number);
    let lowest = number.saturating_sub(LONGEST_PARAGRAPH);
    while first > lowest && is_text(first - 1) {
        first -= 1;
    }
    let highest = text.line_of(text.len()).min(number + LONGEST_PARAGRAPH);
    while last < highest && is_text(last + 1) {
        last += 1;
    }
    Span::new(text.line_start(first), line_at(document, last).end)
}

fn is_heading(document: &Document, line: Span) -> bool {
    let model = document.model();
    let heading = model.heading_of(line.start).and_then(|index| model.headings.get(index));
    heading.is_some_and(|heading| heading.span.start == line.start)
}

/// The run of letters and digits at `offset`, which lies in `line`; the letters of a Hangul word and
/// of its particle are one.
fn word(document: &Document, line: Span, offset: usize) -> Span {
    let source = document.text.slice(line);
    let middle = offset.clamp(line.start, line.end) - line.start;
    let (before, after) = source.split_at_checked(middle).unwrap_or((&source, ""));
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    let start = before.trim_end_matches(is_part).len();
    let end = source.len() - after.trim_start_matches(is_part).len();
    Span::new(line.start + start, line.start + end.max(start))
}
