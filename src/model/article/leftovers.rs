//! What the site prints around an article and copies bring along, and the lines that may be titles.

use super::headings::Candidate;
use crate::model::{Leftover, LeftoverKind};
use crate::text::Span;

/// How far from the top the line with the time of the last change may stand, in lines.
const FIRST_LINES: usize = 8;

/// How that line begins, on the site in Korean and on mirrors in English.
const REVISIONS: [&str; 4] = ["최근 수정 시각", "최근 수정:", "Last modified", "Last edited"];

/// The lines of a text that say something by themselves.
pub struct Lines {
    pub leftovers: Vec<Leftover>,
    /// In the order of the text.
    pub candidates: Vec<Candidate>,
}

impl Lines {
    pub fn read(source: &str) -> Self {
        let mut lines = Self { leftovers: Vec::new(), candidates: Vec::new() };
        let (mut offset, mut previous) = (0, Previous { is_blank: true, ..Previous::default() });
        for (index, line) in source.split_inclusive('\n').enumerate() {
            let start = offset;
            offset += line.len();
            let text = line.trim_end();
            let span = Span::new(start, start + text.len());
            if index < FIRST_LINES && is_revision(text) {
                lines.leftovers.push(Leftover { kind: LeftoverKind::Revision, span });
            }
            lines.add(source, text, span, &mut previous);
        }
        lines
    }

    fn add(&mut self, source: &str, text: &str, span: Span, previous: &mut Previous) {
        if text.is_empty() {
            previous.is_blank = true;
            return;
        }
        let mut candidate = Candidate::parse(text, span.start);
        if candidate.take_if(|it| it.is_contents(source)).is_some() {
            self.leftovers.push(Leftover { kind: LeftoverKind::Contents, span });
        }
        let is_candidate = candidate.is_some();
        self.candidates.extend(candidate.map(|candidate| Candidate {
            is_below_blank: previous.is_blank,
            follows_candidate: previous.is_candidate,
            follows_contents: previous.is_contents,
            ..candidate
        }));
        *previous = Previous { is_blank: false, is_candidate, is_contents: is_contents(text) };
    }
}

/// What stands before a line.
#[derive(Default)]
struct Previous {
    /// Whether the line right before is blank.
    is_blank: bool,
    // What the last line is that isn't blank.
    is_candidate: bool,
    is_contents: bool,
}

fn is_revision(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    REVISIONS.iter().any(|known| text.starts_with(known))
        && text.contains(|c: char| c.is_ascii_digit())
}

fn is_contents(text: &str) -> bool {
    let word = text.trim().trim_matches(['[', ']']);
    ["목차", "차례", "Contents", "Table of contents", "Table of Contents"].contains(&word)
}
