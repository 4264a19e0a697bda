//! Writes the page, and remembers where in it each character of the text stands.

use std::collections::BTreeSet;

use super::notes::Mark;
use super::pieces::{Kind, Piece, Pieces};
use crate::text::Span;

/// The page, and where what was meant stands in it.
#[derive(Debug, Default)]
pub struct Written {
    pub text: String,
    pub headings: Vec<WrittenHeading>,
    /// In the order of their `[*`.
    pub notes: Vec<WrittenNote>,
    /// The runs of characters that the text has, too, in the order of the page.
    runs: Vec<Run>,
}

#[derive(Debug)]
pub struct WrittenHeading {
    pub level: u8,
    pub start: usize,
    pub title: Span,
}

#[derive(Debug)]
pub struct WrittenNote {
    pub span: Span,
    /// The index of the note in the text's model.
    pub note: usize,
    pub content: Option<Span>,
}

#[derive(Clone, Copy, Debug)]
struct Run {
    /// Where it stands in the page.
    start: usize,
    source: Span,
}

impl Written {
    /// Where the character at `offset` of the page stands in the text, if it does.
    pub fn source_of(&self, offset: usize) -> Option<usize> {
        let run = self.run_before(offset)?;
        let source = run.source.start + offset.checked_sub(run.start)?;
        run.source.contains(source).then_some(source)
    }

    /// The same, or where the text before it ends.
    pub fn source_near(&self, offset: usize) -> usize {
        let Some(run) = self.run_before(offset) else { return 0 };
        (run.source.start + offset - run.start).min(run.source.end)
    }

    fn run_before(&self, offset: usize) -> Option<&Run> {
        self.runs.get(self.runs.partition_point(|run| run.start <= offset).checked_sub(1)?)
    }
}

/// Writes `source` with `pieces`, below the line `head`.
pub fn write(source: &str, plan: &Pieces, head: &str) -> Written {
    let Pieces { pieces, escapes, .. } = plan;
    let mut writer = Writer { source, plan, pieces, escapes, written: Written::default() };
    let body = source.trim_start_matches('\u{feff}');
    let start = source.len() - body.len();
    writer.copy(Span::new(0, start));
    writer.written.text.push_str(head);
    writer.write(Span::new(start, source.len()));
    writer.written
}

struct Writer<'a> {
    source: &'a str,
    plan: &'a Pieces,
    pieces: &'a [Piece],
    escapes: &'a BTreeSet<usize>,
    written: Written,
}

impl Writer<'_> {
    /// Writes what stands in `span`. A piece in another that was written is passed by.
    fn write(&mut self, span: Span) {
        let mut done = span.start;
        let first = self.pieces.partition_point(|piece| piece.span.start < span.start);
        for piece in self.pieces.get(first..).unwrap_or_default() {
            // What stands behind a title may stand at the end of the text.
            if piece.span.start >= span.end && span.end < self.source.len() {
                break;
            }
            let is_new = piece.span.start >= done || piece.kind == Kind::Drop;
            if is_new && piece.span.end <= span.end {
                self.copy(Span::new(done, piece.span.start.max(done)));
                self.piece(piece);
                done = piece.span.end.max(done);
            }
        }
        self.copy(Span::new(done, span.end));
    }

    fn piece(&mut self, piece: &Piece) {
        match &piece.kind {
            Kind::Drop => {}
            Kind::Text(text) => self.written.text.push_str(text),
            Kind::Heading(level) => self.begin_heading(*level),
            Kind::HeadingEnd(level) => self.end_heading(*level),
            Kind::File => {
                self.written.text.push_str("[[");
                self.copy(piece.span);
                self.written.text.push_str("]]");
            }
            Kind::Mark(mark) => {
                if let Some(Some(mark)) = self.plan.notes.marks.get(*mark) {
                    self.note(mark);
                }
            }
        }
    }

    fn begin_heading(&mut self, level: u8) {
        let start = self.written.text.len();
        self.written.text.push_str(&"=".repeat(level.into()));
        self.written.text.push(' ');
        let title = self.written.text.len();
        let title = Span::new(title, title);
        self.written.headings.push(WrittenHeading { level, start, title });
    }

    fn end_heading(&mut self, level: u8) {
        if let Some(heading) = self.written.headings.last_mut() {
            heading.title.end = self.written.text.len();
        }
        self.written.text.push(' ');
        self.written.text.push_str(&"=".repeat(level.into()));
    }

    fn note(&mut self, mark: &Mark) {
        let index = self.written.notes.len();
        let start = self.written.text.len();
        let span = Span::new(start, start);
        self.written.notes.push(WrittenNote { span, note: mark.note, content: None });
        self.written.text.push_str("[*");
        self.written.text.push_str(mark.name.as_deref().unwrap_or_default());
        if let Some(content) = self.plan.contents.get(mark.note).filter(|_| mark.defines) {
            self.written.text.push(' ');
            let start = self.written.text.len();
            self.write(*content);
            self.written.notes[index].content = Some(Span::new(start, self.written.text.len()));
        }
        self.written.text.push(']');
        self.written.notes[index].span.end = self.written.text.len();
    }

    /// Writes what stands in `span` as it is, with the `\` that it needs.
    fn copy(&mut self, span: Span) {
        let mut done = span.start;
        for &escape in self.escapes.range(span.start..span.end) {
            self.run(Span::new(done, escape));
            self.written.text.push('\\');
            done = escape;
        }
        self.run(Span::new(done, span.end));
    }

    fn run(&mut self, source: Span) {
        if let Some(text) = self.source.get(source.start..source.end).filter(|it| !it.is_empty()) {
            self.written.runs.push(Run { start: self.written.text.len(), source });
            self.written.text.push_str(text);
        }
    }
}
