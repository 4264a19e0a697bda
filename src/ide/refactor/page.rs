//! The page that is to be changed, and what becomes of it.

use crate::config::Language;
use crate::document::Document;
use crate::fix::{self, Edit};
use crate::ide::refactor::{Action, Kind};
use crate::ide::tally::Tally;
use crate::model::{Model, Part};
use crate::text::{Encoding, Reading, Span};

/// A page and the place in it that is asked about.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    pub document: &'a Document,
    pub language: Language,
    /// The selection; empty for a cursor.
    pub span: Span,
}

/// Longer lines aren't tried: it would take longer than a menu may take to open.
const LONGEST: usize = 64 * 1024;

/// What a group that holds lines begins with at least (language reference, section 8.3).
const SHORTEST_OPENER: &str = "{{{+1\n";

/// Lines read on their own.
pub struct Lines {
    document: Document,
    /// Where they stand in the page.
    pub span: Span,
    /// What of the page is left out before what is read.
    start: usize,
}

/// Lines read on their own, before and after a change.
pub struct Trial {
    pub before: Document,
    pub after: Document,
    /// What of the page is left out before what was read.
    pub start: usize,
}

impl<'a> Page<'a> {
    /// A page and a place in it, which is taken for one that exists.
    pub fn new(document: &'a Document, language: Language, span: Span) -> Self {
        let text = &document.text;
        let existing =
            |offset| text.offset(text.position(offset, Encoding::Utf32), Encoding::Utf32);
        let (start, end) = (existing(span.start), existing(span.end));
        Self { document, language, span: Span::new(start, end.max(start)) }
    }

    pub fn model(&self) -> &'a Model {
        self.document.model()
    }

    pub fn text(&self, span: Span) -> String {
        self.document.text.slice(span).into_owned()
    }

    /// `span` without the white space at its ends.
    pub fn trimmed(&self, span: Span) -> Span {
        let text = self.text(span);
        let start = span.start + text.len() - text.trim_start().len();
        Span::new(start, start + text.trim().len())
    }

    pub fn say(&self, korean: &'static str, english: &'static str) -> &'static str {
        self.language.say(korean, english)
    }

    /// The action of that title, which would change more than it is meant to.
    pub fn impossible(&self, title: impl Into<String>) -> Action {
        Action::disabled(Kind::Rewrite, title, self.changes_meaning())
    }

    /// Why what would change more than it is meant to can't be done.
    pub fn changes_meaning(&self) -> &'static str {
        self.say(
            "여기서는 할 수 없습니다. 글의 뜻이 달라집니다",
            "It can't be done here: the text would become something else",
        )
    }

    /// The line of `offset`, without its end.
    pub fn line(&self, offset: usize) -> Span {
        let whole = self.whole_lines(Span::new(offset, offset));
        let text = self.text(whole);
        Span::new(whole.start, whole.start + text.trim_end_matches(['\r', '\n']).len())
    }

    /// `span` with the rest of its first and last line and that one's end.
    pub fn whole_lines(&self, span: Span) -> Span {
        let text = &self.document.text;
        let start = text.line_start(text.line_of(span.start));
        Span::new(start, text.line_start(text.line_of(span.end) + 1).max(span.end))
    }

    /// How the line ends that holds `offset`: as others in the page do.
    pub fn newline_at(&self, offset: usize) -> &'static str {
        let line = self.text(self.whole_lines(Span::new(offset, offset)));
        if line.ends_with("\r\n") { "\r\n" } else { "\n" }
    }

    /// How the line ends that stands before the one that starts at `offset`.
    pub fn newline_before(&self, offset: usize) -> &'static str {
        self.newline_at(offset.saturating_sub(1))
    }

    /// The part of the page, from a heading to the next, that holds `span`.
    pub fn part(&self, span: Span) -> Option<&'a Part> {
        self.document.parts().iter().find(|part| part.span.encloses(span))
    }

    /// Makes `edits`, which lie in `lines`, and reads those lines before and after; `None` where there
    /// is too much to read.
    pub fn trial(&self, lines: Span, edits: &[Edit]) -> Option<Trial> {
        Some(self.read(lines)?.trial(edits))
    }

    /// Reads `lines` on their own; `None` where there is too much to read.
    pub fn read(&self, lines: Span) -> Option<Lines> {
        self.read_between("", lines, "")
    }

    /// Reads `lines` as the content of a group that they may end with. How the groups around them begin
    /// makes no difference.
    pub fn read_in_group(&self, lines: Span) -> Option<Lines> {
        self.read_between(SHORTEST_OPENER, lines, "}}}")
    }

    fn read_between(&self, before: &str, lines: Span, behind: &str) -> Option<Lines> {
        let start = lines.start.checked_sub(before.len())?;
        let text = || [before, &self.document.text.slice(lines), behind].concat();
        let document = || Document::new(&text()).read_as(Some(Reading::NamuMark));
        (lines.len() <= LONGEST).then(|| Lines { document: document(), span: lines, start })
    }
}

impl Lines {
    /// Makes `edits`, which lie in these lines.
    pub fn trial(&self, edits: &[Edit]) -> Trial {
        let start = self.start;
        let moved = |edit: &Edit| Edit {
            span: Span::new(edit.span.start - start, edit.span.end - start),
            text: edit.text.clone(),
        };
        let edits: Vec<_> = edits.iter().map(moved).collect();
        let before = self.document.clone();
        Trial { after: fix::edited(&before, &edits), before, start }
    }
}

impl Trial {
    /// Whether the lines hold the same as before, but for what `change` says.
    pub fn holds(&self, change: impl FnOnce(&mut Tally)) -> bool {
        Tally::of(&self.after) == Tally::of(&self.before).and(change)
    }

    /// Whether the lines hold the same as before, but for what stood in `removed`, which are places of
    /// the page.
    pub fn holds_without(&self, removed: &[Span]) -> bool {
        let is_left = |span: Span| {
            let place = Span::new(span.start + self.start, span.end + self.start);
            !removed.iter().any(|removed| removed.encloses(place))
        };
        Tally::of(&self.after) == Tally::counted(self.before.model(), is_left)
    }
}
