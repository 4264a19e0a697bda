//! What is asked about all pages.

use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::*;

use super::Server;
use crate::lsp::linter::Event;
use crate::lsp::surveyor::Summary;
use crate::lsp::workspace::{Cancelled, Waiting};

impl Server {
    /// The work goes on in a task of its own, which ends well even if nobody waits for it any more.
    pub(super) async fn report(
        &self,
        params: WorkspaceDiagnosticParams,
    ) -> Result<WorkspaceDiagnosticReportResult> {
        let survey = self.session().survey();
        self.give_notice();
        let waiting = Waiting(Cancelled::default());
        let report = self.surveyor.clone().report(survey, params, waiting.0.clone());
        let report = tokio::spawn(report).await.map_err(|_| Error::internal_error())?;
        report.map(Into::into)
    }

    pub(super) async fn check_workspace(
        &self,
        token: Option<ProgressToken>,
    ) -> Result<Option<Summary>> {
        let waiting = Waiting(Cancelled::default());
        let survey = {
            let mut session = self.session();
            session.shown.begin(waiting.0.clone());
            session.survey()
        };
        self.give_notice();
        let check = self.surveyor.clone().show(survey, token, waiting.0.clone());
        tokio::spawn(check).await.map_err(|_| Error::internal_error())?
    }

    pub(super) async fn search(
        &self,
        params: WorkspaceSymbolParams,
    ) -> Result<Vec<SymbolInformation>> {
        let search = self.session().search();
        let waiting = Waiting(Cancelled::default());
        let workers = self.workers.clone();
        let found = self.surveyor.clone().search(search, params, workers, waiting.0.clone());
        tokio::spawn(found).await.map_err(|_| Error::internal_error())?
    }

    /// Takes back what was published of pages that aren't open.
    pub(super) fn clear_workspace(&self) {
        let shown = self.session().shown.clear();
        for uri in shown {
            let _ = self.outdated.send(Event::Document(uri));
        }
    }

    /// The client's user has cancelled some work.
    pub async fn cancel(&self, params: WorkDoneProgressCancelParams) {
        if let Some(work) = self.session().running.get(&params.token) {
            work.cancel();
        }
    }
}
