//! Where notes and links that a line break or a heading line broke would close. A note and a link
//! end with their line (language reference, sections 9 and 10), but authors go on behind it.

use std::cell::OnceCell;

use crate::model::BrokenKind;

use super::super::Context;
use super::lines::{Next, Paragraph, enclosing_end};
use super::skip;

/// Adds to `reaches`, which knows the groups that heading lines cut, those of the broken notes,
/// links and macros.
pub(super) fn reach(context: &Context, reaches: &mut [Option<usize>]) {
    let mut done = 0;
    for (index, opener) in context.model().broken.iter().enumerate() {
        match opener.kind {
            BrokenKind::UnclosedFootnote | BrokenKind::UnclosedLink
                if opener.span.start >= done =>
            {
                done = Pass::new(context, reaches, opener.span.start).run();
            }
            BrokenKind::UnclosedMacro => {
                reaches[index] = reach_of_macro(context, opener.span.end);
            }
            _ => {}
        }
    }
}

/// The end of the first `)]`, unless something else opens before or a blank line follows.
fn reach_of_macro(context: &Context, offset: usize) -> Option<usize> {
    let rest = context.source.get(offset..)?;
    let arguments = rest.split('[').next()?.split("\n\n").next()?;
    arguments.find(")]").map(|at| offset + at + ")]".len())
}

/// One pass over the rest of a paragraph, from its first broken note or link. Brackets pair as they
/// are nested; each pass begins behind the last, so all of them together are linear.
struct Pass<'p, 'a> {
    context: &'p Context<'a>,
    reaches: &'p mut [Option<usize>],
    start: usize,
    paragraph: OnceCell<Paragraph<'p, 'a>>,
    offset: usize,
    limit: usize,
    /// How many lines lie behind.
    lines: usize,
    open: Vec<Bracket>,
}

enum Bracket {
    /// A `[` in running text.
    Text,
    Broken {
        index: usize,
        line: usize,
    },
}

impl<'p, 'a> Pass<'p, 'a> {
    fn new(context: &'p Context<'a>, reaches: &'p mut [Option<usize>], offset: usize) -> Self {
        Self {
            context,
            reaches,
            start: offset,
            paragraph: OnceCell::new(),
            offset,
            limit: enclosing_end(context, offset),
            lines: 0,
            open: Vec::new(),
        }
    }

    /// Returns where the pass ended: all brackets are closed, or the paragraph is over.
    fn run(mut self) -> usize {
        while self.offset < self.limit {
            match self.step() {
                Some(next) => self.offset = next,
                None => break,
            }
            if self.open.is_empty() {
                break;
            }
        }
        self.offset
    }

    /// Takes what stands at the offset and returns the next offset, `None` at the paragraph's end.
    fn step(&mut self) -> Option<usize> {
        let rest = &self.context.source.as_bytes()[self.offset..];
        match rest {
            [b'\\', next, ..] if *next != b'\n' => Some(self.offset + 2),
            [b'\n', ..] => self.next_line(),
            [b'|', b'|', ..] | [b'}', b'}', b'}', ..] => None,
            [b'[' | b'{', ..] => Some(self.open()),
            [b']', next @ ..] => Some(self.close(next.first() == Some(&b']'))),
            _ => Some(self.offset + 1),
        }
    }

    fn next_line(&mut self) -> Option<usize> {
        self.lines += 1;
        let paragraph = self.paragraph.get_or_init(|| Paragraph::of(self.context, self.start));
        match paragraph.after(self.offset) {
            Next::Text(start) => Some(start),
            Next::Heading(end) => Some(end),
            Next::End => None,
        }
    }

    fn open(&mut self) -> usize {
        if let Some(end) = skip::complete(self.context, self.offset) {
            return end;
        }
        if let Some(end) = skip::cut_group(self.context, self.reaches, self.offset) {
            self.lines += 1;
            return end;
        }
        let Some(index) = skip::broken(self.context, self.offset) else {
            if self.context.source.as_bytes()[self.offset] == b'[' {
                self.open.push(Bracket::Text);
            }
            return self.offset + 1;
        };
        let opener = &self.context.model().broken[index];
        if matches!(opener.kind, BrokenKind::UnclosedFootnote | BrokenKind::UnclosedLink) {
            self.open.push(Bracket::Broken { index, line: self.lines });
        }
        opener.span.end
    }

    /// A `]` closes what opened last; one that a link has to share is none of its two.
    fn close(&mut self, is_double: bool) -> usize {
        let Some(Bracket::Broken { index, line }) = self.open.pop() else {
            return self.offset + 1;
        };
        let is_link = self.context.model().broken[index].kind == BrokenKind::UnclosedLink;
        let end = self.offset + if is_link { 2 } else { 1 };
        if is_link && !is_double {
            return self.offset + 1;
        }
        if line < self.lines {
            self.reaches[index] = Some(end);
        }
        end
    }
}
