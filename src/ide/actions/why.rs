//! Why a text is no markup, with what the linter says about it.

use crate::config::Config;
use crate::document::Document;
use crate::ide::why::{self, Explanation};
use crate::rules::{self, Finding};
use crate::text::Span;

use super::Action;

/// An explanation, with the finding that is about the same mistake.
#[derive(Clone, Debug)]
pub struct Why {
    pub explanation: Explanation,
    pub finding: Option<Finding>,
}

/// Why the text at `offset`, or the one that ends there, is no markup.
pub fn why(document: &Document, config: &Config, offset: usize) -> Option<Why> {
    let explain = |offset| why::explain(document, config.language, offset);
    let explanation = explain(offset).or_else(|| explain(before(document, offset)?))?;
    Some(Why::of(document, config, explanation))
}

/// Where the character before `offset` begins, on the same line.
fn before(document: &Document, offset: usize) -> Option<usize> {
    let text = &document.text;
    let line = text.line_of(offset);
    let line = Span::new(text.line_start(line), text.line_start(line + 1));
    let source = text.slice(line);
    let character = source.get(..offset.checked_sub(line.start)?)?.chars().next_back()?;
    Some(offset - character.len_utf8())
}

/// Only the rules that the explanation names are asked, so this is much less than a check.
fn finding(document: &Document, config: &Config, explanation: &Explanation) -> Option<Finding> {
    let named = explanation.rules.iter().filter_map(|name| rules::named(name));
    let mut findings = rules::find_near(document, config, named, explanation.span.start);
    let at = |span: Span| findings.iter().position(|finding| touches(finding.span, span));
    let found = at(explanation.span);
    let found = found.or_else(|| explanation.places.iter().find_map(|place| at(place.span)));
    found.map(|index| findings.swap_remove(index))
}

fn touches(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
}

impl Why {
    /// The explanation with what the linter says about the same mistake.
    pub fn of(document: &Document, config: &Config, explanation: Explanation) -> Self {
        let finding = finding(document, config, &explanation);
        Self { explanation, finding }
    }

    /// The explanation in Markdown, the finding included.
    pub fn markdown(&self, document: &Document, config: &Config) -> String {
        let mut written = why::markdown(document, config.language, &self.explanation);
        if let Some(finding) = &self.finding {
            let rule = rules::named(finding.rule).map(rules::Rule::url).unwrap_or_default();
            written += &format!("\n\n[{}]({rule}): {}", finding.rule, finding.message);
            for fix in &finding.fixes {
                written += &format!("\n- {}: {}", config.language.say("고치기", "Fix"), fix.title);
            }
        }
        written
    }

    /// The same on one line, for a message that shows no Markdown; it begins with the reason.
    pub fn message(&self, document: &Document, config: &Config) -> String {
        let language = config.language;
        let mut message = self.explanation.reason.clone();
        for place in &self.explanation.places {
            message += &format!(" {}.", why::describe(document, language, place));
        }
        if let Some(finding) = &self.finding {
            let titles: Vec<_> = finding.fixes.iter().map(|fix| fix.title.as_str()).collect();
            if !titles.is_empty() {
                message += &format!(" {}: {}.", language.say("고치기", "Fix"), titles.join("; "));
            }
            message += &format!(" ({})", finding.rule);
        }
        message
    }

    /// The fixes of a finding that begins elsewhere, as actions for this place.
    pub fn fixes(self, span: Span) -> Vec<Action> {
        let finding = self.finding.filter(|finding| !touches(finding.span, span));
        let fixes = finding.into_iter().flat_map(|finding| {
            finding.fixes.into_iter().map(move |fix| Action {
                preferred: fix.safe,
                ..Action::mending(finding.rule, fix.title, fix.edits)
            })
        });
        fixes.collect()
    }
}
