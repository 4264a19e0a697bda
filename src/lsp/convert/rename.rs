//! New names, and why some can't be had.

use std::borrow::Cow;

use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types as lsp;

use super::workspace_edit;
use crate::ide::rename;
use crate::lsp::session::Snapshot;

/// The request was understood and can't be fulfilled.
const REQUEST_FAILED: i64 = -32803;

pub fn prepare(page: &Snapshot, at: lsp::Position) -> Option<lsp::PrepareRenameResponse> {
    let renaming = rename::prepare(&page.document, page.offset(at))?;
    let (range, placeholder) = (page.range(renaming.span), renaming.name);
    Some(lsp::PrepareRenameResponse::RangeWithPlaceholder { range, placeholder })
}

pub fn rename(page: &Snapshot, at: lsp::Position, new: &str) -> Result<lsp::WorkspaceEdit> {
    let edits = rename::rename(&page.document, page.offset(at), new);
    let edits = edits.map_err(|refusal| Error {
        code: ErrorCode::ServerError(REQUEST_FAILED),
        message: Cow::Owned(refusal.message(page.config.language)),
        data: None,
    })?;
    Ok(workspace_edit(page, edits))
}
