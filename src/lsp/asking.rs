//! What the client is asked for. Nobody waits for its answers: it may never answer.

use tokio::sync::mpsc::WeakUnboundedSender;
use tower_lsp::Client;
use tower_lsp::lsp_types::request::{
    CodeLensRefresh, InlayHintRefreshRequest, RegisterCapability, Request, SemanticTokensRefresh,
    WorkspaceConfiguration, WorkspaceDiagnosticRefresh,
};
use tower_lsp::lsp_types::{ConfigurationItem, ConfigurationParams, RegistrationParams};

use super::capabilities::settings_files;
use super::linter::Event;
use super::session::Session;
use super::shared::Shared;

/// Whoever asks.
pub struct Asking {
    client: Client,
    session: Shared<Session>,
    /// Weak: the channel has to end with the server.
    events: WeakUnboundedSender<Event>,
    pulls: Shared<Pulls>,
}

/// Whether the client has been asked for its settings. Only once at a time: they may change faster than
/// it answers.
#[derive(Default)]
struct Pulls {
    is_under_way: bool,
    is_outdated: bool,
}

impl Asking {
    pub fn new(
        client: Client,
        session: Shared<Session>,
        events: WeakUnboundedSender<Event>,
    ) -> Self {
        Self { client, session, events, pulls: Shared::default() }
    }

    /// Has the client ask anew for everything that depends on settings.
    pub fn refresh(&self) {
        let capabilities = self.session.lock().client;
        if capabilities.pulls_diagnostics && capabilities.refreshes_diagnostics {
            self.ask::<WorkspaceDiagnosticRefresh>(());
        }
        if capabilities.refreshes_hints {
            self.ask::<InlayHintRefreshRequest>(());
        }
        if capabilities.refreshes_lenses {
            self.ask::<CodeLensRefresh>(());
        }
        if capabilities.refreshes_tokens {
            self.ask::<SemanticTokensRefresh>(());
        }
    }

    /// Has the client tell of changes to settings files.
    pub fn watch(&self) {
        let registrations = vec![settings_files()];
        self.ask::<RegisterCapability>(RegistrationParams { registrations });
    }

    /// Asks the client for its settings, those of each folder too.
    pub fn pull_settings(&self) {
        let mut pulls = self.pulls.lock();
        if pulls.is_under_way {
            pulls.is_outdated = true;
            return;
        }
        pulls.is_under_way = true;
        let folders = self.session.lock().folders().to_vec();
        let scopes = [None].into_iter().chain(folders.iter().cloned().map(Some));
        let item =
            |scope_uri| ConfigurationItem { scope_uri, section: Some("namumark".to_owned()) };
        let params = ConfigurationParams { items: scopes.map(item).collect() };
        let (client, session) = (self.client.clone(), self.session.clone());
        let (events, pulls) = (self.events.clone(), self.pulls.clone());
        tokio::spawn(async move {
            let answer = client.send_request::<WorkspaceConfiguration>(params).await;
            let is_outdated = std::mem::take(&mut *pulls.lock()).is_outdated;
            let has_changed = match answer {
                Ok(answers) => session.lock().configure_folders(&folders, answers),
                Err(error) => {
                    tracing::warn!(%error, "the client does not tell its settings");
                    false
                }
            };
            if let Some(events) = events.upgrade() {
                let pull = is_outdated.then_some(Event::Pull);
                for event in has_changed.then_some(Event::Settings).into_iter().chain(pull) {
                    let _ = events.send(event);
                }
            }
        });
    }

    fn ask<R: Request>(&self, params: R::Params)
    where
        R::Params: Send + 'static,
        R::Result: Send + 'static,
    {
        let client = self.client.clone();
        tokio::spawn(async move {
            if let Err(error) = client.send_request::<R>(params).await {
                tracing::warn!(%error, "the client refuses {}", R::METHOD);
            }
        });
    }
}
