//! Article text made a page in markup again: sections, notes, files and boxes become what they were, and
//! all other text stays text.
//!
//! What is written is parsed, and the parser has the last word: what it takes for markup though it is
//! text gets a backslash, until it finds exactly the sections and notes that were meant, and the rules
//! find no error. A page of which that can't be made true isn't restored.

mod accidents;
mod labels;
mod lists;
mod loss;
mod notes;
mod pieces;
mod protected;
mod tally;
mod write;

use std::collections::BTreeSet;

use crate::config::{Config, Language};
use crate::document::Document;
use crate::rules::{self, Finding, Severity};
use crate::text::{Reading, Span};

pub use loss::{Loss, LossKind};

use pieces::Pieces;
use write::Written;

/// How often a page is parsed to find out what has to be escaped: people's pages take three rounds.
const MOST_ROUNDS: usize = 24;

/// What makes a page markup whatever it looks like.
const COMMENT: &str = "## namumark-as namumark\n";

/// A page in markup, and what of the text isn't in it as it was.
#[derive(Clone, Debug)]
pub struct Restored {
    pub text: String,
    /// In the order of the article text, whose offsets they have.
    pub losses: Vec<Loss>,
}

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is markup already.
    Markup,
    /// The page would hold other sections or notes than the text, from this offset of the text on.
    Different(usize),
}

impl Refusal {
    pub fn message(self, language: Language) -> &'static str {
        match self {
            Self::Markup => language.say(
                "이미 나무마크로 쓰인 문서라 되돌릴 것이 없습니다",
                "this is markup already, there is nothing to restore",
            ),
            Self::Different(_) => language.say(
                "여기부터 문단이나 각주를 그대로 되돌릴 수 없습니다",
                "sections or notes can't be restored as they are from here on",
            ),
        }
    }
}

/// The page that `document`, which is article text, was copied from. `setting` says as what the settings
/// have it read where it will stand.
pub fn restore(document: &Document, setting: Option<Reading>) -> Result<Restored, Refusal> {
    if document.reading() != Reading::ArticleText {
        return Err(Refusal::Markup);
    }
    let source = document.source();
    let mut pieces = Pieces::plan(source, document.model());
    let mut page = Page::write(source, &pieces, "");
    for _ in 0..MOST_ROUNDS {
        let accidents = page.accidents(source, &pieces);
        let known = pieces.escapes.len();
        pieces.escapes.extend(&accidents);
        if pieces.escapes.len() == known {
            break;
        }
        page = Page::write(source, &pieces, "");
    }
    let as_read = Document::new(&page.written.text).read_as(setting);
    if as_read.reading() == Reading::ArticleText {
        page = Page::write(source, &pieces, COMMENT);
    }
    page.settle(document, pieces)
}

/// What was written, and what the parser makes of it.
struct Page {
    written: Written,
    read: Document,
}

impl Page {
    fn write(source: &str, pieces: &Pieces, head: &str) -> Self {
        let written = write::write(source, pieces, head);
        let read = Document::new(&written.text).read_as(Some(Reading::NamuMark));
        Self { written, read }
    }

    /// Where the text has to be escaped that isn't yet: what is markup by accident, and when there is
    /// nothing of that, what rules call an error.
    fn accidents(&self, source: &str, pieces: &Pieces) -> BTreeSet<usize> {
        let found = accidents::find(self.read.model(), &self.written, pieces);
        if found.is_empty() { self.escapes_of_errors(source, pieces) } else { found }
    }

    fn escapes_of_errors(&self, source: &str, pieces: &Pieces) -> BTreeSet<usize> {
        let places = self.errors().into_iter().filter_map(|error| {
            let place = self.written.source_of(error.span.start)?;
            let around = pieces.protected.around(place);
            Some(pieces::opener(source, around.map_or(place, |around| around.start)))
        });
        places.collect()
    }

    fn errors(&self) -> Vec<Finding> {
        let mut found = rules::run(&self.read, &Config::default());
        found.retain(|finding| finding.severity == Severity::Error);
        found
    }

    fn settle(self, document: &Document, pieces: Pieces) -> Result<Restored, Refusal> {
        if let Some(offset) = tally::difference(&self.written, self.read.model()) {
            return Err(Refusal::Different(self.written.source_near(offset)));
        }
        let errors = self.errors().into_iter().map(|error| {
            let start = self.written.source_near(error.span.start);
            Loss { kind: LossKind::Error(error.rule), span: Span::new(start, start) }
        });
        let mut losses = loss::find(document, self.read.model(), &pieces);
        losses.extend(errors);
        losses.sort_by_key(|loss| loss.span);
        Ok(Restored { text: self.written.text, losses })
    }
}
