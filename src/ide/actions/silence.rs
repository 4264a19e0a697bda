//! Comments that silence a finding, where one can stand without changing anything else: the page with
//! the comment is checked before it is offered.

use crate::config::Config;
use crate::document::{Change, Document};
use crate::fix::Edit;
use crate::rules::{self, Context, Finding};
use crate::syntax;
use crate::text::{Encoding, Span};

use super::{Action, touches};

/// The page is checked once or twice for each comment that is offered, so there are not many.
const MOST: usize = 4;

/// A comment for each rule that found something that touches `span`: above the line, or, where the
/// markup allows none there, at the top of the page.
pub fn silences(document: &Document, config: &Config, span: Span) -> Vec<Action> {
    let source = document.text.to_string();
    let context = Context::new(document, config, &source);
    let findings = rules::run(document, config);
    let mut touched: Vec<_> = findings.iter().filter(|finding| touches(finding, span)).collect();
    touched.dedup_by_key(|finding| (finding.rule, document.text.line_of(finding.span.start)));
    let silencer = Silencer { document, context, findings: &findings };
    touched.into_iter().take(MOST).filter_map(|finding| silencer.silence(finding)).collect()
}

struct Silencer<'a> {
    document: &'a Document,
    context: Context<'a>,
    /// Everything wrong with the page.
    findings: &'a [Finding],
}

impl Silencer<'_> {
    fn silence(&self, finding: &Finding) -> Option<Action> {
        self.on_line(finding).or_else(|| self.in_page(finding.rule))
    }

    fn on_line(&self, finding: &Finding) -> Option<Action> {
        let (context, rule) = (&self.context, finding.rule);
        let start = context.line_start(finding.span.start);
        let line = Span::new(start, context.line_end(start));
        let comment = format!("## namumark-disable-next-line {rule}{}", context.newline);
        let edit = Edit::insert(start, comment);
        let is_meant = |other: &Finding| line.touches(other.span.start);
        let title = context
            .say(format!("이 줄에서 '{rule}' 숨기기"), format!("Silence '{rule}' on this line"));
        self.silences(rule, &edit, is_meant).then(|| action(title, rule, edit))
    }

    fn in_page(&self, rule: &'static str) -> Option<Action> {
        let context = &self.context;
        let comment = format!("## namumark-disable-file {rule}{}", context.newline);
        // A mark of the byte order stays the first thing in the page.
        let top = if context.source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let edit = Edit::insert(top, comment);
        let title = context
            .say(format!("이 문서에서 '{rule}' 숨기기"), format!("Silence '{rule}' in this page"));
        self.silences(rule, &edit, |_| true).then(|| action(title, rule, edit))
    }

    /// Whether the page after `edit`, which inserts a comment, is the same but for the comment and for
    /// those findings of `rule` that are meant.
    fn silences(&self, rule: &str, edit: &Edit, is_meant: impl Fn(&Finding) -> bool) -> bool {
        let document = self.document;
        let place = document.text.position(edit.span.start, Encoding::Utf8);
        let change = Change::Part { start: place, end: place, new: edit.text.clone() };
        let after = document.changed(0, [change], Encoding::Utf8, &mut syntax::parser());
        let others =
            self.findings.iter().filter(|finding| finding.rule != rule || !is_meant(finding));
        let expected = others.map(|finding| (finding.rule, shifted(finding.span, edit)));
        let found = rules::run(&after, self.context.config);
        expected.eq(found.iter().map(|finding| (finding.rule, finding.span)))
            && outline(&after, 1) == outline(document, 0)
    }
}

fn action(title: String, rule: &'static str, edit: Edit) -> Action {
    Action { title, preferred: false, rule, edits: vec![edit] }
}

/// Where `span` is after an insertion. What ends there doesn't take it in.
fn shifted(span: Span, insertion: &Edit) -> Span {
    let (place, by) = (insertion.span.start, insertion.text.len());
    let start = span.start + if span.start >= place { by } else { 0 };
    let end = span.end + if span.end > place { by } else { 0 };
    Span::new(start, end.max(start))
}

/// How many there are of each kind of thing, with `comments` comments less.
fn outline(document: &Document, comments: usize) -> [usize; 12] {
    let model = document.model();
    [
        model.comments.len() - comments.min(model.comments.len()),
        model.headings.len(),
        model.footnotes.len(),
        model.groups.len(),
        model.links.len(),
        model.macros.len(),
        model.tables.iter().map(|table| table.rows.len()).sum(),
        model.lists.len(),
        model.block_quotes.len(),
        model.horizontal_rules.len(),
        model.decorations.len(),
        model.broken.len(),
    ]
}
