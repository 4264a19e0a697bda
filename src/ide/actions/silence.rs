//! Comments that silence a finding, where one can stand without changing anything else: the page with
//! the comment is checked before it is offered.

use crate::config::Config;
use crate::document::Document;
use crate::fix::{self, Edit, Fix};
use crate::rules::{self, Context, Finding};
use crate::text::Span;

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
    touched.dedup_by_key(|finding| (finding.rule, context.line_start(finding.span.start)));
    let silencer = Silencer { context, findings: &findings };
    touched.into_iter().take(MOST).filter_map(|finding| silencer.silence(finding)).collect()
}

struct Silencer<'a> {
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
        let line = context.line_start(finding.span.start);
        let comment = format!("## namumark-disable-next-line {rule}{}", context.newline);
        let edit = Edit::insert(line, comment);
        let is_meant = |other: &Finding| context.line_start(other.span.start) == line;
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
        let fix = Fix { title: String::new(), safe: true, edits: vec![edit.clone()] };
        let (text, _) = fix::apply(self.context.source, [&fix]);
        let document = self.context.document;
        let after = Document::new(&text).titled(document.title.clone());
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

/// Where `span` is after an insertion.
fn shifted(span: Span, insertion: &Edit) -> Span {
    let shift =
        |offset: usize, by| if offset >= insertion.span.start { offset + by } else { offset };
    let by = insertion.text.len();
    // What ends where the insertion is doesn't take it in.
    let end = if span.end > insertion.span.start { span.end + by } else { span.end };
    Span::new(shift(span.start, by), end)
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
