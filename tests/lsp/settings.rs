//! The settings of the client, and those of `namumark.toml`.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::Client;

/// Two mistakes.
const PAGE: &str = "빈 각주[*]와 열린 각주[* 내용\n";

/// A wiki on disk.
struct Wiki(TempDir);

impl Wiki {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn uri(&self, name: &str) -> String {
        format!("file://{}/{name}", self.0.path().display())
    }
}

fn rules(client: &mut Client, uri: &str) -> Vec<String> {
    let params = json!({"textDocument": {"uri": uri}});
    let report = client.request("textDocument/diagnostic", params);
    let items = report["items"].as_array().unwrap().iter();
    items.map(|item| item["code"].as_str().unwrap().to_owned()).collect()
}

fn pulling(options: Value) -> Client {
    Client::start(json!({
        "capabilities": {"textDocument": {"diagnostic": {}}},
        "initializationOptions": options,
    }))
}

/// A client that watches files; the server has asked it to.
fn watching() -> Client {
    let mut client = Client::start(json!({"capabilities": {
        "textDocument": {"diagnostic": {}},
        "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}},
    }}));
    let request = client.next(|message| message["method"] == "client/registerCapability");
    let registration = &request["params"]["registrations"][0];
    assert_eq!(registration["method"], "workspace/didChangeWatchedFiles");
    let watchers = json!([{"globPattern": "**/namumark.toml"}]);
    assert_eq!(registration["registerOptions"]["watchers"], watchers);
    client.write(json!({"jsonrpc": "2.0", "id": request["id"], "result": null}));
    client
}

fn tell_of_change(client: &mut Client, uri: &str) {
    let changes = json!([{"uri": uri, "type": 2}]);
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": changes}));
}

#[test]
fn the_client_s_settings_hold_from_the_start_until_they_change() {
    let mut client = pulling(json!({"ignore": ["footnote-empty"]}));
    client.open("untitled:1", PAGE);
    assert_eq!(rules(&mut client, "untitled:1"), ["footnote-unclosed"]);
    let settings = json!({"namumark": {"ignore": ["footnote-unclosed"]}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    assert_eq!(rules(&mut client, "untitled:1"), ["footnote-empty"]);
    client.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    assert_eq!(rules(&mut client, "untitled:1"), ["footnote-empty"]);
    client.notify("workspace/didChangeConfiguration", json!({"settings": {}}));
    assert_eq!(rules(&mut client, "untitled:1").len(), 2);
}

#[test]
fn what_a_client_sets_without_sense_is_ignored_and_the_rest_holds() {
    let mut client = pulling(json!({
        "server": {"path": "namumark"},
        "select": true,
        "ignore": ["footnote-empty", "footnote-emty", 3],
        "severity": {"footnote-unclosed": "awful"},
        "overrides": [{"paths": 1}, []],
        "profile": null,
    }));
    client.open("untitled:1", PAGE);
    assert_eq!(rules(&mut client, "untitled:1"), ["footnote-unclosed"]);
}

#[test]
fn the_file_is_stronger_than_the_client_in_what_it_sets() {
    let wiki = Wiki::new();
    wiki.write("namumark.toml", "ignore = ['footnote-unclosed']");
    let mut client = pulling(json!({
        "ignore": ["footnote-empty"],
        "severity": {"footnote-empty": "hint"},
    }));
    let page = wiki.uri("sub/page.namu");
    client.open(&page, PAGE);
    let params = json!({"textDocument": {"uri": page}});
    let report = client.request("textDocument/diagnostic", params);
    let found: Vec<_> =
        report["items"].as_array().unwrap().iter().map(|item| &item["code"]).collect();
    assert_eq!(found, ["footnote-empty"]);
    assert_eq!(report["items"][0]["severity"], 4);
    client.open("untitled:1", PAGE);
    assert_eq!(rules(&mut client, "untitled:1"), ["footnote-unclosed"]);
}

#[test]
fn a_change_of_the_file_holds_at_once() {
    let wiki = Wiki::new();
    let mut client = watching();
    let page = wiki.uri("page.namu");
    client.open(&page, PAGE);
    assert_eq!(rules(&mut client, &page).len(), 2);
    wiki.write("namumark.toml", "ignore = ['footnote']");
    tell_of_change(&mut client, &wiki.uri("namumark.toml"));
    assert!(rules(&mut client, &page).is_empty());
    wiki.write("namumark.toml", "exclude = ['page.namu']");
    tell_of_change(&mut client, &wiki.uri("namumark.toml"));
    assert!(rules(&mut client, &page).is_empty());
    wiki.write("namumark.toml", "");
    tell_of_change(&mut client, &wiki.uri("namumark.toml"));
    assert_eq!(rules(&mut client, &page).len(), 2);
}

#[test]
fn without_word_of_changes_the_file_is_read_when_a_page_is_opened() {
    let wiki = Wiki::new();
    let mut client = pulling(Value::Null);
    let page = wiki.uri("page.namu");
    client.open(&page, PAGE);
    assert_eq!(rules(&mut client, &page).len(), 2);
    wiki.write("namumark.toml", "ignore = ['footnote']");
    assert_eq!(rules(&mut client, &page).len(), 2);
    client.close(&page);
    client.open(&page, PAGE);
    assert!(rules(&mut client, &page).is_empty());
}

#[test]
fn a_broken_file_is_told_once_and_not_used() {
    let wiki = Wiki::new();
    wiki.write("namumark.toml", "\nselct = []");
    let mut client = watching();
    for name in ["one.namu", "two.namu"] {
        client.open(&wiki.uri(name), PAGE);
        assert_eq!(rules(&mut client, &wiki.uri(name)).len(), 2);
    }
    let is_shown = |message: &Value| message["method"] == "window/showMessage";
    let shown = client.next(is_shown);
    let text = shown["params"]["message"].as_str().unwrap();
    assert!(text.contains("namumark.toml:2:1: there is no key 'selct'"), "{text}");
    wiki.write("namumark.toml", "ignore = ['footnote']");
    tell_of_change(&mut client, &wiki.uri("namumark.toml"));
    assert!(rules(&mut client, &wiki.uri("one.namu")).is_empty());
    wiki.write("namumark.toml", "selct = []");
    tell_of_change(&mut client, &wiki.uri("namumark.toml"));
    client.next(is_shown);
}

#[test]
fn diagnostics_that_were_sent_are_sent_anew() {
    let wiki = Wiki::new();
    let mut client = Client::start(json!({"capabilities": {}}));
    let page = wiki.uri("page.namu");
    client.open(&page, PAGE);
    assert_eq!(client.published(&page, json!(1)).len(), 2);
    wiki.write("namumark.toml", "ignore = ['footnote']");
    tell_of_change(&mut client, &wiki.uri("namumark.toml"));
    assert!(client.published(&page, json!(1)).is_empty());
}
