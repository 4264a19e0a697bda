//! What is open at a cursor: the brackets, braces and rows that began before it, whether or not they
//! are closed behind it. While something is being typed it is not in the tree yet, so this reads the
//! text before the cursor: of its section only, and not further back than [`FARTHEST`].

use std::borrow::Cow;

use super::lookup::last_start;
use crate::document::Document;
use crate::text::Span;

mod scanner;

use scanner::{Scan, Scanner};

/// How far back the text is read, in bytes.
const FARTHEST: usize = 32 * 1024;

/// How far the text behind the cursor is read, in bytes.
const AHEAD: usize = 1024;

/// Something that began before the cursor and has not ended there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opener {
    pub kind: OpenerKind,
    pub start: usize,
    /// Where what it holds begins: behind the bracket or the braces, behind the `(` of a macro, or
    /// behind the last `||` of a row.
    pub inside: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenerKind {
    /// `{{{`, whose word is still being typed.
    Braces,
    /// The line of a `{{{#!wiki` and its kin, behind the word.
    Header,
    /// A `{{{` whose content is markup.
    Group,
    /// A `{{{` whose content is taken as it stands.
    Verbatim,
    /// `[[`, before the `|`.
    Target,
    /// `[[`, behind the `|`.
    Label,
    /// `[*`.
    Footnote,
    /// `[`, with nothing but a name so far.
    Bracket,
    /// `[name(`.
    Macro,
    /// A row of a table; in which cell tells `cell`, from 0.
    Row { cell: usize },
    /// `##` at the start of a line.
    Comment,
}

/// The text around a cursor, and what is open there.
pub struct Surroundings<'a> {
    pub document: &'a Document,
    /// On the boundary of a character, and in the text.
    pub offset: usize,
    /// The text before the cursor, as far as it was read.
    before: Cow<'a, str>,
    /// The rest of the cursor's line, cut where it is long.
    pub after: String,
    /// The outermost first.
    pub openers: Vec<Opener>,
    /// Literals that close nowhere: what stands behind them is read as if they weren't there.
    texts: Vec<Opener>,
    /// Where the last construct before the cursor ended.
    closed: usize,
}

impl<'a> Surroundings<'a> {
    /// `offset` may lie anywhere.
    pub fn new(document: &'a Document, offset: usize) -> Self {
        let offset = boundary(document, offset);
        let start = boundary(document, beginning(document, offset)).min(offset);
        let before = document.text.slice(Span::new(start, offset));
        let Scan { openers, texts, closed } = Scanner::new(document, &before, start).scan();
        let after = rest_of_line(document, offset);
        Self { document, offset, before, after, openers, texts, closed }
    }

    pub fn innermost(&self) -> Option<Opener> {
        self.openers.last().copied()
    }

    /// The text from `start` to the cursor.
    pub fn since(&self, start: usize) -> &str {
        let length = self.offset.saturating_sub(start);
        let from = self.before.len().saturating_sub(length);
        self.before.get(from..).unwrap_or_default()
    }

    /// The text before `end`, as far back as it was read.
    pub fn until(&self, end: usize) -> &str {
        let length = self.before.len().saturating_sub(self.offset.saturating_sub(end));
        self.before.get(..length).unwrap_or_default()
    }

    /// The line as far as the cursor.
    pub fn line(&self) -> &str {
        self.before.rsplit('\n').next().unwrap_or_default()
    }

    /// The same, from the end of what was closed last on it.
    pub fn open_line(&self) -> &str {
        let line = self.line();
        self.since(self.closed.max(self.offset - line.len()))
    }

    /// What has no closer, neither before the cursor nor behind it, the outermost first.
    pub fn unclosed(&self) -> Vec<Opener> {
        let openers = self.openers.iter().filter(|opener| self.is_unclosed(**opener));
        let mut unclosed: Vec<_> = openers.chain(&self.texts).copied().collect();
        unclosed.sort_by_key(|opener| opener.start);
        unclosed
    }

    /// Whether an opener has no closer behind the cursor either.
    pub fn is_unclosed(&self, opener: Opener) -> bool {
        is_unclosed(self.document, opener)
    }
}

/// Whether the opener is one that found no partner.
fn is_unclosed(document: &Document, opener: Opener) -> bool {
    let broken = &document.model().broken;
    let is_broken = broken.binary_search_by_key(&opener.start, |broken| broken.span.start).is_ok();
    is_broken || is_bracket(document, opener)
}

/// Whether the opener is the `[[` of an unfinished link, and so a `[` and the start of something else that one `]` closes
/// (language reference, section 18).
fn is_bracket(document: &Document, opener: Opener) -> bool {
    let (model, second) = (document.model(), opener.start + 1);
    if opener.kind != OpenerKind::Target {
        return false;
    }
    let unknown = &model.unknown_macros;
    unknown.binary_search_by_key(&second, |span| span.start).is_ok()
        || last_start(&model.macros, second).is_some_and(|it| it.span.start == second)
        || last_start(&model.footnote_lists, second).is_some_and(|it| it.span.start == second)
        || last_start(&model.footnotes, second).is_some_and(|it| it.span.start == second)
}

/// Where the reading begins: behind the heading before, at the start of a line.
fn beginning(document: &Document, offset: usize) -> usize {
    let model = document.model();
    let heading = model.heading_of(offset).and_then(|index| model.headings.get(index));
    let section = heading.map_or(0, |heading| match heading.span.end < offset {
        true => heading.span.end,
        false => heading.span.start,
    });
    let farthest = offset.saturating_sub(FARTHEST);
    if section >= farthest {
        return section;
    }
    document.text.line_start(document.text.line_of(farthest) + 1)
}

/// The nearest boundary of a character at `offset` or before it.
fn boundary(document: &Document, offset: usize) -> usize {
    let mut offset = offset.min(document.text.len());
    let is_inside = |byte: &u8| byte & 0b1100_0000 == 0b1000_0000;
    while document.text.chunk_from(offset).first().is_some_and(is_inside) {
        offset -= 1;
    }
    offset
}

fn rest_of_line(document: &Document, offset: usize) -> String {
    let end = boundary(document, offset + AHEAD);
    let text = document.text.slice(Span::new(offset, end));
    text.split(['\n', '\r']).next().unwrap_or_default().to_owned()
}
