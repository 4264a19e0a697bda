//! Documents that are too much, and clients that are.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};
use crate::question::question;

/// Just above what is read.
const LONG: usize = 9 << 20;

fn insertion(line: u32, text: &str) -> Value {
    let place = json!({"line": line, "character": 0});
    json!([{"range": {"start": place, "end": place}, "text": text}])
}

fn is_message(message: &Value) -> bool {
    message["method"] == "window/showMessage"
}

#[test]
fn a_document_of_20_mb_is_kept_but_not_read() {
    let mut client = Client::start(json!({"capabilities": {}}));
    let line = "긴 글[* 열린 각주\n";
    let lines = (20 << 20) / line.len();
    client.open(PAGE, &line.repeat(lines));
    assert!(client.published(PAGE, json!(1)).is_empty());
    let shown = client.next(is_message);
    assert!(shown["params"]["message"].as_str().unwrap().contains("too long"), "{shown}");
    client.change(PAGE, 2, insertion(1, "🙂"));
    assert!(client.published(PAGE, json!(2)).is_empty());
    let params = json!({"textDocument": {"uri": PAGE}, "position": {"line": 9, "character": 4}});
    assert_eq!(client.request("textDocument/hover", params.clone()), Value::Null);
    assert_eq!(client.request("namumark/footnotes", params.clone()), json!([]));
    assert_eq!(client.request("textDocument/foldingRange", params), json!([]));
    // Shorter, it is a document like others, and no edit of it was lost.
    let start = json!({"line": 2, "character": 0});
    let rest = json!({"start": start, "end": {"line": lines, "character": 0}});
    client.change(PAGE, 3, json!([{"range": rest, "text": ""}]));
    assert_eq!(client.published(PAGE, json!(3)).len(), 2);
    assert_eq!(client.syntax_tree(PAGE)["text"], format!("{line}🙂{line}"));
}

#[test]
fn a_document_that_grows_too_long_is_told_of_once() {
    let mut client = Client::start(json!({"capabilities": {}}));
    client.open(PAGE, "글[* 열린 각주\n");
    assert_eq!(client.published(PAGE, json!(1)).len(), 1);
    client.change(PAGE, 2, insertion(1, &"긴 글\n".repeat(LONG / "긴 글\n".len())));
    client.next(is_message);
    assert!(client.published(PAGE, json!(2)).is_empty());
    client.change(PAGE, 3, insertion(0, "더 "));
    assert!(client.published(PAGE, json!(3)).is_empty());
    let rest =
        json!({"start": {"line": 1, "character": 0}, "end": {"line": 9_999_999, "character": 0}});
    client.change(PAGE, 4, json!([{"range": rest, "text": ""}]));
    assert_eq!(client.published(PAGE, json!(4)).len(), 1);
    assert_eq!(client.syntax_tree(PAGE)["text"], "더 글[* 열린 각주\n");
}

/// Every feature of an empty page has an answer.
#[test]
fn an_empty_document_is_a_document() {
    let mut client = Client::start(json!({"capabilities": {}}));
    client.open("untitled:1", "");
    assert!(client.published("untitled:1", json!(1)).is_empty());
    ask_everything(&mut client, "untitled:1");
    client.change("untitled:1", 2, insertion(7, "글"));
    assert_eq!(client.syntax_tree("untitled:1")["text"], "글");
    assert!(client.published("untitled:1", json!(2)).is_empty());
}

/// Without folders, without a process, without anything that is optional.
#[test]
fn a_client_without_any_optional_capability_is_served() {
    let mut client = Client::start(json!({"processId": null, "rootUri": null, "capabilities": {}}));
    let page = "= 가 =\n글[*가 각주] [[나|다]] {{{#red 색}}} [*가]\n||표||\n[* 열린\n";
    client.open(PAGE, page);
    assert!(!client.published(PAGE, json!(1)).is_empty());
    ask_everything(&mut client, PAGE);
    let params = json!({"textDocument": {"uri": PAGE}});
    let symbols = client.request("textDocument/documentSymbol", params.clone());
    assert!(symbols[0]["location"].is_object());
    let at = json!({"line": 1, "character": 4});
    let question = json!({"textDocument": {"uri": PAGE}, "position": at});
    let items = client.request("textDocument/completion", question)["items"].clone();
    for item in items.as_array().unwrap() {
        assert_ne!(item["insertTextFormat"], 2);
        assert!(item["textEdit"].get("insert").is_none());
    }
    client.close(PAGE);
    assert!(client.published(PAGE, Value::Null).is_empty());
}

