//! How documents are asked. Every question takes its snapshot at once, and waits for a worker then.

use serde::Serialize;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::Url;

use super::Server;
use crate::lsp::answers::Written;
use crate::lsp::requests::{self, DocumentParams, SyntaxTree};
use crate::lsp::session::Snapshot;

impl Server {
    /// Answers `question` about the version of a document that is the newest now; `None` if it is
    /// not open.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        uri: &Url,
        question: impl FnOnce(&Snapshot) -> T + Send + 'static,
    ) -> impl Future<Output = Result<Option<T>>> + Send + 'static {
        let snapshot = self.session().snapshot(uri);
        let workers = self.workers.clone();
        async {
            match snapshot {
                Some(snapshot) => workers.run(move || question(&snapshot)).await.map(Some),
                None => Ok(None),
            }
        }
    }

    /// The same where `question` finds what the client gets as it is. The worker writes that: `None`
    /// only stands for it, and for a document that isn't open.
    pub(in crate::lsp) fn answer<T: Serialize, R>(
        &self,
        uri: &Url,
        question: impl FnOnce(&Snapshot) -> T + Send + 'static,
    ) -> impl Future<Output = Result<Option<R>>> + Send + 'static {
        let written = self.ask(uri, |page| Written::of(&question(page)));
        async {
            if let Some(written) = written.await? {
                written?.give();
            }
            Ok(None)
        }
    }

    pub async fn syntax_tree(&self, params: DocumentParams) -> Result<Option<SyntaxTree>> {
        self.answer(&params.text_document.uri, requests::syntax_tree).await
    }
}
