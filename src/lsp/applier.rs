//! The task that has the client make changes which a command led to. A handler must not wait for the
//! client, and neither does one change wait for the answer to another.

use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::Client;
use tower_lsp::lsp_types::request::{ApplyWorkspaceEdit, ShowDocument};
use tower_lsp::lsp_types::{ApplyWorkspaceEditParams, Range, ShowDocumentParams, Url};

/// A change for the client to make.
pub struct Change {
    pub edit: ApplyWorkspaceEditParams,
    /// What is to be selected then, in the page that has changed.
    pub selection: Option<(Url, Range)>,
}

/// Hands `changes` to the client until the server ends.
pub async fn run(client: Client, mut changes: UnboundedReceiver<Change>) {
    while let Some(change) = changes.recv().await {
        tokio::spawn(make(client.clone(), change));
    }
}

async fn make(client: Client, Change { edit, selection }: Change) {
    match client.send_request::<ApplyWorkspaceEdit>(edit).await {
        Ok(answer) if answer.applied => {
            if let Some((uri, range)) = selection {
                select(client, uri, range).await;
            }
        }
        Ok(answer) => tracing::warn!(reason = answer.failure_reason, "an edit was refused"),
        Err(error) => tracing::warn!(%error, "the client made no edit"),
    }
}

async fn select(client: Client, uri: Url, range: Range) {
    let params = ShowDocumentParams {
        uri,
        external: Some(false),
        take_focus: Some(true),
        selection: Some(range),
    };
    match client.send_request::<ShowDocument>(params).await {
        Ok(answer) if answer.success => {}
        Ok(_) => tracing::warn!("the client showed nothing"),
        Err(error) => tracing::warn!(%error, "the client showed nothing"),
    }
}
