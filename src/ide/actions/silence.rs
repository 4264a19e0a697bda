//! Comments that silence a finding, where one can stand without changing anything else: the page with
//! the comment is checked before it is offered.

use crate::config::{Config, Language};
use crate::document::Document;
use crate::fix::{self, Edit};
use crate::ide::tally::Tally;
use crate::rules::{self, Context, Finding, Memory};
use crate::text::Span;

use super::{Action, touching};

/// The page is checked once or twice for each comment that is offered, so there are not many.
const MOST: usize = 4;

/// A comment for each rule that has one of `findings` at `span`: above the line, or, where the markup
/// allows none there, at the top of the page. `findings` are all of the page's, `memory` is that of the
/// checks of this page.
pub fn silences(
    document: &Document,
    config: &Config,
    findings: &[Finding],
    span: Span,
    memory: &mut Memory,
) -> Vec<Action> {
    let touched = touched(document, findings, span);
    if touched.is_empty() {
        return Vec::new();
    }
    let context = Context::new(document, config);
    let mut silencer = Silencer { document, context, findings, memory };
    touched.into_iter().filter_map(|finding| silencer.silence(finding)).collect()
}

/// What [`silences`] is likely to give, without checking a page, and without the edits.
pub fn silence_offers(
    document: &Document,
    language: Language,
    findings: &[Finding],
    span: Span,
) -> Vec<Action> {
    let offer = |finding: &Finding| {
        let start = document.text.line_start(document.text.line_of(finding.span.start));
        let is_line_start = !document.model().is_verbatim(start);
        let title = if is_line_start { title_on_line } else { title_in_page };
        Action::mending(finding.rule, title(language, finding.rule), Vec::new())
    };
    touched(document, findings, span).into_iter().map(offer).collect()
}

fn touched<'a>(document: &Document, findings: &'a [Finding], span: Span) -> Vec<&'a Finding> {
    let mut touched: Vec<_> = touching(findings, span).collect();
    touched.dedup_by_key(|finding| (finding.rule, document.text.line_of(finding.span.start)));
    touched.truncate(MOST);
    touched
}

fn title_on_line(language: Language, rule: &str) -> String {
    language.say(format!("이 줄에서 '{rule}' 숨기기"), format!("Silence '{rule}' on this line"))
}

fn title_in_page(language: Language, rule: &str) -> String {
    language.say(format!("이 문서에서 '{rule}' 숨기기"), format!("Silence '{rule}' in this page"))
}

struct Silencer<'a> {
    document: &'a Document,
    context: Context<'a>,
    /// Everything wrong with the page.
    findings: &'a [Finding],
    memory: &'a mut Memory,
}

impl Silencer<'_> {
    fn silence(&mut self, finding: &Finding) -> Option<Action> {
        self.on_line(finding).or_else(|| self.in_page(finding.rule))
    }

    fn on_line(&mut self, finding: &Finding) -> Option<Action> {
        let (context, rule) = (&self.context, finding.rule);
        let start = context.line_start(finding.span.start);
        let line = Span::new(start, context.line_end(start));
        let comment = format!("## namumark-disable-next-line {rule}{}", context.newline);
        let edit = Edit::insert(start, comment);
        let is_meant = |other: &Finding| line.touches(other.span.start);
        let title = title_on_line(context.config.language, rule);
        let silences = self.silences(rule, &edit, is_meant);
        silences.then(|| Action::mending(rule, title, vec![edit]))
    }

    fn in_page(&mut self, rule: &'static str) -> Option<Action> {
        let context = &self.context;
        let comment = format!("## namumark-disable-file {rule}{}", context.newline);
        // A mark of the byte order stays the first thing in the page.
        let top = if context.source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let edit = Edit::insert(top, comment);
        let title = title_in_page(context.config.language, rule);
        let silences = self.silences(rule, &edit, |_| true);
        silences.then(|| Action::mending(rule, title, vec![edit]))
    }

    /// Whether the page after `edit`, which inserts a comment, is the same but for the comment and for
    /// those findings of `rule` that are meant.
    fn silences(&mut self, rule: &str, edit: &Edit, is_meant: impl Fn(&Finding) -> bool) -> bool {
        let document = self.document;
        let after = fix::edited(document, std::slice::from_ref(edit));
        let others =
            self.findings.iter().filter(|finding| finding.rule != rule || !is_meant(finding));
        let expected = others.map(|finding| (finding.rule, shifted(finding.span, edit)));
        let found = rules::run_again(&after, self.context.config, self.memory);
        expected.eq(found.iter().map(|finding| (finding.rule, finding.span)))
            && Tally::of(&after) == Tally::of(document).and(|tally| tally.comments += 1)
    }
}

/// Where `span` is after an insertion. What ends there doesn't take it in.
fn shifted(span: Span, insertion: &Edit) -> Span {
    let (place, by) = (insertion.span.start, insertion.text.len());
    let start = span.start + if span.start >= place { by } else { 0 };
    let end = span.end + if span.end > place { by } else { 0 };
    Span::new(start, end.max(start))
}
