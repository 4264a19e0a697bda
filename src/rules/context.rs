//! What a rule may look at, and the questions that several rules ask of a page.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use crate::config::{Config, Language, Value};
use crate::document::Document;
use crate::model::{Broken, BrokenKind, Model, Part};
use crate::text::Span;

use super::decoration::slips::{self, Slip};
use super::definition::{Default, Rule};
use super::footnote::names::{self, Name};
use super::group::flaws::{self, Flawed};
use super::lines::{self, Line};
use super::openers::{self, Fate};
use super::prose::{self, Run};
use super::style::{self, Faulty};
use super::suppression::{self, Directive};
use super::table::options::{self, Fault};
use super::table::rows::{self, LostEnd};
use super::text::characters::{self, Oddity};

/// What a rule may look at.
pub struct Context<'a> {
    model: &'a Model,
    title: Option<&'a str>,
    pub config: &'a Config,
    /// The page's text in one piece.
    pub source: &'a str,
    /// The line ending that the page uses.
    pub newline: &'static str,
    lines: OnceCell<Vec<Line<'a>>>,
    oddities: OnceCell<Vec<Oddity>>,
    names: OnceCell<Vec<Name<'a>>>,
    fates: OnceCell<Vec<Fate>>,
    directives: OnceCell<Vec<Directive<'a>>>,
    prose: OnceCell<Vec<Span>>,
    runs: OnceCell<Vec<Run>>,
    slips: OnceCell<Vec<Slip>>,
    flaws: OnceCell<Vec<Flawed>>,
    faults: OnceCell<Vec<Faulty>>,
    cell_options: OnceCell<Vec<Fault>>,
    lost_ends: OnceCell<Vec<LostEnd>>,
    /// Texts whose ends are known, by where what encloses them ends: a line may hold a great many
    /// openers that would end at the same place.
    texts: RefCell<HashMap<usize, Span>>,
}

impl<'a> Context<'a> {
    pub fn new(document: &'a Document, config: &'a Config) -> Self {
        let (model, title) = (document.model(), document.title.as_deref());
        let source = document.source();
        Self::over(model, title, config, source, newline_of(source))
    }

