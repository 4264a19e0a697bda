//! The tasks that have all pages read: to publish what is wrong with them, or to answer a client that
//! asks for that or for symbols. They end when nobody waits for them any more.

use std::collections::{HashMap, HashSet};
use std::mem;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tokio::sync::mpsc::{self, WeakUnboundedSender};
use tower_lsp::Client;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::notification::Notification;
use tower_lsp::lsp_types::{
    ProgressToken, SymbolInformation, Url, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport,
    WorkspaceDiagnosticReportPartialResult, WorkspaceDocumentDiagnosticReport,
    WorkspaceSymbolParams,
};

use super::convert::reports;
use super::linter::Event;
use super::output::Output;
use super::progress::{Progress, Showing};
use super::said::Said;
use super::session::Session;
use super::shared::Shared;
use super::steps::{AHEAD, End, Steps};
use super::survey::{Report, Step, Survey};
use super::workers::Workers;
use super::workspace::{Cancelled, Search};

/// How many pages are told at a time.
const PART: usize = 100;

/// Whoever has pages checked.
#[derive(Clone)]
pub struct Surveyor {
    pub client: Client,
    pub session: Shared<Session>,
    /// Weak: the channel has to end with the server.
    pub events: WeakUnboundedSender<Event>,
    pub output: Arc<Output>,
    pub said: Arc<Said>,
    /// Checks one after another.
    pub checker: Workers,
}

/// The answer to `namumark.checkWorkspace`.
#[derive(Debug, Default, Serialize)]
pub struct Summary {
    pages: usize,
    problems: usize,
}

/// A part of an answer.
enum Part {}

#[derive(Deserialize, Serialize)]
struct PartParams {
    token: ProgressToken,
    value: WorkspaceDiagnosticReportPartialResult,
}

impl Notification for Part {
    type Params = PartParams;
    const METHOD: &'static str = "$/progress";
}

/// One of these pieces of work.
struct Work {
    progress: Progress,
    token: Option<ProgressToken>,
    all: usize,
    done: usize,
}

/// What a step has brought.
enum Brought {
    Report(Report),
    /// The page of which nobody knows what is wrong with it.
    Failed(Url),
}

impl Surveyor {
    /// Has everything published that is wrong with the pages; `None` where that was cancelled.
    pub async fn show(
        self,
        survey: Survey,
        token: Option<ProgressToken>,
        cancelled: Cancelled,
    ) -> Result<Option<Summary>> {
        let shown = match token {
            Some(token) => Showing::Under(token),
            None if survey.files.client.shows_progress => Showing::Asking,
            None => Showing::Nowhere,
        };
        let mut work = self.begin(title(&survey), shown, &cancelled);
        let mut summary = Summary::default();
        let mut seen = HashSet::new();
        let mut steps = self.start(survey, HashMap::new(), cancelled.clone());
        while let Some(step) = steps.next().await {
            match work.take(step).await {
                Some(Brought::Report(report)) => {
                    summary.pages += 1;
                    summary.problems += report.found.as_ref().map_or(0, Vec::len);
                    seen.insert(report.uri.clone());
                    self.note(report, &cancelled);
                }
                Some(Brought::Failed(uri)) => drop(seen.insert(uri)),
                None => {}
            }
        }
        let end = steps.end(&cancelled);
        if end == End::Whole {
            let gone = self.session.lock().shown.forget(|uri| seen.contains(uri));
            self.outdate(gone);
        }
        self.end(work).await;
        match end {
            End::Whole => Ok(Some(summary)),
            End::Cancelled => Ok(None),
            End::Broken => Err(Error::internal_error()),
        }
    }

    /// Has the client told of a page that isn't open. What is found after someone has cancelled is dropped.
    fn note(&self, report: Report, cancelled: &Cancelled) {
        let mut session = self.session.lock();
        if cancelled.is_set() {
            return;
        }
        if session.version(&report.uri).is_some() {
            session.shown.add_open(report.uri);
        } else if session.shown.add(report.uri.clone(), report.found.unwrap_or_default()) {
            self.outdate([report.uri]);
        }
    }

    /// The same once more where it was done before: other settings find other problems.
    pub fn show_again(&self) {
        let mut session = self.session.lock();
        if session.shown.is_wanted() {
            let cancelled = Cancelled::default();
            session.shown.begin(cancelled.clone());
            tokio::spawn(self.clone().show(session.survey(), None, cancelled));
        }
    }

