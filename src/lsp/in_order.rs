//! The wrapper that makes tower-lsp safe to build on.
//!
//! tower-lsp's reader hands over one message after another, but runs the handlers concurrently and
//! promises nothing about their order. [`InOrder`] polls every handler once, right where it is
//! handed over: **the code before a handler's first `.await` runs strictly in the order of arrival.**
//! The rules that follow from it, for every handler in this folder:
//!
//! 1. Handlers that change a text contain no `.await` at all. The session lies behind a mutex of the
//!    standard library, whose guard cannot be held across one: the compiler keeps watch.
//! 2. A request takes its snapshot first; only then may it wait.
//! 3. No handler waits for the client: a cancelled handler could no longer take the answer, which
//!    tower-lsp 0.20 does not survive. Background tasks talk to the client, and logs go to
//!    standard error.
//!
//! It also mends what a client could trip over: a handler's panic ends neither the server nor an
//! edit unnoticed, `exit` ends the input, and unknown requests are answered whatever their name. The
//! answers go from here to the client, not through tower-lsp.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::task::{Context, Poll};

use futures::FutureExt;
use futures::future::{self, BoxFuture};
use tokio::task::AbortHandle;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_service::Service;

use super::answers::{self, Written};
use super::mend::mend;
use super::output::Output;
use super::parent;

/// How the process is going to end. Both ways, `exit` and the end of the input, lead here.
pub struct Ending {
    /// 1 until the client asks for a shutdown.
    code: AtomicU8,
    begun: AtomicBool,
    /// The task that copies the input; without it the input ends, and with the input the server.
    input: AbortHandle,
}

impl Ending {
    pub fn new(input: AbortHandle) -> Self {
        Self { code: AtomicU8::new(1), begun: AtomicBool::new(false), input }
    }

    /// The exit code: 0 after a shutdown, 101 after a panic that may have cost an edit, else 1.
    pub fn code(&self) -> u8 {
        self.code.load(Ordering::SeqCst)
    }

    pub fn begin(&self) {
        self.begun.store(true, Ordering::SeqCst);
        self.input.abort();
    }

    fn has_begun(&self) -> bool {
        self.begun.load(Ordering::SeqCst)
    }
}

/// A service whose handlers start in the order of their messages, and may panic.
pub struct InOrder<S> {
    inner: S,
    output: Arc<Output>,
    ending: Arc<Ending>,
}

impl<S> InOrder<S> {
    pub fn new(inner: S, output: Arc<Output>, ending: Arc<Ending>) -> Self {
        Self { inner, output, ending }
    }
}

impl<S> Service<Request> for InOrder<S>
where
    S: Service<Request, Response = Option<Response>>,
    S::Error: Send + 'static,
    S::Future: Send + 'static,
{
    type Response = Option<Response>;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Option<Response>, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        match self.ending.has_begun() {
            true => Poll::Ready(Ok(())),
            false => self.inner.poll_ready(context),
        }
    }

    fn call(&mut self, request: Request) -> Self::Future {
        if self.ending.has_begun() {
            return future::ready(Ok(None)).boxed();
        }
        let id = request.id().cloned();
        let (output, ending) = (self.output.clone(), self.ending.clone());
        watch(&request, &ending);
        let handler = AssertUnwindSafe(self.inner.call(mend(request))).catch_unwind();
        let mut handler = answers::given_by(handler)
            .map(move |(outcome, written)| {
                if let Some(response) = answer(id, outcome, &ending)? {
                    send(&output, response, written);
                }
                Ok(None)
            })
            .boxed();
        match (&mut handler).now_or_never() {
            Some(outcome) => future::ready(outcome).boxed(),
            None => handler,
        }
    }
}

/// Notes the messages that end the server, and whose end is its own.
fn watch(request: &Request, ending: &Arc<Ending>) {
    match request.method() {
        "initialize" => {
            let parent = request.params().and_then(|params| params.get("processId")?.as_u64());
            if let Some(id) = parent.and_then(|id| u32::try_from(id).ok()) {
                parent::watch(id, ending.clone());
            }
        }
        "shutdown" => ending.code.store(0, Ordering::SeqCst),
        "exit" => ending.begin(),
        _ => {}
    }
}

/// What the client gets for a handler that has ended. tower-lsp leaves requests unanswered whose
/// name begins with `$/` and is unknown; a panic in a notification is the end, because the session
/// may have missed an edit, which would stay wrong for ever.
fn answer<E>(
    id: Option<Id>,
    outcome: Result<Result<Option<Response>, E>, Box<dyn Any + Send>>,
    ending: &Ending,
) -> Result<Option<Response>, E> {
    match (outcome, id) {
        (Ok(Ok(None)), Some(id)) => Ok(Some(Response::from_error(id, Error::method_not_found()))),
        (Ok(outcome), _) => outcome,
        (Err(_), Some(id)) => Ok(Some(Response::from_error(id, Error::internal_error()))),
        (Err(_), None) => {
            ending.code.store(101, Ordering::SeqCst);
            ending.begin();
            Ok(None)
        }
    }
}

/// What was written takes the place of the result that stands for it.
fn send(output: &Output, response: Response, written: Option<Written>) {
    match written.filter(|_| response.is_ok()) {
        Some(written) => output.send(written.answer_to(response.id())),
        None => output.say(&response),
    }
}
