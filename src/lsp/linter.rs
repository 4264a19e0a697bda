//! The one background task: it checks the documents that have changed, and publishes what it finds.
//! Nobody else talks to the client unasked, so what is published never overtakes itself.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::Client;
use tower_lsp::lsp_types::{Diagnostic, MessageType, Url};

use super::capabilities::settings_files;
use super::convert;
use super::output::Backlog;
use super::session::{Session, Snapshot};

/// What the client is to be told, or asked for: mostly, what outdates the diagnostics that it has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A document was opened, changed or closed.
    Document(Url),
    /// The settings are others, and the client is one that asks for its diagnostics.
    Settings,
    /// The client's user has to know this.
    Notice(String),
    /// What the client's user has asked for.
    Answer(String),
    /// The client can tell of changes to settings files.
    Watch,
    /// The client's user wants to see others or no hints.
    Hints,
}

/// Works off `events` until the server ends. While one check runs others become due; each is done
/// once, for the newest version. There is no fixed wait, but for a client that doesn't read what it
/// has been told already.
pub async fn run(
    client: Client,
    session: Arc<Mutex<Session>>,
    backlog: Arc<Backlog>,
    mut events: UnboundedReceiver<Event>,
) {
    let linter = Linter { client, session };
    let mut due = Vec::new();
    while events.recv_many(&mut due, usize::MAX).await > 0 {
        due.sort();
        due.dedup();
        for event in due.drain(..) {
            backlog.eased().await;
            match event {
                Event::Document(uri) => linter.publish(uri).await,
                Event::Settings => linter.refresh(),
                Event::Notice(text) => {
                    linter.client.show_message(MessageType::WARNING, text).await;
                }
                Event::Answer(text) => linter.client.show_message(MessageType::INFO, text).await,
                Event::Watch => linter.watch(),
                Event::Hints => linter.refresh_hints(),
            }
        }
    }
}

/// Everything that is wrong with a document.
pub fn diagnostics(snapshot: &Snapshot) -> Vec<Diagnostic> {
    let findings = snapshot.findings();
    findings.iter().map(|finding| convert::diagnostic(snapshot, finding)).collect()
}

struct Linter {
    client: Client,
    session: Arc<Mutex<Session>>,
}

impl Linter {
    /// Publishes nothing for a closed document, so that nothing of it stays in a list of problems.
    /// What was found in a version that is not the newest any more is dropped.
    async fn publish(&self, uri: Url) {
        let Some(snapshot) = self.ask(|session| session.snapshot(&uri)) else {
            return self.client.publish_diagnostics(uri, Vec::new(), None).await;
        };
        let version = Some(snapshot.document.version);
        let check = tokio::task::spawn_blocking(move || diagnostics(&snapshot));
        match check.await {
            Ok(found) if version == self.ask(|session| session.version(&uri)) => {
                self.client.publish_diagnostics(uri, found, version).await;
            }
            Ok(_) => tracing::debug!(%uri, version, "outdated while it was checked"),
            Err(error) => tracing::error!(%uri, version, %error, "the check failed"),
        }
    }

    // Nobody waits for the client's answers.

    fn refresh(&self) {
        let client = self.client.clone();
        tokio::spawn(async move {
            if let Err(error) = client.workspace_diagnostic_refresh().await {
                tracing::warn!(%error, "the client does not refresh its diagnostics");
            }
        });
    }

    fn refresh_hints(&self) {
        let client = self.client.clone();
        tokio::spawn(async move {
            if let Err(error) = client.inlay_hint_refresh().await {
                tracing::warn!(%error, "the client does not refresh its hints");
            }
        });
    }

    fn watch(&self) {
        let client = self.client.clone();
        tokio::spawn(async move {
            if let Err(error) = client.register_capability(vec![settings_files()]).await {
                tracing::warn!(%error, "the client does not watch settings files");
            }
        });
    }

    fn ask<T>(&self, question: impl FnOnce(&Session) -> T) -> T {
        question(&self.session.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
