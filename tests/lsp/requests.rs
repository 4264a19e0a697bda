//! Requests in general: cancelled, panicking, unknown.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const METHOD_NOT_FOUND: i64 = -32601;
const INVALID_PARAMS: i64 = -32602;
const INTERNAL_ERROR: i64 = -32603;
const REQUEST_CANCELLED: i64 = -32800;

#[test]
fn hundreds_of_hanging_requests_can_be_cancelled() {
    let mut client = Client::pulling();
    client.open(PAGE, "글");
    let hanging: Vec<i64> =
        (0..500).map(|_| client.send("namumark/test/hang", Value::Null)).collect();
    assert_eq!(client.syntax_tree(PAGE)["text"], "글");
    for id in &hanging {
        client.notify("$/cancelRequest", json!({"id": id}));
    }
    for id in hanging {
        assert_eq!(client.response(id)["error"]["code"], REQUEST_CANCELLED);
    }
}

/// Each request is answered once, whether it was cancelled in time or not.
#[test]
fn work_can_be_cancelled_under_load() {
    let mut client = Client::pulling();
    client.open(PAGE, &"== 제목 ==\n글[* 각주]\n".repeat(2000));
    let params = json!({"textDocument": {"uri": PAGE}});
    let requests: Vec<i64> =
        (0..100).map(|_| client.send("namumark/syntaxTree", params.clone())).collect();
    for id in requests.iter().skip(1) {
        client.notify("$/cancelRequest", json!({"id": id}));
    }
    for id in requests {
        let response = client.response(id);
        let error = &response["error"]["code"];
        assert!(error.is_null() || *error == REQUEST_CANCELLED, "{error}");
    }
    assert_eq!(client.syntax_tree(PAGE)["version"], 1);
}

#[test]
fn a_request_that_panics_is_an_error_and_no_more() {
    let mut client = Client::pulling();
    client.open(PAGE, "글");
    assert_eq!(client.refusal("namumark/test/panic", Value::Null), INTERNAL_ERROR);
    for _ in 0..20 {
        assert_eq!(client.refusal("namumark/test/panicWorker", Value::Null), INTERNAL_ERROR);
    }
    assert_eq!(client.syntax_tree(PAGE)["text"], "글");
}

#[test]
fn a_notification_that_panics_ends_the_server() {
    let mut client = Client::pulling();
    client.notify("namumark/test/panicNotification", Value::Null);
    assert_eq!(client.wait().code(), Some(101));
}

#[test]
fn unknown_requests_are_answered_and_unknown_notifications_are_not() {
    let mut client = Client::pulling();
    for method in ["$/unknown", "namumark/unknown", "textDocument/unknown"] {
        client.notify(method, json!({}));
        assert_eq!(client.refusal(method, json!({})), METHOD_NOT_FOUND, "{method}");
    }
}

#[test]
fn requests_that_make_no_sense_are_refused() {
    let mut client = Client::pulling();
    let position = json!({"line": -1, "character": "x"});
    let params = json!({"textDocument": {"uri": PAGE}, "position": position});
    assert_eq!(client.refusal("textDocument/hover", params), INVALID_PARAMS);
    assert_eq!(client.refusal("textDocument/hover", json!({})), INVALID_PARAMS);
    client.notify("textDocument/didOpen", json!({"textDocument": {"uri": "not a URI"}}));
}
