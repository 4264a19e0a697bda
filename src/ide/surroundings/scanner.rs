//! Reading forward from the beginning of a section to the cursor, with a stack of what is open
//! (language reference, section 1.1). What cannot go on over the end of a line is given up there, as
//! the engine does.

use super::{Opener, OpenerKind, is_unclosed};
use crate::data::directives::{self, Directive, Header};
use crate::data::{colors, macros};
use crate::document::Document;
use crate::model::GroupKind;

pub struct Scanner<'a> {
    document: &'a Document,
    text: &'a str,
    /// Where the text starts in its page.
    start: usize,
    /// How far the text has been read.
    at: usize,
    found: Scan,
}

/// What there is before the end of a text.
#[derive(Default)]
pub struct Scan {
    /// What is open there, the outermost first.
    pub openers: Vec<Opener>,
    /// The literals among them that close nowhere, and so are text.
    pub texts: Vec<Opener>,
    /// Where the last construct ended in the page.
    pub closed: usize,
}

impl<'a> Scanner<'a> {
    pub fn new(document: &'a Document, text: &'a str, start: usize) -> Self {
        Self { document, text, start, at: 0, found: Scan::default() }
    }

    pub fn scan(mut self) -> Scan {
        self.start_line();
        while let Some(byte) = self.rest().bytes().next() {
            match self.kind() {
                Some(OpenerKind::Verbatim) => self.read_verbatim(),
                Some(OpenerKind::Header | OpenerKind::Comment) => self.read_to_line_end(),
                Some(OpenerKind::Macro) => self.read_arguments(),
                Some(OpenerKind::Braces) => self.read_word(),
                _ => self.read_markup(byte),
            }
        }
        self.found
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn kind(&self) -> Option<OpenerKind> {
        self.found.openers.last().map(|opener| opener.kind)
    }

    fn open(&mut self, kind: OpenerKind, length: usize) {
        let start = self.start + self.at;
        self.at += length;
        self.found.openers.push(Opener { kind, start, inside: self.start + self.at });
    }

    /// The innermost opener ends here, and with it what is text in it.
    fn close(&mut self) {
        if let Some(closed) = self.found.openers.pop() {
            self.found.texts.retain(|text| text.start < closed.start);
        }
        self.found.closed = self.start + self.at;
    }

    /// Makes something else of the innermost opener; what it holds begins here.
    fn become_kind(&mut self, kind: OpenerKind) {
        let inside = self.start + self.at;
        if let Some(opener) = self.found.openers.last_mut() {
            (opener.kind, opener.inside) = (kind, inside);
        }
    }

    fn read_markup(&mut self, byte: u8) {
        let rest = self.rest();
        match byte {
            b'\\' => {
                let escaped = rest.chars().nth(1).filter(|character| *character != '\n');
                self.at += 1 + escaped.map_or(0, char::len_utf8);
            }
            b'\n' => self.end_line(),
            b'{' if rest.starts_with("{{{") => self.open(OpenerKind::Braces, "{{{".len()),
            b'}' if rest.starts_with("}}}") => self.close_group(),
            b'[' if self.kind() != Some(OpenerKind::Target) => self.open_bracket(rest),
            b']' => self.close_bracket(rest),
            b'|' => self.read_pipe(rest),
            b'(' if self.kind() == Some(OpenerKind::Bracket) => self.open_arguments(),
            b' ' | b'\t' if self.kind() == Some(OpenerKind::Bracket) => {
                self.found.openers.pop();
            }
            _ => self.at += 1,
        }
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    fn open_bracket(&mut self, rest: &str) {
        if rest.starts_with("[[") {
            self.open(OpenerKind::Target, "[[".len());
        } else if rest.starts_with("[*") {
            self.open(OpenerKind::Footnote, "[*".len());
        } else {
            if self.kind() == Some(OpenerKind::Bracket) {
                self.found.openers.pop();
            }
            self.open(OpenerKind::Bracket, "[".len());
        }
    }

    fn close_bracket(&mut self, rest: &str) {
        self.at += 1;
        match self.kind() {
            Some(OpenerKind::Target | OpenerKind::Label) if rest.starts_with("]]") => {
                self.at += 1;
                self.close();
            }
            Some(OpenerKind::Bracket | OpenerKind::Footnote) => self.close(),
            _ => {}
        }
    }

    fn read_pipe(&mut self, rest: &str) {
        if rest.starts_with("||") {
            self.give_up_in_cell();
        }
        match self.kind() {
            Some(OpenerKind::Target) => {
                self.at += 1;
                self.become_kind(OpenerKind::Label);
            }
            Some(OpenerKind::Row { cell }) if rest.starts_with("||") => self.end_cell(rest, cell),
            _ => self.at += 1,
        }
    }

    /// What never closes does not keep its cell open.
    fn give_up_in_cell(&mut self) {
        let is_row = |opener: &Opener| matches!(opener.kind, OpenerKind::Row { .. });
        let Some(row) = self.found.openers.iter().rposition(is_row) else { return };
        let inside = &self.found.openers[row + 1..];
        let is_text =
            |opener: &Opener| ends_with_line(opener.kind) && is_unclosed(self.document, *opener);
        if inside.iter().all(is_text) {
            self.found.openers.truncate(row + 1);
        }
    }

    /// A run of pipes is one delimiter; at the end of a line it ends the row.
    fn end_cell(&mut self, rest: &str, cell: usize) {
        let pipes = rest.len() - rest.trim_start_matches('|').len();
        self.at += pipes / 2 * 2;
        if self.rest().starts_with(['\n', '\r']) {
            self.close();
        } else {
            self.become_kind(OpenerKind::Row { cell: cell + 1 });
            self.found.closed = self.start + self.at;
        }
    }

    /// `}}}` closes the innermost group; what is open in it never closes.
    fn close_group(&mut self) {
        self.at += "}}}".len();
        let is_group = |opener: &Opener| opener.kind == OpenerKind::Group;
        if let Some(index) = self.found.openers.iter().rposition(is_group) {
            self.found.openers.truncate(index + 1);
            self.close();
        }
    }

    fn open_arguments(&mut self) {
        let opener = self.found.openers.last().map_or(0, |opener| opener.inside);
        let name = self.text.get(opener - self.start..self.at).unwrap_or_default();
        self.at += 1;
        match macros::find(name) {
            Some(_) => self.become_kind(OpenerKind::Macro),
            None => drop(self.found.openers.pop()),
        }
    }

    /// Arguments run to the first `)]`; those that never end are text again at an empty line.
    fn read_arguments(&mut self) {
        let rest = self.rest();
        let is_unclosed = self.is_unclosed();
        let blank = rest.find("\n\n").or_else(|| rest.find("\n\r\n"));
        if let Some(blank) = blank.filter(|_| is_unclosed) {
            self.found.openers.pop();
            self.at += blank;
            return;
        }
        let Some(close) = rest.find(")]") else {
            self.at = self.text.len();
            return;
        };
        self.at += close + ")]".len();
        self.close();
    }

    /// What stands behind `{{{` says what its content is.
    fn read_word(&mut self) {
        let rest = self.rest();
        let Some(length) = rest.find([' ', '\r', '\n', '}', '{']) else {
            self.at = self.text.len();
            return;
        };
        let word = &rest[..length];
        let ends_well = rest[length..].starts_with([' ', '\r', '\n']);
        let directive = word.strip_prefix("#!").and_then(directives::directive);
        self.at += length;
        let is_markup = ends_well && (is_size(word) || is_color(word));
        self.become_kind(match directive {
            _ if self.is_literal() => OpenerKind::Verbatim,
            Some(known) if known.header == Header::Content => OpenerKind::Verbatim,
            Some(_) => OpenerKind::Header,
            None if is_markup => OpenerKind::Group,
            None => OpenerKind::Verbatim,
        });
    }

    /// Whether the innermost group is shown as it stands, whatever its word is, because it ends on its
    /// line.
    fn is_literal(&self) -> bool {
        let groups = &self.document.model().groups;
        let start = self.found.openers.last().map(|opener| opener.start);
        let index = groups.binary_search_by_key(&start, |group| Some(group.span.start));
        let Some(group) = index.ok().and_then(|index| groups.get(index)) else { return false };
        let line = |offset| self.document.text.line_of(offset);
        group.kind == GroupKind::Literal && line(group.span.start) == line(group.span.end)
    }

    fn read_to_line_end(&mut self) {
        let rest = self.rest();
        let Some(length) = rest.find('\n') else {
            self.at = self.text.len();
            return;
        };
        self.at += length;
        if self.kind() == Some(OpenerKind::Comment) {
            self.found.openers.pop();
        } else {
            self.end_header();
        }
        self.end_line();
    }

    /// From a header into the content.
    fn end_header(&mut self) {
        let is_markup = self.directive().is_some_and(|known| known.is_markup);
        self.become_kind(if is_markup { OpenerKind::Group } else { OpenerKind::Verbatim });
    }

    /// The directive of the innermost opener.
    fn directive(&self) -> Option<&'static Directive> {
        let source = self.text.get(self.found.openers.last()?.start - self.start..)?;
        directives::directive(source.strip_prefix("{{{#!")?.split([' ', '\r', '\n']).next()?)
    }

    /// Braces balance; a `{{{` without a directive that closes nowhere is text.
    fn read_verbatim(&mut self) {
        if self.is_unclosed() && self.directive().is_none() {
            self.found.texts.extend(self.found.openers.pop());
            return;
        }
        let mut depth = 1;
        while depth > 0 {
            let rest = self.rest();
            let Some(next) = rest.find(['{', '}']) else {
                self.at = self.text.len();
                return;
            };
            match &rest[next..] {
                braces if braces.starts_with("{{{") => (depth, self.at) = (depth + 1, self.at + 2),
                braces if braces.starts_with("}}}") => (depth, self.at) = (depth - 1, self.at + 2),
                _ => {}
            }
            self.at += next + 1;
        }
        self.close();
    }

    fn is_unclosed(&self) -> bool {
        self.found.openers.last().is_some_and(|opener| is_unclosed(self.document, *opener))
    }

    /// Links and notes cannot go on over the end of a line.
    fn end_line(&mut self) {
        self.at += 1;
        while self.kind().is_some_and(ends_with_line) {
            self.found.openers.pop();
        }
        self.start_line();
    }

    /// A comment, or a row of a table.
    fn start_line(&mut self) {
        let rest = self.rest();
        if rest.starts_with("##") {
            return self.open(OpenerKind::Comment, "##".len());
        }
        let content = rest.trim_start_matches([' ', '>', '*']);
        if !content.starts_with('|') {
            return;
        }
        if matches!(self.kind(), Some(OpenerKind::Row { .. })) {
            if !self.is_unclosed() {
                return;
            }
            self.found.openers.pop();
        }
        self.at += rest.len() - content.len();
        self.open_row(content);
    }

    /// A row begins with `||`, or with a caption between two pipes.
    fn open_row(&mut self, content: &str) {
        let row = OpenerKind::Row { cell: 0 };
        if content.starts_with("||") {
            let pipes = content.len() - content.trim_start_matches('|').len();
            return self.open(row, pipes / 2 * 2);
        }
        let line = content.split('\n').next().unwrap_or_default();
        if let Some(length) = line.get(1..).and_then(|caption| caption.find('|')) {
            self.open(row, "|".len() + length + "|".len());
        }
    }
}

/// Whether what has no closer on its line is text.
fn ends_with_line(kind: OpenerKind) -> bool {
    use OpenerKind::{Bracket, Footnote, Label, Target};
    matches!(kind, Target | Label | Footnote | Bracket)
}

fn is_size(word: &str) -> bool {
    let digit = word.strip_prefix(['+', '-']).and_then(|digits| digits.parse().ok());
    word.len() == "+1".len() && digit.is_some_and(|step| directives::SIZES.contains(&step))
}

/// One colour, or two with a comma (language reference, section 8.4).
fn is_color(word: &str) -> bool {
    word.split(',').count() <= 2 && word.split(',').all(colors::is_group_color)
}
