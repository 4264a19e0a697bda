//! What the server tells beside its answers: it has documents checked anew, and says what there is to say.

use tower_lsp::lsp_types::{SetTraceParams, Url};

use super::Server;
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

    /// The same for a document that was opened or closed, which may be one whose problems were told
    /// with those of all pages.
    pub(super) fn outdate_shown(&self, uri: Url) {
        let is_due = {
            let session = self.session();
            !session.client.pulls_diagnostics || session.shown.contains(&uri)
        };
        if is_due {
            let _ = self.outdated.send(Event::Document(uri));
        }
    }

    pub(super) fn outdate_all(&self) {
        let _ = self.outdated.send(Event::Settings);
    }

    /// Asks for word of changes to settings files, and for the client's settings, where it has them.
    pub(super) fn get_to_know(&self) {
        if self.session().client.watches_files {
            let _ = self.outdated.send(Event::Watch);
        }
        self.pull_settings();
    }

    pub(super) fn pull_settings(&self) {
        if self.session().client.configures {
            let _ = self.outdated.send(Event::Pull);
        }
    }

    pub async fn set_trace(&self, params: SetTraceParams) {
        self.session().trace = params.value;
    }
}
