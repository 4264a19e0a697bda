//! Clients that want to be asked for their settings, and what they have to ask for anew then.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

/// Two mistakes.
const TEXT: &str = "빈 각주[*]와 열린 각주[* 내용\n";

const PULL: &str = "workspace/configuration";

fn rules(found: &[Value]) -> Vec<&str> {
    found.iter().map(|it| it["code"].as_str().unwrap()).collect()
}

/// A client that can be asked. It has not been answered yet.
fn asked(mut greeting: Value) -> Client {
    greeting["capabilities"]["workspace"]["configuration"] = true.into();
    Client::start(greeting)
}

/// Waits for the publication that has these problems. What is published before was found before an
/// answer arrived.
fn until(client: &mut Client, page: &str, wanted: &[&str]) {
    while rules(&client.published(page, json!(1))) != wanted {}
}

fn change(client: &mut Client, settings: Value) {
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
}

#[test]
fn settings_are_asked_for_at_the_start_and_when_they_change() {
    let mut client = asked(json!({}));
    let params = client.answer(PULL, json!([{"ignore": ["footnote-empty"]}]));
    assert_eq!(params, json!({"items": [{"section": "namumark"}]}));
    client.open(PAGE, TEXT);
    until(&mut client, PAGE, &["footnote-unclosed"]);
    for nothing in [Value::Null, json!({})] {
        change(&mut client, nothing);
        client.answer(PULL, json!([{"ignore": ["footnote"]}]));
    }
    until(&mut client, PAGE, &[]);
}

#[test]
fn what_is_told_unasked_holds_at_once() {
    let mut client = asked(json!({}));
    client.answer(PULL, json!([null]));
    client.open(PAGE, TEXT);
    assert_eq!(client.published(PAGE, json!(1)).len(), 2);
    let settings = json!({"ignore": ["footnote-empty"]});
    change(&mut client, json!({"namumark": settings}));
    assert_eq!(rules(&client.published(PAGE, json!(1))), ["footnote-unclosed"]);
    client.answer(PULL, json!([settings]));
    // Nothing is new, so nothing is published again: the next test of this is the client's end.
}

#[test]
fn a_client_without_settings_keeps_those_of_its_start() {
    let options = json!({"ignore": ["footnote-empty"]});
    let mut client = asked(json!({"initializationOptions": options}));
    client.open(PAGE, TEXT);
    assert_eq!(rules(&client.published(PAGE, json!(1))), ["footnote-unclosed"]);
    client.answer(PULL, json!([null]));
    change(&mut client, Value::Null);
    client.answer(PULL, json!([{"ignore": ["footnote-unclosed"]}]));
    until(&mut client, PAGE, &["footnote-empty"]);
    change(&mut client, Value::Null);
    client.answer(PULL, json!([{}]));
    until(&mut client, PAGE, &["footnote-unclosed"]);
}

#[test]
fn each_folder_may_have_its_own() {
    let folder = |name: &str| json!({"uri": format!("file:///{name}"), "name": name});
    let folders = json!([folder("one"), folder("two")]);
    let mut client = asked(json!({"workspaceFolders": folders}));
    let params = client.answer(PULL, json!([{}, null, {"ignore": ["footnote-empty"]}]));
    let items = json!([
        {"section": "namumark"},
        {"scopeUri": "file:///one", "section": "namumark"},
        {"scopeUri": "file:///two", "section": "namumark"},
    ]);
    assert_eq!(params["items"], items);
    let both: &[&str] = &["footnote-empty", "footnote-unclosed"];
    for (page, wanted) in [("file:///two/나.namu", &both[1..]), ("file:///one/가.namu", both)] {
        client.open(page, TEXT);
        until(&mut client, &url(page), wanted);
    }
    client.close("file:///one/가.namu");
    assert!(client.published(&url("file:///one/가.namu"), Value::Null).is_empty());
    let event = json!({"added": [folder("three")], "removed": [folder("one")]});
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": event}));
    let params = client.answer(PULL, json!([{}]));
    assert_eq!(params["items"][2]["scopeUri"], "file:///three");
    assert_eq!(params["items"].as_array().unwrap().len(), 3);
    let page = url("file:///two/나.namu");
    until(&mut client, &page, both);
}

/// As the server writes it.
fn url(uri: &str) -> String {
    uri.replace('가', "%EA%B0%80").replace('나', "%EB%82%98")
}

/// While one question is open there is no other; and the client needs none to be served.
#[test]
fn a_client_that_never_answers_is_served_all_the_same() {
    let mut client = asked(json!({}));
    client.next(|message| message["method"] == PULL);
    for _ in 0..100 {
        change(&mut client, Value::Null);
    }
    client.open(PAGE, TEXT);
    assert_eq!(client.published(PAGE, json!(1)).len(), 2);
}

#[test]
fn a_client_that_refuses_or_answers_nonsense_is_asked_again() {
    let mut client = asked(json!({}));
    let request = client.next(|message| message["method"] == PULL);
    let error = json!({"code": -32603, "message": "no"});
    client.write(json!({"jsonrpc": "2.0", "id": request["id"], "error": error}));
    change(&mut client, Value::Null);
    client.answer(PULL, json!("nonsense"));
    change(&mut client, Value::Null);
    client.answer(PULL, json!([]));
    change(&mut client, Value::Null);
    client.answer(PULL, json!([{"ignore": ["footnote"]}, 1, 2, 3]));
    client.open(PAGE, TEXT);
    until(&mut client, PAGE, &[]);
}

#[test]
fn without_the_capability_nothing_is_asked() {
    let mut client = Client::start(json!({"capabilities": {}}));
    change(&mut client, Value::Null);
    client.open(PAGE, TEXT);
    assert_eq!(client.published(PAGE, json!(1)).len(), 2);
}

#[test]
fn what_depends_on_settings_is_to_be_asked_for_anew() {
    let refresh = json!({"refreshSupport": true});
    let workspace = json!({
        "diagnostics": refresh,
        "inlayHint": refresh,
        "codeLens": refresh,
        "semanticTokens": refresh,
    });
    let mut client = Client::start(json!({
        "capabilities": {"workspace": workspace, "textDocument": {"diagnostic": {}}},
    }));
    change(&mut client, json!({"namumark": {"codeLens": false}}));
    for feature in ["diagnostic", "inlayHint", "codeLens", "semanticTokens"] {
        client.answer(&format!("workspace/{feature}/refresh"), Value::Null);
    }
    // The same once more is no change.
    change(&mut client, json!({"namumark": {"codeLens": false}}));
}
