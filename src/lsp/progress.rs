//! How far long work has come, for clients that show it.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use tower_lsp::Client;
use tower_lsp::lsp_types::notification::Progress as Notification;
use tower_lsp::lsp_types::request::WorkDoneProgressCreate;
use tower_lsp::lsp_types::*;

/// The progress of one piece of work.
pub struct Progress {
    client: Client,
    title: String,
    /// Set where the client shows it.
    shown: Arc<OnceLock<ProgressToken>>,
    has_begun: bool,
    percentage: u32,
}

/// Where progress is shown.
pub enum Showing {
    Nowhere,
    /// Under a token of the client's.
    Under(ProgressToken),
    /// Under one of our own, where the client agrees.
    Asking,
}

impl Showing {
    pub fn under(token: Option<ProgressToken>) -> Self {
        token.map_or(Self::Nowhere, Self::Under)
    }
}

impl Progress {
    /// The progress, and the token that it is shown under.
    pub fn new(client: &Client, shown: Showing, title: String) -> (Self, Option<ProgressToken>) {
        match shown {
            Showing::Nowhere => (Self::under(client, None, title), None),
            Showing::Under(token) => (Self::under(client, Some(token.clone()), title), Some(token)),
            Showing::Asking => {
                let token = new_token();
                (Self::asked_for(client, token.clone(), title), Some(token))
            }
        }
    }

    fn under(client: &Client, token: Option<ProgressToken>, title: String) -> Self {
        let shown = Arc::new(token.map_or_else(OnceLock::new, OnceLock::from));
        Self { client: client.clone(), title, shown, has_begun: false, percentage: 0 }
    }

    /// Until the client says that it shows the token, nothing is told.
    fn asked_for(client: &Client, token: ProgressToken, title: String) -> Self {
        let progress = Self::under(client, None, title);
        let (client, shown) = (client.clone(), progress.shown.clone());
        tokio::spawn(async move {
            let params = WorkDoneProgressCreateParams { token: token.clone() };
            match client.send_request::<WorkDoneProgressCreate>(params).await {
                Ok(()) => drop(shown.set(token)),
                Err(error) => tracing::debug!(%error, "the client shows no progress"),
            }
        });
        progress
    }

    /// So much is done.
    pub async fn tell(&mut self, done: usize, all: usize) {
        let Some(token) = self.shown.get().cloned() else { return };
        let percentage = (done * 100 / all.max(1)) as u32;
        let (cancellable, message) = (Some(true), Some(format!("{done}/{all}")));
        let progress = if !self.has_begun {
            let (title, percentage) = (self.title.clone(), Some(percentage));
            WorkDoneProgress::Begin(WorkDoneProgressBegin {
                title,
                cancellable,
                message,
                percentage,
            })
        } else if percentage > self.percentage {
            let percentage = Some(percentage);
            WorkDoneProgress::Report(WorkDoneProgressReport { cancellable, message, percentage })
        } else {
            return;
        };
        (self.has_begun, self.percentage) = (true, percentage);
        self.send(token, progress).await;
    }

    /// It is over.
    pub async fn end(self) {
        if let Some(token) = self.shown.get().cloned().filter(|_| self.has_begun) {
            self.send(token, WorkDoneProgress::End(WorkDoneProgressEnd::default())).await;
        }
    }

    async fn send(&self, token: ProgressToken, progress: WorkDoneProgress) {
        let value = ProgressParamsValue::WorkDone(progress);
        self.client.send_notification::<Notification>(ProgressParams { token, value }).await;
    }
}

/// A token that no other work has.
fn new_token() -> ProgressToken {
    static LAST: AtomicU32 = AtomicU32::new(0);
    let number = LAST.fetch_add(1, Ordering::Relaxed) + 1;
    NumberOrString::String(format!("namumark-{number}"))
}
