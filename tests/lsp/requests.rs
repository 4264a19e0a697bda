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
    for _ in 0..3 {
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
    let mut client = Client::pulling().talking_nonsense();
    let position = json!({"line": -1, "character": "x"});
    let params = json!({"textDocument": {"uri": PAGE}, "position": position});
    assert_eq!(client.refusal("textDocument/hover", params), INVALID_PARAMS);
    assert_eq!(client.refusal("textDocument/hover", json!({})), INVALID_PARAMS);
    client.notify("textDocument/didOpen", json!({"textDocument": {"uri": "not a URI"}}));
}

#[test]
fn messages_that_are_none_are_left_out() {
    let mut client = Client::pulling();
    let response = br#"{"jsonrpc": "2.0", "id": 99, "result": null}"#;
    for body in [b"{\"jsonrpc\": oops", &b"[]"[..], b"{\"a\": 1}", b"\"\xff\"", b"", response] {
        client.write_body(body);
    }
    client.write_bytes(b"\r\n\r\nContent-Length: many\r\nnonsense\r\n\r\n");
    client.open(PAGE, "글");
    assert_eq!(client.syntax_tree(PAGE)["text"], "글");
}

#[test]
fn headers_may_be_any() {
    let mut client = Client::pulling();
    let body = r#"{"jsonrpc": "2.0", "id": "글", "method": "$/글"}"#;
    let headers =
        format!("X: y\r\ncontent-type: text/x; charset=x\r\ncontent-length:{}\r\n\r\n", body.len());
    client.write_bytes((headers + body).as_bytes());
    let answer = client.next(|message| message["id"] == "글");
    assert_eq!(answer["error"]["code"], METHOD_NOT_FOUND);
}

/// JavaScript's strings may be cut in the middle of a character.
#[test]
fn half_a_character_is_a_character() {
    let mut client = Client::pulling();
    client.open(PAGE, "");
    let message = r#"{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
        "textDocument": {"uri": "PAGE", "version": 2},
        "contentChanges": [{"text": "가\ud83d나"}]
    }}"#;
    client.write_body(message.replace("PAGE", PAGE).as_bytes());
    assert_eq!(client.syntax_tree(PAGE)["text"], "가\u{fffd}나");
}
