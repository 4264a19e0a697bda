//! From the positions and types of LSP to ours and back, and nothing else. Everything is converted
//! with the text that it was found in.

pub mod colors;
pub mod completion;
pub mod folding;
pub mod footnotes;
pub mod highlights;
pub mod lens;
pub mod links;
pub mod refactor;
pub mod rename;
mod ruler;
pub mod selection;
pub mod symbols;
pub mod tokens;

use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

use super::session::Snapshot;
use crate::document::Change;
use crate::fix::Edit;
use crate::ide::actions::Action;
use crate::ide::hover::Hover;
use crate::rules::{self, Finding, Severity};
use crate::text::{Position, Span};

impl Snapshot {
    pub fn offset(&self, position: lsp::Position) -> usize {
        self.document.text.offset(from_position(position), self.client.encoding)
    }

    pub fn span(&self, range: lsp::Range) -> Span {
        let (start, end) = (from_position(range.start), from_position(range.end));
        self.document.text.span(start, end, self.client.encoding)
    }

    pub fn position(&self, offset: usize) -> lsp::Position {
        let position = self.document.text.position(offset, self.client.encoding);
        lsp::Position::new(position.line, position.character)
    }

    pub fn range(&self, span: Span) -> lsp::Range {
        lsp::Range::new(self.position(span.start), self.position(span.end))
    }

    pub fn location(&self, span: Span) -> lsp::Location {
        lsp::Location::new(self.uri.clone(), self.range(span))
    }
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

/// The answer to a client that asks for diagnostics.
pub fn report(items: Vec<lsp::Diagnostic>) -> lsp::DocumentDiagnosticReportResult {
    let full_document_diagnostic_report =
        lsp::FullDocumentDiagnosticReport { result_id: None, items };
    let report = lsp::RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report,
    };
    lsp::DocumentDiagnosticReport::Full(report).into()
}

fn severity(severity: Severity) -> lsp::DiagnosticSeverity {
    match severity {
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Information => lsp::DiagnosticSeverity::INFORMATION,
        Severity::Hint => lsp::DiagnosticSeverity::HINT,
    }
}

fn page(rule: &str) -> Option<Url> {
    Url::parse(&rules::named(rule)?.url()).ok()
}

/// Whether quick fixes are among the actions that a client asks for.
pub fn wants_quick_fixes(context: &lsp::CodeActionContext) -> bool {
    let wanted = |kind: &lsp::CodeActionKind| {
        kind.as_str().is_empty() || *kind == lsp::CodeActionKind::QUICKFIX
    };
    context.only.as_ref().is_none_or(|only| only.iter().any(wanted))
}

/// An action for those of `diagnostics`, which the client has in the place it asks about, that its
/// rule found.
pub fn action(
    snapshot: &Snapshot,
    diagnostics: &[lsp::Diagnostic],
    action: Action,
) -> lsp::CodeActionOrCommand {
    let rule = Some(lsp::NumberOrString::String(action.rule.to_owned()));
    let mended = diagnostics.iter().filter(|diagnostic| diagnostic.code == rule);
    lsp::CodeActionOrCommand::CodeAction(lsp::CodeAction {
        title: action.title,
        kind: Some(lsp::CodeActionKind::QUICKFIX),
        diagnostics: Some(mended.cloned().collect()),
        is_preferred: Some(action.preferred),
        edit: Some(workspace_edit(snapshot, action.edits)),
        ..Default::default()
    })
}

pub fn workspace_edit(snapshot: &Snapshot, edits: Vec<Edit>) -> lsp::WorkspaceEdit {
    let uri = snapshot.uri.clone();
    let edits =
        edits.into_iter().map(|edit| lsp::TextEdit::new(snapshot.range(edit.span), edit.text));
    if !snapshot.client.edits_versions {
        return lsp::WorkspaceEdit::new([(uri, edits.collect())].into());
    }
    let version = Some(snapshot.document.version);
    let edit = lsp::TextDocumentEdit {
        text_document: lsp::OptionalVersionedTextDocumentIdentifier { uri, version },
        edits: edits.map(lsp::OneOf::Left).collect(),
    };
    let document_changes = Some(lsp::DocumentChanges::Edits(vec![edit]));
    lsp::WorkspaceEdit { document_changes, ..Default::default() }
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
