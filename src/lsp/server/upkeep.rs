//! What the server tells beside its answers: it has documents checked anew, and says what there is to say.

use tower_lsp::lsp_types::Url;

use super::Server;
use crate::lsp::client::Client;
use crate::lsp::linter::Event;

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
}
