//! From the positions and types of LSP to ours and back, and nothing else. Everything is converted
//! with the text that it was found in.

mod actions;
pub mod colors;
pub mod completion;
pub mod folding;
pub mod footnotes;
pub mod highlights;
pub mod lens;
pub mod links;
pub mod rename;
pub mod reports;
mod ruler;
pub mod selection;
pub mod symbols;
pub mod tokens;

use std::collections::HashMap;
use std::sync::LazyLock;

use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

use super::session::Snapshot;
use crate::document::Change;
use crate::ide::hover::Hover;
use crate::rules::{self, Finding, Rule, Severity};
use crate::text::{Encoding, Position, Span, Text};

pub use actions::{action, kind, range_after, text_edits, workspace_edit};

impl Snapshot {
    pub fn offset(&self, position: lsp::Position) -> usize {
        self.document.text.offset(from_position(position), self.client.encoding)
    }

    pub fn span(&self, range: lsp::Range) -> Span {
        let (start, end) = (from_position(range.start), from_position(range.end));
        self.document.text.span(start, end, self.client.encoding)
    }

    pub fn position(&self, offset: usize) -> lsp::Position {
        position(&self.document.text, offset, self.client.encoding)
    }

    pub fn range(&self, span: Span) -> lsp::Range {
        lsp::Range::new(self.position(span.start), self.position(span.end))
    }

    pub fn location(&self, span: Span) -> lsp::Location {
        lsp::Location::new(self.uri.clone(), self.range(span))
    }
}

/// The position of the byte at `offset`.
pub fn position(text: &Text, offset: usize, encoding: Encoding) -> lsp::Position {
    let Position { line, character } = text.position(offset, encoding);
    lsp::Position::new(line, character)
}

fn from_position(position: lsp::Position) -> Position {
    Position::new(position.line, position.character)
}

pub fn change(event: lsp::TextDocumentContentChangeEvent) -> Change {
    match event.range {
        None => Change::Whole(event.text),
        Some(range) => Change::Part {
            start: from_position(range.start),
            end: from_position(range.end),
            new: event.text,
        },
    }
}

pub fn diagnostic(snapshot: &Snapshot, finding: &Finding) -> lsp::Diagnostic {
    let related = finding.related.iter().map(|place| lsp::DiagnosticRelatedInformation {
        location: snapshot.location(place.span),
        message: place.message.clone(),
    });
    lsp::Diagnostic {
        range: snapshot.range(finding.span),
        severity: Some(severity(finding.severity)),
        code: Some(lsp::NumberOrString::String(finding.rule.to_owned())),
        code_description: page(finding.rule).map(|href| lsp::CodeDescription { href }),
        source: Some("namumark".to_owned()),
        message: finding.message.clone(),
        related_information: snapshot.client.shows_related.then(|| related.collect()),
        ..Default::default()
    }
}

fn severity(severity: Severity) -> lsp::DiagnosticSeverity {
    match severity {
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Information => lsp::DiagnosticSeverity::INFORMATION,
        Severity::Hint => lsp::DiagnosticSeverity::HINT,
    }
}

/// Where a rule is explained.
fn page(rule: &str) -> Option<Url> {
    static PAGES: LazyLock<HashMap<&str, Url>> = LazyLock::new(|| {
        let page = |rule: &Rule| Some((rule.name, Url::parse(&rule.url()).ok()?));
        rules::all().filter_map(page).collect()
    });
    PAGES.get(rule).cloned()
}

pub fn hover(snapshot: &Snapshot, hover: Hover) -> lsp::Hover {
    lsp::Hover {
        contents: lsp::HoverContents::Markup(markdown(hover.markdown)),
        range: Some(snapshot.range(hover.span)),
    }
}

pub fn markdown(value: String) -> lsp::MarkupContent {
    lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value }
}
