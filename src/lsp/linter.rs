//! The one background task: it checks the documents that have changed, and publishes what it finds.
//! Nobody else tells the client of problems unasked, so what is published never overtakes itself.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::Client;
use tower_lsp::lsp_types::notification::{LogTrace, PublishDiagnostics};
use tower_lsp::lsp_types::{
    Diagnostic, LogTraceParams, MessageType, PublishDiagnosticsParams, TraceValue, Url,
};

use super::asking::Asking;
use super::convert;
use super::output::{self, Output};
use super::session::{Due, Session, Snapshot};
use super::shared::Shared;
use super::surveyor::Surveyor;
use crate::config::Config;
use crate::document::Identity;

/// What the client is to be told, or asked for: mostly, what outdates the diagnostics that it has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A document was opened, changed or closed, or its problems were asked for.
    Document(Url),
    /// The settings are others.
    Settings,
    /// What the client has asked for may be otherwise.
    Refresh,
    /// The client's user has to know this.
    Notice(String),
    /// What the client's user has asked for.
    Answer(String),
    /// The client can tell of changes to settings files.
    Watch,
    /// The client knows settings that it tells when it is asked.
    Pull,
}

/// Works off `events` until the server ends. While one check runs others become due; each is done
/// once, for the newest version. There is no fixed wait, but for a client that doesn't read what it
/// has been told already.
pub async fn run(surveyor: Surveyor, mut events: UnboundedReceiver<Event>) {
    let Surveyor { client, session, output, .. } = surveyor.clone();
    let asking = Asking::new(client.clone(), session.clone(), surveyor.events.clone());
    let mut linter = Linter { client, session, output, told: HashMap::new() };
    let mut due = Vec::new();
    while events.recv_many(&mut due, usize::MAX).await > 0 {
        due.sort();
        due.dedup();
        for event in due.drain(..) {
            linter.output.eased().await;
            match event {
                Event::Document(uri) => linter.publish(uri).await,
                Event::Settings => {
                    linter.publish_all().await;
                    surveyor.show_again();
                    asking.refresh();
                }
                Event::Refresh => asking.refresh(),
                Event::Notice(text) => {
                    linter.client.show_message(MessageType::WARNING, text).await;
                }
                Event::Answer(text) => linter.client.show_message(MessageType::INFO, text).await,
                Event::Watch => asking.watch(),
                Event::Pull => asking.pull_settings(),
            }
        }
    }
}

/// Everything that is wrong with a document.
pub fn diagnostics(snapshot: &Snapshot) -> Vec<Diagnostic> {
    convert::diagnostics(snapshot, &snapshot.findings())
}

/// The message that tells the client what was found.
fn publication(uri: Url, diagnostics: Vec<Diagnostic>, version: Option<i32>) -> Vec<u8> {
    let params = PublishDiagnosticsParams { uri, diagnostics, version };
    output::notification::<PublishDiagnostics>(&params)
}

struct Linter {
    client: Client,
    session: Shared<Session>,
    output: Arc<Output>,
    /// The version of each open document, and the settings, whose problems the client was told last.
    told: HashMap<Url, (Identity, Arc<Config>)>,
}

impl Linter {
    /// Publishes nothing for a closed document, so that nothing of it stays in a list of problems, but
    /// for one whose problems were asked for with those of all pages.
    async fn publish(&mut self, uri: Url) {
        match self.ask(|session| session.due(&uri)) {
            Due::Live(snapshot) => self.publish_live(uri, *snapshot).await,
            Due::Known(found) => {
                self.told.remove(&uri);
                self.output.send(publication(uri, found, None));
            }
            Due::Closed(files) => {
                self.told.remove(&uri);
                let path = uri.to_file_path();
                let check = tokio::task::spawn_blocking(move || {
                    files.check(&path.ok()?, &Default::default())?.found
                });
                match check.await {
                    Ok(found) if self.ask(|session| session.version(&uri)).is_none() => {
                        self.output.send(publication(uri, found.unwrap_or_default(), None));
                    }
                    Ok(_) => tracing::debug!(%uri, "opened while its file was checked"),
                    Err(error) => tracing::error!(%uri, %error, "the check of a file failed"),
                }
            }
        }
    }

    /// What was found in a version that is not the newest any more is dropped, and nothing is told
    /// twice.
    async fn publish_live(&mut self, uri: Url, snapshot: Snapshot) {
        let document = snapshot.document.identity();
        let is_same = |(told, config): &(Identity, Arc<Config>)| {
            *told == document && Arc::ptr_eq(config, &snapshot.config)
        };
        if self.told.get(&uri).is_some_and(is_same) {
            return;
        }
        let begin = Instant::now();
        let version = snapshot.document.version;
        let told = (document, snapshot.config.clone());
        let check = tokio::task::spawn_blocking(move || {
            let found = diagnostics(&snapshot);
            (found.len(), publication(snapshot.uri, found, Some(version)))
        });
        match check.await {
            Ok((count, publication))
                if self.ask(|session| session.version(&uri)) == Some(version) =>
            {
                let time = begin.elapsed();
                self.trace(format!("checked {uri}: {count} problems"), || {
                    format!("version {version}, {} ms", time.as_millis())
                })
                .await;
                self.told.insert(uri, told);
                self.output.send(publication);
            }
            Ok(_) => tracing::debug!(%uri, version, "outdated while it was checked"),
            Err(error) => tracing::error!(%uri, version, %error, "the check failed"),
        }
    }

    /// Publishes what there is in all documents now, if the client does not ask for it.
    async fn publish_all(&mut self) {
        let uris = self.ask(|session| match session.client.pulls_diagnostics {
            true => Vec::new(),
            false => session.uris().cloned().collect(),
        });
        for uri in uris {
            self.publish(uri).await;
        }
    }

    /// Tells what the server does, if the client wants to know.
    async fn trace(&self, message: String, details: impl FnOnce() -> String) {
        let verbose = match self.ask(|session| session.trace) {
            TraceValue::Off => return,
            TraceValue::Messages => None,
            TraceValue::Verbose => Some(details()),
        };
        self.client.send_notification::<LogTrace>(LogTraceParams { message, verbose }).await;
    }

    fn ask<T>(&self, question: impl FnOnce(&mut Session) -> T) -> T {
        question(&mut self.session.lock())
    }
}
