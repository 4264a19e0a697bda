//! Messages that tower-lsp and its types take otherwise than the protocol means them.

use serde_json::Value;
use tower_lsp::jsonrpc::{Id, Request};

/// `request` as tower-lsp understands it.
pub fn mend(request: Request) -> Request {
    match (request.method(), request.id().cloned()) {
        ("initialize", Some(id)) => initialize(request, id),
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
    Request::build(method).params(params).id(id).finish()
}
