//! Refactorings, for clients that ask for them.

use tower_lsp::lsp_types as lsp;

use super::workspace_edit;
use crate::ide::refactor::{self, Action, Kind};
use crate::lsp::session::Snapshot;
use crate::text::Span;

/// Editors know this kind, the types of the protocol don't.
pub const MOVE: lsp::CodeActionKind = lsp::CodeActionKind::new("refactor.move");

const ALL: [Kind; 4] = [Kind::Extract, Kind::Inline, Kind::Move, Kind::Rewrite];

pub fn actions(
    snapshot: &Snapshot,
    span: Span,
    context: &lsp::CodeActionContext,
) -> Vec<lsp::CodeActionOrCommand> {
    let wanted = |of: Kind| {
        let only = context.only.as_ref();
        only.is_none_or(|only| only.iter().any(|wanted| covers(wanted, &kind(of))))
    };
    if !ALL.into_iter().any(wanted) {
        return Vec::new();
    }
    let actions = refactor::refactorings(&snapshot.document, snapshot.config.language, span);
    let actions = actions.into_iter().filter(|action| wanted(action.kind));
    actions.map(|action| convert(snapshot, action)).collect()
}

/// Whether `kind` is `wanted` or one of its kinds: `refactor` has `refactor.move`.
fn covers(wanted: &lsp::CodeActionKind, kind: &lsp::CodeActionKind) -> bool {
    let rest = kind.as_str().strip_prefix(wanted.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || wanted.as_str().is_empty())
}

fn kind(kind: Kind) -> lsp::CodeActionKind {
    match kind {
        Kind::Extract => lsp::CodeActionKind::REFACTOR_EXTRACT,
        Kind::Inline => lsp::CodeActionKind::REFACTOR_INLINE,
        Kind::Move => MOVE,
        Kind::Rewrite => lsp::CodeActionKind::REFACTOR_REWRITE,
    }
}

fn convert(snapshot: &Snapshot, action: Action) -> lsp::CodeActionOrCommand {
    lsp::CodeActionOrCommand::CodeAction(lsp::CodeAction {
        title: action.title,
        kind: Some(kind(action.kind)),
        edit: Some(workspace_edit(snapshot, action.edits)),
        ..Default::default()
    })
}
