//! Recorded sessions of editors, said again: see `sessions/README.md`.

mod digest;

use std::path::PathBuf;

use expect_test::expect_file;
use serde_json::{Value, json};

use crate::client::Client;
use crate::page::Page;
use digest::Digest;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/lsp/sessions")
}

/// What an editor said, but for its farewell.
fn recorded(editor: &str) -> Vec<Value> {
    let session = std::fs::read_to_string(folder().join(format!("{editor}.jsonl"))).unwrap();
    let messages = session.lines().map(|line| serde_json::from_str(line).unwrap());
    messages.filter(|message: &Value| message["method"] != "exit").collect()
}

/// Says one message after the other, waits for each answer, and tells of all of them.
fn replay(editor: &str) -> String {
    let mut client = Client::launch().answering_questions();
    let (mut page, mut digest) = (Page::default(), Digest::default());
    for message in recorded(editor) {
        let method = message["method"].as_str().unwrap();
        if method == "textDocument/didClose" {
            let seen =
                client.syntax_tree(message["params"]["textDocument"]["uri"].as_str().unwrap());
            assert_eq!(seen["text"], page.text);
        }
        client.write(message.clone());
        if let Some(id) = message.get("id").and_then(Value::as_i64) {
            let response = client.response(id);
            assert!(response.get("error").is_none(), "{message}: {response}");
            page.greet(&response["result"]);
            digest.add(method, &response["result"], &page);
        } else if page.hear(method, &message["params"]) {
            digest.note(&page);
        }
    }
    client.notify("exit", Value::Null);
    assert_eq!(client.wait().code(), Some(0));
    digest.text
}

/// Says all at once: each request gets one answer, or the word that it was cancelled or is outdated.
fn replay_at_once(editor: &str) {
    let messages = recorded(editor);
    let mut client = Client::launch().answering_questions();
    let greeting = messages.iter().position(|message| message["method"] == "initialized").unwrap();
    for message in &messages[..greeting] {
        client.write(message.clone());
        client.response(message["id"].as_i64().unwrap());
    }
    for message in &messages[greeting..] {
        client.write(message.clone());
    }
    for id in messages[greeting..].iter().filter_map(|message| message["id"].as_i64()) {
        let response = client.response(id);
        let code = response["error"]["code"].as_i64();
        assert!(matches!(code, None | Some(-32800 | -32801)), "{response}");
    }
    client.notify("exit", Value::Null);
    assert_eq!(client.wait().code(), Some(0));
}

#[test]
fn neovim_hears_what_it_heard() {
    expect_file![folder().join("neovim.txt")].assert_eq(&replay("neovim"));
}

#[test]
fn visual_studio_code_hears_what_it_heard() {
    expect_file![folder().join("vscode.txt")].assert_eq(&replay("vscode"));
}

#[test]
fn every_request_of_a_hasty_editor_is_answered() {
    for editor in ["neovim", "vscode"] {
        replay_at_once(editor);
    }
}

/// Positions of the one session are bytes, those of the other units of UTF-16.
#[test]
fn the_editors_count_differently() {
    for (editor, encoding) in [("neovim", "utf-8"), ("vscode", "utf-16")] {
        let mut client = Client::launch();
        let mut params = recorded(editor).remove(0)["params"].take();
        params["capabilities"]["workspace"] = json!({});
        let greeting = client.greet(params);
        assert_eq!(greeting["capabilities"]["positionEncoding"], encoding);
    }
}
