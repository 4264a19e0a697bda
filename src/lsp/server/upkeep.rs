//! What the server tells beside its answers: it has documents checked anew, and says what there is to say.

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::{CodeAction, ExecuteCommandParams, Url};

use super::Server;
use crate::lsp::client::Client;
use crate::lsp::code_actions;
use crate::lsp::linter::Event;
use crate::lsp::why;

impl Server {
    /// Has a document checked anew, if the client does not ask for it.
    pub(super) fn outdate(&self, uri: Url) {
        if !self.session().client.pulls_diagnostics {
            // Only the end of the server can close the channel.
            let _ = self.outdated.send(Event::Document(uri));
        }
    }

    /// Has the client's user told what there is to tell.
    pub(super) fn give_notice(&self) {
        for notice in self.session().notices() {
            let _ = self.outdated.send(Event::Notice(notice));
        }
    }

    pub(super) fn outdate_all(&self) {
        let session = self.session();
        let events: Vec<Event> = match session.client {
            Client { pulls_diagnostics: true, refreshes_diagnostics, .. } => {
                refreshes_diagnostics.then_some(Event::Settings).into_iter().collect()
            }
            _ => session.uris().cloned().map(Event::Document).collect(),
        };
        for event in events {
            let _ = self.outdated.send(event);
        }
    }

    /// Explains why a text is no markup, also to the client's user.
    pub(super) async fn why(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        let (uri, position) = why::place(params)?;
        let why = self.ask(&uri, move |page| why::answer(page, position)).await?.flatten();
        if let Some(why) = &why {
            let _ = self.outdated.send(Event::Answer(why.message.clone()));
        }
        Ok(why.and_then(|why| serde_json::to_value(why).ok()))
    }
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