    /// The answer to a client that asks for what is wrong with the pages.
    pub async fn report(
        self,
        survey: Survey,
        params: WorkspaceDiagnosticParams,
        cancelled: Cancelled,
    ) -> Result<WorkspaceDiagnosticReport> {
        let shown = Showing::under(params.work_done_progress_params.work_done_token);
        let parts = params.partial_result_params.partial_result_token;
        let known: HashMap<Url, String> =
            params.previous_result_ids.into_iter().map(|known| (known.uri, known.value)).collect();
        let mut work = self.begin(title(&survey), shown, &cancelled);
        let mut gone: HashSet<Url> = known.keys().cloned().collect();
        let mut items = Vec::new();
        let mut steps = self.start(survey, known, cancelled.clone());
        while let Some(step) = steps.next().await {
            match work.take(step).await {
                Some(Brought::Report(report)) => {
                    gone.remove(&report.uri);
                    items.push(reports::of_page(report));
                }
                Some(Brought::Failed(uri)) => drop(gone.remove(&uri)),
                None => {}
            }
            if items.len() == PART
                && let Some(token) = &parts
            {
                self.tell(token, mem::take(&mut items)).await;
            }
        }
        let end = steps.end(&cancelled);
        if end == End::Whole {
            items.extend(gone.into_iter().map(reports::of_none));
        }
        if let Some(token) = &parts {
            self.tell(token, mem::take(&mut items)).await;
        }
        self.end(work).await;
        match end {
            End::Whole => Ok(WorkspaceDiagnosticReport { items }),
            End::Cancelled => Err(Error::new(ErrorCode::RequestCancelled)),
            End::Broken => Err(Error::internal_error()),
        }
    }

    /// The symbols that a search finds.
    pub async fn search(
        self,
        search: Search,
        params: WorkspaceSymbolParams,
        workers: Workers,
        cancelled: Cancelled,
    ) -> Result<Vec<SymbolInformation>> {
        let language = self.session.lock().language();
        let title = language.say("문서 찾기", "Reading pages");
        let shown = Showing::under(params.work_done_progress_params.work_done_token);
        let mut work = self.begin(title, shown, &cancelled);
        let (sender, mut steps) = mpsc::channel(AHEAD);
        let search = tokio::spawn(workers.run(move || {
            search.run(&params.query, &cancelled, |done, all| {
                // Whoever is late misses a step, and nothing else.
                let _ = sender.try_send((done, all));
            })
        }));
        while let Some((done, all)) = steps.recv().await {
            work.progress.tell(done, all).await;
        }
        let found = search.await.unwrap_or_else(|_| Err(Error::internal_error()));
        self.end(work).await;
        found
    }

    /// Work that can be cancelled where its progress is shown.
    fn begin(&self, title: &str, shown: Showing, cancelled: &Cancelled) -> Work {
        let (progress, token) = Progress::new(&self.client, shown, title.to_owned());
        if let Some(token) = &token {
            self.session.lock().running.insert(token.clone(), cancelled.clone());
        }
        Work { progress, token, all: 0, done: 0 }
    }

    /// Checks the pages on a thread of its own, and gives the steps of that.
    fn start(&self, survey: Survey, known: HashMap<Url, String>, cancelled: Cancelled) -> Steps {
        Steps::of(self.checker.clone(), move |tell| survey.run(&known, &cancelled, tell))
    }

    async fn tell(&self, token: &ProgressToken, items: Vec<WorkspaceDocumentDiagnosticReport>) {
        self.output.eased().await;
        let value = WorkspaceDiagnosticReportPartialResult { items };
        let params = PartParams { token: token.clone(), value };
        self.client.send_notification::<Part>(params).await;
    }

    /// Everything about the work is said before its answer.
    async fn end(&self, work: Work) {
        if let Some(token) = &work.token {
            self.session.lock().running.remove(token);
        }
        work.progress.end().await;
        self.said.all(&self.client).await;
    }

    fn outdate(&self, uris: impl IntoIterator<Item = Url>) {
        if let Some(events) = self.events.upgrade() {
            for uri in uris {
                let _ = events.send(Event::Document(uri));
            }
        }
    }
}

impl Work {
    /// What a step has brought, after telling how far the work is.
    async fn take(&mut self, step: Step) -> Option<Brought> {
        let brought = match step {
            Step::Begun(all) => {
                self.all = all;
                None
            }
            Step::Page(report) => {
                self.done += 1;
                report.map(Brought::Report)
            }
            Step::Failed(uri) => {
                self.done += 1;
                Some(Brought::Failed(uri))
            }
            Step::Ended => None,
        };
        self.progress.tell(self.done, self.all).await;
        brought
    }
}

fn title(survey: &Survey) -> &'static str {
    survey.files.settler.language().say("문서 검사", "Checking pages")
}
