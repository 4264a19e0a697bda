//! Actions and edits.

use tower_lsp::lsp_types as lsp;

use crate::fix::Edit;
use crate::ide::actions::{Action, Kind};
use crate::ide::refactor;
use crate::lsp::session::Snapshot;
use crate::text::Span;

/// An action for those of `diagnostics`, which the client has in the place it asks about, that its
/// rule found. One without edits has them made when it is chosen, by what `data` says.
pub fn action(
    snapshot: &Snapshot,
    diagnostics: &[lsp::Diagnostic],
    action: Action,
    data: Option<serde_json::Value>,
) -> lsp::CodeActionOrCommand {
    let rule = action.rule.map(|rule| lsp::NumberOrString::String(rule.to_owned()));
    let mended = diagnostics.iter().filter(|diagnostic| diagnostic.code == rule);
    let diagnostics = rule.is_some().then(|| mended.cloned().collect());
    let has_edit = data.is_none() && action.disabled.is_none();
    lsp::CodeActionOrCommand::CodeAction(lsp::CodeAction {
        title: action.title,
        kind: Some(kind(action.kind)),
        diagnostics,
        is_preferred: action.rule.is_some().then_some(action.preferred),
        edit: has_edit.then(|| workspace_edit(snapshot, action.edits)),
        disabled: action.disabled.map(|reason| lsp::CodeActionDisabled { reason }),
        data,
        ..Default::default()
    })
}

pub fn kind(kind: Kind) -> lsp::CodeActionKind {
    match kind {
        Kind::QuickFix => lsp::CodeActionKind::QUICKFIX,
        Kind::FixAll => lsp::CodeActionKind::new("source.fixAll.namumark"),
        Kind::Refactor(refactor::Kind::Extract) => lsp::CodeActionKind::REFACTOR_EXTRACT,
        Kind::Refactor(refactor::Kind::Inline) => lsp::CodeActionKind::REFACTOR_INLINE,
        Kind::Refactor(refactor::Kind::Move) => lsp::CodeActionKind::new("refactor.move"),
        Kind::Refactor(refactor::Kind::Rewrite) => lsp::CodeActionKind::REFACTOR_REWRITE,
    }
}

pub fn text_edits(snapshot: &Snapshot, edits: Vec<Edit>) -> Vec<lsp::TextEdit> {
    let places = snapshot.places(edits.iter().map(|edit| edit.span));
    let edit = |edit: Edit| lsp::TextEdit::new(places.range(edit.span), edit.text);
    edits.into_iter().map(edit).collect()
}

pub fn workspace_edit(snapshot: &Snapshot, edits: Vec<Edit>) -> lsp::WorkspaceEdit {
    let uri = snapshot.uri.clone();
    let edits = text_edits(snapshot, edits);
    if !snapshot.client.edits_versions {
        return lsp::WorkspaceEdit::new([(uri, edits)].into());
    }
    let version = Some(snapshot.document.version);
    let edit = lsp::TextDocumentEdit {
        text_document: lsp::OptionalVersionedTextDocumentIdentifier { uri, version },
        edits: edits.into_iter().map(lsp::OneOf::Left).collect(),
    };
    let document_changes = Some(lsp::DocumentChanges::Edits(vec![edit]));
    lsp::WorkspaceEdit { document_changes, ..Default::default() }
}

/// `span`, which stands in the page as it is when `edits` are made.
pub fn range_after(snapshot: &Snapshot, edits: &[Edit], span: Span) -> lsp::Range {
    let mut text = snapshot.document.text.clone();
    for edit in edits.iter().rev() {
        text.edit(edit.span, &edit.text);
    }
    let position = |offset| super::position(&text, offset, snapshot.client.encoding);
    lsp::Range::new(position(span.start), position(span.end))
}
