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
        ("textDocument/didOpen" | "textDocument/didChange", None) => edit(request),
        // Some clients send empty parameters where there are none, which tower-lsp refuses.
        ("shutdown", Some(id)) => Request::build("shutdown").id(id).finish(),
        _ => request,
    }
}

/// tower-lsp drops an edit whose version or place it cannot read, and the text stays wrong for ever. What
/// is no version is 0, as where there is none; a place beyond all numbers is the first one or the last.
fn edit(request: Request) -> Request {
    let (method, _, params) = request.into_parts();
    let mut params = params.unwrap_or_default();
    if let Some(document) = params.get_mut("textDocument").and_then(Value::as_object_mut) {
        mend_number(
            document.entry("version").or_insert(Value::Null),
            i32::MIN.into(),
            i32::MAX.into(),
        );
    }
    let changes = params.get_mut("contentChanges").and_then(Value::as_array_mut);
    for change in changes.into_iter().flatten() {
        for place in ["/start/line", "/start/character", "/end/line", "/end/character"] {
            if let Some(number) = change.get_mut("range").and_then(|range| range.pointer_mut(place))
            {
                mend_number(number, 0, u32::MAX.into());
            }
        }
    }
    Request::build(method).params(params).finish()
}

fn mend_number(value: &mut Value, least: i64, most: i64) {
    if !value.as_i64().is_some_and(|number| (least..=most).contains(&number)) {
        tracing::warn!(%value, "an edit with a number that is none");
        *value = (value.as_f64().unwrap_or_default() as i64).clamp(least, most).into();
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
