//! Finding one's way through all pages of a wiki, in the protocol's own words.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::Client;

fn position(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn range(line: u32, start: u32, end: u32) -> Value {
    json!({"start": position(line, start), "end": position(line, end)})
}

/// A wiki on disk, and a client that has its folder open.
fn wiki(options: Value) -> (TempDir, Client) {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("대문.namu", "== 개요 ==\n== 역사 ==\n");
    write("틀：상자.namu", "== 쓰는 법 ==\n");
    write("메모.txt", "== 개요 ==\n");
    let folders = json!([{"uri": format!("file://{}", folder.path().display()), "name": "위키"}]);
    let client = Client::start(json!({
        "capabilities": {"textDocument": {"diagnostic": {}}},
        "workspaceFolders": folders,
        "initializationOptions": options,
    }));
    (folder, client)
}

fn found(client: &mut Client, query: &str) -> Vec<(Value, Value)> {
    let symbols = client.request("workspace/symbol", json!({"query": query}));
    let mut found: Vec<_> = symbols
        .as_array()
        .unwrap()
        .iter()
        .map(|symbol| (symbol["name"].clone(), symbol["containerName"].clone()))
        .collect();
    found.sort_by_key(|(name, page)| format!("{name}{page}"));
    found
}

#[test]
fn headings_of_all_pages_can_be_searched() {
    let (folder, mut client) = wiki(json!({}));
    assert_eq!(found(&mut client, "ㄱㅇ"), [(json!("개요"), json!("대문"))]);
    assert_eq!(found(&mut client, "상자"), [(json!("틀:상자"), Value::Null)]);
    // What is open counts as it is in the editor; what has changed on disk is read again.
    let uri = format!("file://{}/%EB%8C%80%EB%AC%B8.namu", folder.path().display());
    client.open(&uri, "== 새 개요 ==\n");
    assert_eq!(found(&mut client, "개요"), [(json!("새 개요"), json!("대문"))]);
    fs::write(folder.path().join("틀：상자.namu"), "== 다른 개요 ==\n\n").unwrap();
    assert_eq!(found(&mut client, "다른개요"), [(json!("다른 개요"), json!("틀:상자"))]);
    assert_eq!(found(&mut client, "없는 것"), []);
}

#[test]
fn folders_can_be_opened_and_closed() {
    let (folder, mut client) = wiki(json!({}));
    let this = json!([{"uri": format!("file://{}", folder.path().display()), "name": "위키"}]);
    let change = |client: &mut Client, added: &Value, removed: &Value| {
        let event = json!({"event": {"added": added, "removed": removed}});
        client.notify("workspace/didChangeWorkspaceFolders", event);
    };
    change(&mut client, &json!([]), &this);
    assert_eq!(found(&mut client, "개요"), []);
    change(&mut client, &this, &json!([]));
    assert_eq!(found(&mut client, "개요").len(), 1);
}

#[test]
fn searches_can_be_cancelled() {
    let (_folder, mut client) = wiki(json!({}));
    let searches: Vec<i64> =
        (0..50).map(|_| client.send("workspace/symbol", json!({"query": ""}))).collect();
    for id in &searches {
        client.notify("$/cancelRequest", json!({"id": id}));
    }
    for id in searches {
        let response = client.response(id);
        let error = &response["error"]["code"];
        assert!(error.is_null() || *error == -32800, "{error}");
    }
}

/// Where the only link of a page leads.
fn followed(client: &mut Client, uri: &str, text: &str) -> Value {
    client.open(uri, text);
    let links = client.request("textDocument/documentLink", json!({"textDocument": {"uri": uri}}));
    let resolved = client.request("documentLink/resolve", links[0].clone());
    client.close(uri);
    resolved["target"].clone()
}

#[test]
fn links_lead_to_files_or_to_the_wiki() {
    let (folder, mut client) = wiki(json!({}));
    let root = format!("file://{}", folder.path().display());
    let uri = format!("{root}/new.namu");
    let main = format!("{root}/%EB%8C%80%EB%AC%B8.namu");
    assert_eq!(followed(&mut client, &uri, "[[대문]]"), main);
    assert_eq!(followed(&mut client, &uri, "[[대문#역사]]"), format!("{main}#L2,1"));
    let template = format!("{root}/%ED%8B%80%EF%BC%9A%EC%83%81%EC%9E%90.namu");
    assert_eq!(followed(&mut client, &uri, "[include(틀:상자)]"), template);
    assert_eq!(followed(&mut client, &uri, "[[a b?/c#d]]"), "https://namu.wiki/w/a%20b%3F/c#d");
    assert_eq!(followed(&mut client, &uri, "[[https://a.kr]]"), "https://a.kr/");
    assert_eq!(followed(&mut client, &uri, "글 [[#s-1]]\n== 가 =="), format!("{uri}#L2,4"));
    assert_eq!(
        followed(&mut client, "untitled:1", "[[대문]]"),
        "https://namu.wiki/w/%EB%8C%80%EB%AC%B8"
    );
}

#[test]
fn the_definition_of_a_link_is_the_file_of_its_page() {
    let (folder, mut client) = wiki(json!({}));
    let root = format!("file://{}", folder.path().display());
    let uri = format!("{root}/new.namu");
    client.open(&uri, "[[대문#역사|글]] [include(틀:상자)] [[없음]]\n");
    let mut definition = |character: u32| {
        let at = json!({"textDocument": {"uri": uri}, "position": position(0, character)});
        client.request("textDocument/definition", at)
    };
    let main = format!("{root}/%EB%8C%80%EB%AC%B8.namu");
    assert_eq!(definition(3), json!({"uri": main, "range": range(1, 0, 0)}));
    assert_eq!(definition(24)["range"], range(0, 0, 0));
    assert_eq!(definition(8), Value::Null, "the label leads nowhere");
    assert_eq!(definition(33), Value::Null, "there is no such file");
}

/// What is not saved counts: an editor shows it where the link leads.
#[test]
fn pages_are_what_their_open_documents_say() {
    let (folder, mut client) = wiki(json!({}));
    let root = format!("file://{}", folder.path().display());
    let (uri, main) = (format!("{root}/new.namu"), format!("{root}/%EB%8C%80%EB%AC%B8.namu"));
    client.open(&main, "새\n글\n== 역사 ==\n== 새 문단 ==\n");
    assert_eq!(followed(&mut client, &uri, "[[대문#역사]]"), format!("{main}#L3,1"));
    client.open(&uri, "[[대문#새 문단]] [[대문#]]\n");
    let at = |character| json!({"textDocument": {"uri": uri}, "position": position(0, character)});
    let definition = client.request("textDocument/definition", at(3));
    assert_eq!(definition, json!({"uri": main, "range": range(3, 0, 0)}));
    let anchors = client.request("textDocument/completion", at(17));
    let labels: Vec<_> =
        anchors["items"].as_array().unwrap().iter().map(|it| it["label"].clone()).collect();
    assert_eq!(labels, ["역사", "새 문단", "s-1", "s-2"]);
    client.close(&main);
    assert_eq!(client.request("textDocument/definition", at(3))["range"], range(0, 0, 0));
}

#[test]
fn other_wikis_have_other_addresses() {
    let (_folder, mut client) = wiki(json!({"wikiUrl": "https://wiki.example/w"}));
    assert_eq!(followed(&mut client, "untitled:1", "[[a]]"), "https://wiki.example/w/a");
    let (_folder, mut client) = wiki(json!({"profile": "opennamu"}));
    assert_eq!(followed(&mut client, "untitled:1", "[[a]]"), Value::Null);
}
