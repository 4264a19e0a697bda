//! Documents as clients open, change and close them, the odd ways included.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};
use crate::question::question;

fn range(start: (u32, u32), end: (u32, u32)) -> Value {
    let position = |(line, character)| json!({"line": line, "character": character});
    json!({"start": position(start), "end": position(end)})
}

#[test]
fn a_document_is_what_was_opened_until_it_is_closed() {
    let mut client = Client::pulling();
    assert_eq!(client.syntax_tree(PAGE), Value::Null);
    client.open(PAGE, "첫 글");
    assert_eq!(client.syntax_tree(PAGE)["text"], "첫 글");
    client.open(PAGE, "다시 연 글");
    assert_eq!(client.syntax_tree(PAGE)["text"], "다시 연 글");
    client.close(PAGE);
    assert_eq!(client.syntax_tree(PAGE), Value::Null);
}

#[test]
fn each_change_counts_from_the_one_before() {
    let mut client = Client::pulling();
    client.open(PAGE, "나무\n위키");
    let changes = json!([
        {"range": range((0, 0), (0, 0)), "text": "큰\n"},
        {"range": range((1, 1), (2, 1)), "text": ""},
        {"range": range((1, 0), (1, 1)), "text": "🙂"},
    ]);
    client.change(PAGE, 2, changes);
    assert_eq!(client.syntax_tree(PAGE)["text"], "큰\n🙂키");
}

#[test]
fn a_change_without_a_range_is_the_whole_text() {
    let mut client = Client::pulling();
    client.open(PAGE, "== 옛 ==\n글");
    let changes = json!([
        {"range": range((0, 0), (0, 0)), "text": "잃을 글"},
        {"text": "== 새 ==\n글"},
        {"range": range((1, 1), (1, 1)), "text": "[* 각주]"},
    ]);
    client.change(PAGE, 2, changes);
    let seen = client.syntax_tree(PAGE);
    assert_eq!(seen["text"], "== 새 ==\n글[* 각주]");
    assert!(seen["tree"].as_str().unwrap().contains("(footnote)"), "{seen}");
}

#[test]
fn a_change_of_an_unknown_document_is_nothing() {
    let mut client = Client::pulling();
    client.change(PAGE, 7, json!([{"text": "글"}]));
    client.close(PAGE);
    assert_eq!(client.syntax_tree(PAGE), Value::Null);
    client.open(PAGE, "글");
    assert_eq!(client.syntax_tree(PAGE)["version"], 1);
}

#[test]
fn a_change_counts_whatever_stands_for_its_version_and_place() {
    let mut client = Client::pulling().talking_nonsense();
    let document = json!({"uri": PAGE, "languageId": "namumark", "text": "나"});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    assert_eq!(client.syntax_tree(PAGE)["text"], "나");
    for version in [json!(null), json!(6.0), json!(4294967296i64), json!("7")] {
        let place = json!({"line": -1, "character": 0.0});
        let changes = json!([{"range": {"start": place, "end": place}, "text": "가"}]);
        let document = json!({"uri": PAGE, "version": version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        client.notify("textDocument/didChange", params);
    }
    let place = json!({"line": 4294967296i64, "character": 4294967296i64});
    let changes = json!([{"range": {"start": place, "end": place}, "text": "다"}]);
    let params = json!({"textDocument": {"uri": PAGE}, "contentChanges": changes});
    client.notify("textDocument/didChange", params);
    assert_eq!(client.syntax_tree(PAGE)["text"], "가가가가나다");
}

#[test]
fn a_change_counts_whatever_its_version() {
    let mut client = Client::pulling();
    client.open(PAGE, "");
    for (version, new) in [(5, "다"), (5, "나"), (-3, "가")] {
        client.change(PAGE, version, json!([{"range": range((0, 0), (0, 0)), "text": new}]));
    }
    let seen = client.syntax_tree(PAGE);
    assert_eq!((&seen["version"], &seen["text"]), (&json!(-3), &json!("가나다")));
}

#[test]
fn a_document_may_have_any_uri_and_language() {
    let mut client = Client::pulling();
    let uris = ["untitled:Untitled-1", "vscode-vfs://github/wiki/a.namu", "buffer:3", "git:/a?b#c"];
    for uri in uris {
        let document = json!({"uri": uri, "languageId": "namu", "version": 1, "text": uri});
        client.notify("textDocument/didOpen", json!({"textDocument": document}));
    }
    for uri in uris {
        assert_eq!(client.syntax_tree(uri)["text"], uri);
    }
}

#[test]
fn requests_about_an_unknown_document_have_empty_answers() {
    let mut client = Client::pulling();
    let start = json!({"line": 0, "character": 0});
    let params = question(PAGE, &start, &range((0, 0), (1, 0)));
    for method in [
        "textDocument/documentSymbol",
        "textDocument/foldingRange",
        "textDocument/hover",
        "textDocument/inlayHint",
        "textDocument/definition",
        "textDocument/references",
        "textDocument/codeAction",
        "namumark/syntaxTree",
    ] {
        assert_eq!(client.request(method, params.clone()), Value::Null, "{method}");
    }
    assert_eq!(client.request("namumark/footnotes", params.clone()), json!([]));
    let report = json!({"kind": "full", "items": []});
    assert_eq!(client.request("textDocument/diagnostic", params), report);
}
