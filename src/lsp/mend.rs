//! Messages that tower-lsp and its types take otherwise than the protocol means them.

use std::sync::Arc;

use futures::stream::BoxStream;
use futures::{StreamExt, future};
use serde_json::Value;
use tower_lsp::jsonrpc::{Id, Request};
use tower_lsp::{ClientSocket, Loopback};

use super::output::Output;
use super::said::Said;

/// Has what the server says unasked said as the protocol means it, and leaves nothing of it to tower-lsp.
pub struct Mended {
    pub socket: ClientSocket,
    pub said: Arc<Said>,
    pub output: Arc<Output>,
}

impl Loopback for Mended {
    type RequestStream = BoxStream<'static, Request>;
    type ResponseSink = <ClientSocket as Loopback>::ResponseSink;

    fn split(self) -> (Self::RequestStream, Self::ResponseSink) {
        let Self { socket, said, output } = self;
        let (requests, responses) = socket.split();
        let requests = requests.filter_map(move |request| {
            if !said.is_mark(&request) {
                output.say(&without_null_parameters(request));
            }
            future::ready(None)
        });
        (requests.boxed(), responses)
    }
}

/// The protocol has no parameters that are null: they are absent.
fn without_null_parameters(request: Request) -> Request {
    if request.params() != Some(&Value::Null) {
        return request;
    }
    let (method, id, _) = request.into_parts();
    let request = Request::build(method);
    match id {
        Some(id) => request.id(id).finish(),
        None => request.finish(),
    }
}

/// `request` as tower-lsp understands it.
pub fn mend(request: Request) -> Request {
    match (request.method(), request.id().cloned()) {
        ("initialize", Some(id)) => initialize(request, id),
        ("$/setTrace", None) => {
            let (method, _, params) = request.into_parts();
            let mut params = params.unwrap_or_default();
            mend_trace(params.get_mut("value"));
            Request::build(method).params(params).finish()
        }
        // Some clients send empty parameters where there are none, which tower-lsp refuses.
        ("shutdown", Some(id)) => Request::build("shutdown").id(id).finish(),
        _ => request,
    }
}

/// The protocol has `workspace.diagnostics` among a client's capabilities, the types `diagnostic`.
fn initialize(request: Request, id: Id) -> Request {
    let (method, _, params) = request.into_parts();
    let mut params = params.unwrap_or_default();
    if let Some(workspace) =
        params.pointer_mut("/capabilities/workspace").and_then(Value::as_object_mut)
        && let Some(diagnostics) = workspace.remove("diagnostics")
    {
        workspace.insert("diagnostic".to_owned(), diagnostics);
    }
    mend_trace(params.get_mut("trace"));
    Request::build(method).params(params).id(id).finish()
}

/// Some clients have more words for how much they want to be told than the protocol.
fn mend_trace(value: Option<&mut Value>) {
    if let Some(value) = value
        && !matches!(value.as_str(), Some("off" | "messages" | "verbose"))
    {
        *value = if value.is_string() { "messages".into() } else { "off".into() };
    }
}