fn ask_everything(client: &mut Client, uri: &str) {
    let position = json!({"line": 1, "character": 3});
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}});
    let params = question(uri, &position, &range);
    for feature in [
        "documentSymbol",
        "foldingRange",
        "selectionRange",
        "semanticTokens/full",
        "semanticTokens/full/delta",
        "semanticTokens/range",
        "documentLink",
        "documentColor",
        "colorPresentation",
        "codeLens",
        "documentHighlight",
        "prepareRename",
        "hover",
        "completion",
        "signatureHelp",
        "inlayHint",
        "definition",
        "declaration",
        "references",
        "codeAction",
        "formatting",
        "rangeFormatting",
        "onTypeFormatting",
        "diagnostic",
    ] {
        client.request(&format!("textDocument/{feature}"), params.clone());
    }
    client.request("workspace/symbol", params.clone());
    for request in ["footnotes", "nextFootnote", "previousFootnote", "syntaxTree"] {
        client.request(&format!("namumark/{request}"), params.clone());
    }
}

/// It reads nothing until it has said everything: edits, questions, and that it wants no answers.
#[test]
fn a_flood_leaves_the_document_right_and_every_request_answered_once() {
    let (mut client, output) = Client::launch_deaf();
    let first = client.send("initialize", json!({"capabilities": {}}));
    client.notify("initialized", json!({}));
    client.open(PAGE, "[* 열린\n");
    let mut requests = vec![first];
    for version in 2..=2000 {
        client.change(PAGE, version, insertion(0, "글"));
        let params = json!({
            "textDocument": {"uri": PAGE}, "position": {"line": 0, "character": 3},
        });
        for feature in ["hover", "documentHighlight"] {
            let request = client.send(&format!("textDocument/{feature}"), params.clone());
            client.notify("$/cancelRequest", json!({"id": request}));
            requests.push(request);
        }
    }
    let mut client = client.listening_to(output);
    for request in requests {
        let response = client.response(request);
        let error = &response["error"]["code"];
        assert!(error.is_null() || *error == -32800, "{response}");
    }
    assert_eq!(client.syntax_tree(PAGE)["text"], "글".repeat(1999) + "[* 열린\n");
    assert_eq!(client.published(PAGE, json!(2000)).len(), 1);
}

#[test]
fn a_client_that_dies_takes_the_server_with_it() {
    // In the middle of a message.
    let mut client = Client::pulling();
    client.write_bytes(b"Content-Length: 1000\r\n\r\n{\"jsonrpc\": \"2.0\"");
    client.hang_up();
    assert_eq!(client.wait().code(), Some(1));
    // In the middle of its header.
    let mut client = Client::pulling();
    client.write_bytes(b"Content-Len");
    client.hang_up();
    assert_eq!(client.wait().code(), Some(1));
    // Without taking answers that are on their way.
    let (mut client, output) = Client::launch_deaf();
    client.send("initialize", json!({"capabilities": {}}));
    client.open(PAGE, &"글[* 열린\n".repeat(2000));
    for _ in 0..20 {
        client.send("namumark/syntaxTree", json!({"textDocument": {"uri": PAGE}}));
    }
    drop(output);
    client.hang_up();
    assert_eq!(client.wait().code(), Some(1));
}

/// What was asked of the client stays unanswered for ever.
#[test]
fn a_client_that_never_answers_can_leave() {
    let mut client = Client::start(json!({"capabilities": {
        "textDocument": {"diagnostic": {}},
        "workspace": {
            "configuration": true,
            "applyEdit": true,
            "executeCommand": {},
            "didChangeWatchedFiles": {"dynamicRegistration": true},
            "inlayHint": {"refreshSupport": true},
        },
    }}));
    client.open(PAGE, "글");
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}});
    let place = json!({"textDocument": {"uri": PAGE}, "range": range});
    let bold = json!({"command": "namumark.wrapBold", "arguments": [place]});
    client.request("workspace/executeCommand", bold);
    let settings = json!({"settings": {"namumark": {"language": "ko"}}});
    client.notify("workspace/didChangeConfiguration", settings);
    for method in [
        "client/registerCapability",
        "workspace/configuration",
        "workspace/applyEdit",
        "workspace/inlayHint/refresh",
    ] {
        client.next(|message| message["method"] == method);
    }
}
