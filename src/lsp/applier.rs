//! The task that has the client make changes which a command led to. A handler must not wait for the
//! client, and neither does one change wait for the answer to another.

use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::Client;
use tower_lsp::lsp_types::ApplyWorkspaceEditParams;
use tower_lsp::lsp_types::request::ApplyWorkspaceEdit;

/// Hands `edits` to the client until the server ends.
pub async fn run(client: Client, mut edits: UnboundedReceiver<ApplyWorkspaceEditParams>) {
    while let Some(edit) = edits.recv().await {
        let client = client.clone();
        tokio::spawn(async move {
            match client.send_request::<ApplyWorkspaceEdit>(edit).await {
                Ok(answer) if answer.applied => {}
                Ok(answer) => tracing::warn!(reason = answer.failure_reason, "an edit was refused"),
                Err(error) => tracing::warn!(%error, "the client made no edit"),
            }
        });
    }
}
