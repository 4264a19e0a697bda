//! What is found when an action is chosen.

use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::CodeAction;

use super::Server;
use crate::lsp::code_actions;
use crate::lsp::linter::Event;

impl Server {
    /// Finds the edits of an action that was offered without, and tells what there is to tell of them.
    pub(super) async fn resolve(&self, action: CodeAction) -> Result<CodeAction> {
        let Some(later) = code_actions::later(&action) else { return Ok(action) };
        let uri = later.uri.clone();
        let resolved = self.ask(&uri, move |page| code_actions::resolve(page, action, &later));
        let resolved = resolved.await?;
        let resolved = resolved.unwrap_or_else(|| Err(Error::new(ErrorCode::ContentModified)))?;
        if let Some(notice) = resolved.notice {
            let _ = self.outdated.send(Event::Answer(notice));
        }
        Ok(resolved.action)
    }
}
