//! How the server begins and ends.

use std::process::Command;

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const NOT_INITIALIZED: i64 = -32002;
const INVALID_REQUEST: i64 = -32600;

fn exit(client: &mut Client) -> Option<i32> {
    client.notify("exit", Value::Null);
    client.wait().code()
}

#[test]
fn the_server_says_who_it_is() {
    let mut client = Client::launch();
    let greeting = client.greet(json!({"capabilities": {}}));
    let expected = json!({"name": "namumark", "version": env!("CARGO_PKG_VERSION")});
    assert_eq!(greeting["serverInfo"], expected);
}

#[test]
fn requests_before_the_greeting_are_refused() {
    let mut client = Client::launch();
    let hover = json!({"textDocument": {"uri": PAGE}, "position": {"line": 0, "character": 0}});
    assert_eq!(client.refusal("textDocument/hover", hover), NOT_INITIALIZED);
    client.greet(json!({"capabilities": {}}));
}

#[test]
fn requests_after_the_shutdown_are_refused() {
    let mut client = Client::pulling();
    client.request("shutdown", Value::Null);
    let params = json!({"textDocument": {"uri": PAGE}});
    assert_eq!(client.refusal("textDocument/documentSymbol", params), INVALID_REQUEST);
    assert_eq!(exit(&mut client), Some(0));
}

#[test]
fn exit_ends_the_server_while_its_input_is_open() {
    let shutdown = json!({"jsonrpc": "2.0", "id": "end", "method": "shutdown"});
    let with_null = json!({"jsonrpc": "2.0", "id": "end", "method": "shutdown", "params": null});
    let with_object = json!({"jsonrpc": "2.0", "id": "end", "method": "shutdown", "params": {}});
    for shutdown in [shutdown, with_null, with_object] {
        let mut client = Client::pulling();
        client.write(shutdown);
        let answer = client.next(|message| message["id"] == "end");
        assert_eq!(answer, json!({"jsonrpc": "2.0", "id": "end", "result": null}));
        assert_eq!(exit(&mut client), Some(0));
    }
}

#[test]
fn exit_without_a_shutdown_is_a_failure() {
    let mut client = Client::pulling();
    assert_eq!(exit(&mut client), Some(1));
}

#[test]
fn exit_is_the_last_message_that_is_read() {
    let mut client = Client::pulling();
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    client.write(json!({"jsonrpc": "2.0", "id": 77, "method": "shutdown"}));
    assert_eq!(client.wait().code(), Some(0));
}

#[test]
fn what_was_asked_before_exit_is_answered() {
    let mut client = Client::pulling();
    let shutdown = client.send("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert_eq!(client.response(shutdown)["result"], Value::Null);
    assert_eq!(client.wait().code(), Some(0));
}

#[test]
fn the_end_of_the_input_ends_the_server() {
    let mut client = Client::pulling();
    client.hang_up();
    assert_eq!(client.wait().code(), Some(1));

    let mut client = Client::pulling();
    client.request("shutdown", Value::Null);
    client.hang_up();
    assert_eq!(client.wait().code(), Some(0));
}

#[test]
fn requests_that_hang_keep_the_server_from_nothing() {
    let mut client = Client::pulling();
    client.send("namumark/test/hang", Value::Null);
    client.hang_up();
    assert_eq!(client.wait().code(), Some(1));

    let mut client = Client::pulling();
    let hang = client.send("namumark/test/hang", Value::Null);
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert!(client.response(hang)["error"].is_object());
    assert_eq!(client.wait().code(), Some(0));
}

#[test]
fn a_client_that_stops_reading_ends_the_server() {
    let (mut client, output) = Client::launch_deaf();
    drop(output);
    client.send("initialize", json!({"capabilities": {}}));
    assert_eq!(client.wait().code(), Some(1));
}

/// Many pipes' worth of answers: were the server to wait for its reader, both would wait for ever.
#[test]
fn a_client_that_reads_late_is_listened_to() {
    let (mut client, output) = Client::launch_deaf();
    client.send("initialize", json!({"capabilities": {"textDocument": {"diagnostic": {}}}}));
    client.notify("initialized", json!({}));
    client.open(PAGE, &"긴 글\n".repeat(1000));
    let params = json!({"textDocument": {"uri": PAGE}});
    for _ in 0..1000 {
        client.send("namumark/syntaxTree", params.clone());
    }
    let mut client = client.listening_to(output);
    for id in 1..=1001 {
        assert!(client.response(id).get("error").is_none());
    }
}

#[test]
fn a_client_that_never_reads_is_given_up() {
    let (mut client, _output) = Client::launch_deaf();
    client.send("initialize", json!({"capabilities": {}}));
    client.open(PAGE, &"긴 글\n".repeat(100_000));
    let params = json!({"textDocument": {"uri": PAGE}});
    for _ in 0..40 {
        client.send("namumark/syntaxTree", params.clone());
    }
    assert_eq!(client.wait().code(), Some(1));
}

#[test]
fn the_server_ends_with_the_process_that_started_it() {
    let mut parent = Command::new("sleep").arg("1000").spawn().unwrap();
    let mut client = Client::launch();
    client.greet(json!({"processId": parent.id(), "capabilities": {}}));
    parent.kill().unwrap();
    parent.wait().unwrap();
    assert_eq!(client.wait().code(), Some(1));
}

/// In a container, the client's process has a number that means nothing here.
#[test]
fn a_process_that_cannot_be_seen_does_not_end_the_server() {
    let mut stranger = Command::new("true").spawn().unwrap();
    stranger.wait().unwrap();
    let mut client = Client::launch();
    client.greet(json!({"processId": stranger.id(), "capabilities": {}}));
    client.notify("initialized", json!({}));
    client.request("shutdown", Value::Null);
    assert_eq!(exit(&mut client), Some(0));
}
