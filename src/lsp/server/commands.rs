//! What commands do.

use serde_json::Value;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{ApplyWorkspaceEditParams, ExecuteCommandParams};

use super::Server;
use crate::lsp::applier::Change;
use crate::lsp::commands::{CHECK, CLEAR, Command};
use crate::lsp::linter::Event;
use crate::lsp::why;

impl Server {
    pub(super) async fn execute(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        match params.command.as_str() {
            why::COMMAND => self.why(params).await,
            CHECK => {
                let token = params.work_done_progress_params.work_done_token;
                let summary = self.check_workspace(token).await?;
                Ok(summary.and_then(|summary| serde_json::to_value(summary).ok()))
            }
            CLEAR => {
                self.clear_workspace();
                Ok(None)
            }
            _ => self.edit(Command::read(params)?).await,
        }
    }

    /// Makes a change of the page, or has the client make it.
    async fn edit(&self, command: Command) -> Result<Option<Value>> {
        let uri = command.uri.clone();
        let client = self.session().client;
        let asks = command.asks && client.applies_edits;
        match self.ask(&uri, move |page| command.run(page)).await?.flatten() {
            Some(Ok(done)) if asks => {
                let edit = ApplyWorkspaceEditParams { label: Some(done.title), edit: done.edit };
                let selection = client.shows_documents.then_some((uri, done.selection));
                let _ = self.edits.send(Change { edit, selection });
                Ok(None)
            }
            Some(Ok(done)) => Ok(serde_json::to_value(done).ok()),
            Some(Err(reason)) => {
                let _ = self.outdated.send(Event::Answer(reason));
                Ok(None)
            }
            None => Ok(None),
        }
    }

    /// Explains why a text is no markup, also to the client's user.
    async fn why(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        let (uri, position) = why::place(params)?;
        let why = self.ask(&uri, move |page| why::answer(page, position)).await?.flatten();
        if let Some(why) = &why {
            let _ = self.outdated.send(Event::Answer(why.message.clone()));
        }
        Ok(why.and_then(|why| serde_json::to_value(why).ok()))
    }
}
