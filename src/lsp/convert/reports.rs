//! Answers to clients that ask for diagnostics.

use tower_lsp::lsp_types::*;

use crate::lsp::linter;
use crate::lsp::session::Snapshot;
use crate::lsp::survey::{self, Report};

/// What is wrong with an open document, unless the client has it under the id `known`.
pub fn of_document(page: &Snapshot, known: Option<&str>) -> DocumentDiagnosticReportResult {
    let id = survey::id(page);
    let report = match known == Some(&id) {
        true => DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: unchanged(id),
        }),
        false => full(Some(id), linter::diagnostics(page)),
    };
    report.into()
}

/// Nothing, of a document that isn't open.
pub fn of_nothing() -> DocumentDiagnosticReportResult {
    full(None, Vec::new()).into()
}

/// What is wrong with one of all pages.
pub fn of_page(report: Report) -> WorkspaceDocumentDiagnosticReport {
    let Report { uri, version, id, found } = report;
    let version = version.map(i64::from);
    match found {
        Some(items) => WorkspaceFullDocumentDiagnosticReport {
            uri,
            version,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: Some(id),
                items,
            },
        }
        .into(),
        None => WorkspaceUnchangedDocumentDiagnosticReport {
            uri,
            version,
            unchanged_document_diagnostic_report: unchanged(id),
        }
        .into(),
    }
}

/// Nothing, of a page that is none any more.
pub fn of_none(uri: Url) -> WorkspaceDocumentDiagnosticReport {
    let full_document_diagnostic_report = FullDocumentDiagnosticReport::default();
    let version = None;
    WorkspaceFullDocumentDiagnosticReport { uri, version, full_document_diagnostic_report }.into()
}

fn full(result_id: Option<String>, items: Vec<Diagnostic>) -> DocumentDiagnosticReport {
    DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id, items },
    })
}

fn unchanged(result_id: String) -> UnchangedDocumentDiagnosticReport {
    UnchangedDocumentDiagnosticReport { result_id }
}
