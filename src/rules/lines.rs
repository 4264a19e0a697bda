//! The lines of a page, split once for all rules about what a line begins or ends with.

use crate::text::Span;

use super::Context;

/// A line without its line ending.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub start: usize,
    pub text: &'a str,
}

impl<'a> Line<'a> {
    pub fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// The span of `length` bytes of the line from `from` on.
    pub fn part(&self, from: usize, length: usize) -> Span {
        Span::new(self.start + from, self.start + from + length)
    }

    /// How many spaces it begins with.
    pub fn indent(&self) -> usize {
        self.text.len() - self.content().len()
    }

    /// The line without the spaces that it begins with.
    pub fn content(&self) -> &'a str {
        self.text.trim_start_matches(' ')
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// All lines of the page; what a redirect hides has none.
pub fn split<'a>(context: &Context<'a>) -> impl Iterator<Item = Line<'a>> {
    let mut next = context.source.strip_prefix('\u{feff}').map_or(0, |_| '\u{feff}'.len_utf8());
    let shown = context.model().redirect.is_none().then(|| context.after(next));
    shown.into_iter().flat_map(|text| text.split('\n')).map(move |line| {
        let text = line.strip_suffix('\r').unwrap_or(line);
        let start = next;
        next += line.len() + 1;
        Line { start, text }
    })
}