    /// A context of a part of this page; offsets in it count from the part's start.
    pub(super) fn of_part<'b>(&self, part: &'b Part) -> Context<'b>
    where
        'a: 'b,
    {
        Context::over(&part.facts, self.title, self.config, self.text(part.span), self.newline)
    }

    fn over(
        model: &'a Model,
        title: Option<&'a str>,
        config: &'a Config,
        source: &'a str,
        newline: &'static str,
    ) -> Self {
        Self {
            model,
            title,
            config,
            source,
            newline,
            lines: OnceCell::new(),
            oddities: OnceCell::new(),
            names: OnceCell::new(),
            fates: OnceCell::new(),
            directives: OnceCell::new(),
            prose: OnceCell::new(),
            runs: OnceCell::new(),
            slips: OnceCell::new(),
            flaws: OnceCell::new(),
            faults: OnceCell::new(),
            cell_options: OnceCell::new(),
            lost_ends: OnceCell::new(),
            texts: RefCell::default(),
        }
    }

    pub fn model(&self) -> &'a Model {
        self.model
    }

    pub fn text(&self, span: Span) -> &'a str {
        self.source.get(span.start..span.end).unwrap_or_default()
    }

    /// The text from `offset` on.
    pub fn after(&self, offset: usize) -> &'a str {
        self.source.get(offset..).unwrap_or_default()
    }

    /// The text up to `offset`.
    pub fn before(&self, offset: usize) -> &'a str {
        self.source.get(..offset).unwrap_or_default()
    }

    /// Whether a backslash before `offset` would escape what is written there.
    pub fn is_escaping(&self, offset: usize) -> bool {
        let before = self.before(offset);
        (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
    }

    /// The message in the language of the settings.
    pub fn say(&self, korean: impl Into<String>, english: impl Into<String>) -> String {
        match self.config.language {
            Language::Korean => korean.into(),
            Language::English => english.into(),
        }
    }

    /// The page's title, with its namespace; unknown for a page that has no file.
    pub fn title(&self) -> Option<&'a str> {
        self.title
    }

    /// Whether the page is known to be one that others include: there, pieces may be completed by
    /// variables.
    pub fn is_template(&self) -> bool {
        self.title().is_some_and(|title| title.starts_with("틀:"))
    }

    /// Whether a flag among the options of `rule` is set.
    pub fn flag(&self, rule: &Rule, option: &str) -> bool {
        match (rule.setting(self.config, option), rule.default(option)) {
            (Some(Value::Flag(value)), _) => *value,
            (_, Some(Default::Flag(value))) => value,
            _ => false,
        }
    }

    /// A number among the options of `rule`.
    pub fn number(&self, rule: &Rule, option: &str) -> u32 {
        match (rule.setting(self.config, option), rule.default(option)) {
            (Some(Value::Number(value)), _) => *value,
            (_, Some(Default::Number(value))) => value,
            _ => 0,
        }
    }

    /// A text among the options of `rule`.
    pub fn word(&self, rule: &Rule, option: &str) -> &'a str {
        match (rule.setting(self.config, option), rule.default(option)) {
            (Some(Value::Text(value)), _) => value,
            (_, Some(Default::Text(value))) => value,
            _ => "",
        }
    }

    /// A list of words among the options of `rule`.
    pub fn words(&self, rule: &Rule, option: &str) -> Vec<&'a str> {
        match (rule.setting(self.config, option), rule.default(option)) {
            (Some(Value::Words(values)), _) => values.iter().map(String::as_str).collect(),
            (_, Some(Default::Words(values))) => values.to_vec(),
            _ => Vec::new(),
        }
    }

    /// The lines of the page, in their order; none where the page only redirects.
    pub fn lines(&self) -> &[Line<'a>] {
        self.lines.get_or_init(|| lines::split(self).collect())
    }

    /// The first of them.
    pub fn first_line(&self) -> Option<Line<'a>> {
        lines::split(self).next()
    }

    /// The characters of the page that are seldom meant.
    pub fn oddities(&self) -> &[Oddity] {
        self.oddities.get_or_init(|| characters::collect(self))
    }

    /// The names of the page's footnotes.
    pub fn names(&self) -> &[Name<'a>] {
        self.names.get_or_init(|| names::collect(self))
    }

    /// The comments that silence findings.
    pub fn directives(&self) -> &[Directive<'a>] {
        self.directives.get_or_init(|| suppression::directives(self))
    }

    /// The mistakes in the options of tables' cells.
    pub fn cell_options(&self) -> &[Fault] {
        self.cell_options.get_or_init(|| options::faults(self))
    }

    /// The rows of tables that don't end where they were meant to, and have taken in what follows.
    pub fn lost_ends(&self) -> &[LostEnd] {
        self.lost_ends.get_or_init(|| rows::lost_ends(self))
    }

    /// What became of each entry of [`Model::broken`].
    pub fn fates(&self) -> &[Fate] {
        self.fates.get_or_init(|| openers::fates(self))
    }

    /// The pieces of running text.
    pub fn prose(&self) -> &[Span] {
        let page = Span::new(0, self.source.len());
        self.prose.get_or_init(|| prose::pieces(self.model(), self.source, page))
    }

    /// Whether `offset` lies in running text.
    pub fn is_prose(&self, offset: usize) -> bool {
        let pieces = self.prose();
        let next = pieces.partition_point(|piece| piece.end <= offset);
        pieces.get(next).is_some_and(|piece| piece.contains(offset))
    }

    /// The runs of signs in running text.
    pub fn runs(&self) -> &[Run] {
        self.runs.get_or_init(|| prose::runs(self.source, self.prose()))
    }

    /// What went wrong with marks of decorations that show as text.
    pub fn slips(&self) -> &[Slip] {
        self.slips.get_or_init(|| slips::find(self))
    }

    /// What is wrong with how the page's groups begin.
    pub fn flaws(&self) -> &[Flawed] {
        self.flaws.get_or_init(|| flaws::collect(self))
    }

    /// What is wrong with the page's styles.
    pub fn faults(&self) -> &[Faulty] {
        self.faults.get_or_init(|| style::collect(self))
    }

    /// Where the text at `offset` ends that is enclosed by what ends at `limit`; found by `find`
    /// unless a text there has been asked for.
    pub(super) fn end_of_text(
        &self,
        offset: usize,
        limit: usize,
        find: impl Fn() -> usize,
    ) -> usize {
        let mut texts = self.texts.borrow_mut();
        match texts.get(&limit) {
            Some(text) if text.touches(offset) => text.end,
            _ => {
                let end = find();
                texts.insert(limit, Span::new(offset, end.max(offset)));
                end
            }
        }
    }

    /// The openers of one kind that found no partner, with what became of them.
    pub fn broken(&self, kind: BrokenKind) -> impl Iterator<Item = (&'a Broken, &Fate)> {
        let broken = self.model().broken.iter();
        broken.zip(self.fates()).filter(move |(broken, _)| broken.kind == kind)
    }

    /// The end of the line of `offset`, its line ending not included.
    pub fn line_end(&self, offset: usize) -> usize {
        let line = self.after(offset).split('\n').next().unwrap_or_default();
        offset + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// The start of the line of `offset`.
    pub fn line_start(&self, offset: usize) -> usize {
        self.before(offset).rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The start of the line after that of `offset`; `None` on the last line.
    pub fn next_line(&self, offset: usize) -> Option<usize> {
        self.after(offset).find('\n').map(|newline| offset + newline + 1)
    }
}

fn newline_of(source: &str) -> &'static str {
    match source.find('\n') {
        Some(at) if source[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
