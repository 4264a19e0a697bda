//! Lines that were meant as headings (language reference, section 2).

use std::ops::Range;

/// Why a line is no heading, or not the one that was meant. The first of several counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    NoSpace,
    TrailingSpace,
    TrailingText,
    Uneven,
    FoldUneven,
    Tab,
    Empty,
    Unclosed,
}

/// What is wrong with a line, and how it should be.
pub struct Mended {
    pub fault: Fault,
    /// Bytes of the line.
    pub place: Range<usize>,
    /// The line as it should be, if that can be told, and whether there is no other way.
    pub line: Option<(String, bool)>,
}

/// The deepest level of a heading.
const DEEPEST: usize = 6;

/// A line with its marks taken apart: `==`, `#`, ` title `, `#`, `==`, white space.
struct Parts<'a> {
    opening: usize,
    folds_open: bool,
    title: &'a str,
    folds_close: bool,
    closing: usize,
    /// The line without the white space at its end.
    length: usize,
}

impl<'a> Parts<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let text = line.trim_end();
        let inside = text.trim_start_matches('=');
        let opening = text.len() - inside.len();
        let title = inside.trim_end_matches('=');
        let closing = inside.len() - title.len();
        if inside.is_empty() || opening == 0 || opening > DEEPEST {
            return None;
        }
        let folds_open = title.starts_with('#');
        let title = title.strip_prefix('#').unwrap_or(title);
        // `C#` is a name; ` #` is a mark.
        let folds_close =
            closing > 0 && (title.ends_with(" #") || (folds_open && title.ends_with('#')));
        let title = if folds_close { &title[..title.len() - 1] } else { title };
        Some(Self { opening, folds_open, title, folds_close, closing, length: text.len() })
    }

    fn opening_mark(&self) -> usize {
        self.opening + usize::from(self.folds_open)
    }

    /// Where the closing mark begins.
    fn closing_mark(&self) -> usize {
        self.length - self.closing - usize::from(self.folds_close)
    }

    /// `== # title # ==`: a heading, but one that isn't folded.
    fn has_loose_folds(&self) -> bool {
        let title = self.title.trim();
        !self.folds_open && title.len() > 2 && title.starts_with("# ") && title.ends_with(" #")
    }

    /// The heading that was meant, with the level of its opening mark.
    fn heading(&self) -> String {
        let equals = "=".repeat(self.opening);
        let title = self.title.trim();
        let (fold, title) = match title {
            _ if self.has_loose_folds() => ("#", title[1..title.len() - 1].trim()),
            _ if self.folds_open || self.folds_close => ("#", title),
            _ => ("", title),
        };
        format!("{equals}{fold} {title} {fold}{equals}")
    }
}

/// Whether `line` is a heading, if it stands where headings may.
pub(super) fn is_heading(line: &str) -> bool {
    let parts = Parts::of(line).filter(|parts| parts.closing > 0);
    let is_titled = |parts: &Parts| !parts.title.trim().is_empty();
    parts.filter(is_titled).is_some_and(|parts| fault(line, &parts).is_none())
}

/// What is wrong with `line`, which begins with `=`; `None` for a heading and for prose.
pub(super) fn examine(line: &str) -> Option<Mended> {
    let parts = Parts::of(line)?;
    if parts.closing == 0 {
        return trailing_text(line, &parts).or_else(|| unclosed(&parts));
    }
    if parts.title.trim().is_empty() {
        return empty(&parts);
    }
    if !is_meant(&parts) {
        return None;
    }
    let (fault, place) = fault(line, &parts)?;
    let safe = parts.opening == parts.closing;
    Some(Mended { fault, place, line: Some((parts.heading(), safe)) })
}

/// Whether the line looks like a heading: a single `=` without spaces is a face or a formula more
/// often than not.
fn is_meant(parts: &Parts) -> bool {
    let title = parts.title;
    let is_word = |c: char| c.is_alphanumeric() && !('\u{3131}'..='\u{318e}').contains(&c);
    let is_glued = !title.starts_with([' ', '\t']) && !title.ends_with([' ', '\t']);
    if is_glued && parts.opening.min(parts.closing) == 1 {
        return parts.opening == parts.closing
            && title.chars().filter(|&c| is_word(c)).count() > 1
            && title.chars().all(|c| is_word(c) || c == ' ');
    }
    title.chars().any(is_word)
}

fn fault(line: &str, parts: &Parts) -> Option<(Fault, Range<usize>)> {
    let opening = 0..parts.opening_mark();
    let closing = parts.closing_mark()..parts.length;
    let title = parts.title;
    Some(if !title.starts_with([' ', '\t']) {
        (Fault::NoSpace, opening)
    } else if !title.ends_with([' ', '\t']) {
        (Fault::NoSpace, closing)
    } else if parts.length < line.len() {
        (Fault::TrailingSpace, parts.length..line.len())
    } else if parts.opening != parts.closing {
        (Fault::Uneven, closing)
    } else if parts.folds_open != parts.folds_close {
        (Fault::FoldUneven, if parts.folds_open { opening } else { closing })
    } else if parts.has_loose_folds() {
        (Fault::FoldUneven, 0..line.find('#')? + 1)
    } else if title.starts_with('\t') {
        (Fault::Tab, opening.end..opening.end + 1)
    } else if title.ends_with('\t') {
        (Fault::Tab, closing.start - 1..closing.start)
    } else {
        return None;
    })
}

/// `== ==`; a single `=` on each side is a face.
fn empty(parts: &Parts) -> Option<Mended> {
    let is_meant = !parts.title.is_empty() && parts.opening.min(parts.closing) > 1;
    is_meant.then_some(Mended { fault: Fault::Empty, place: 0..parts.length, line: None })
}

/// `== title == text`: the text may go to a line of its own.
fn trailing_text(line: &str, parts: &Parts) -> Option<Mended> {
    let is_opened = parts.opening > 1 && parts.title.starts_with(' ');
    let mark = if parts.folds_open { " #" } else { " " }.to_owned() + &"=".repeat(parts.opening);
    let at = line.rfind(&mark).filter(|&at| is_opened && at > parts.opening_mark())?;
    let end = at + mark.len();
    let (title, text) = (&line[parts.opening_mark()..at], &line[end..]);
    let is_closed = !title.ends_with('=') && !text.starts_with('=') && !title.trim().is_empty();
    is_closed.then(|| Mended {
        fault: Fault::TrailingText,
        place: parts.length - text.trim().len()..parts.length,
        line: Some((format!("{}\n{}", &line[..end], text.trim()), false)),
    })
}

/// `== title`
fn unclosed(parts: &Parts) -> Option<Mended> {
    let has_title = parts.title.starts_with(' ') && parts.title.chars().any(char::is_alphanumeric);
    (parts.opening > 1 && has_title).then(|| Mended {
        fault: Fault::Unclosed,
        place: 0..parts.opening_mark(),
        line: Some((parts.heading(), true)),
    })
}
