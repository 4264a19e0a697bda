//! "Why is this text?": the action, and the command behind it.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const TEXT: &str = "🙂'''굵게--취소'''선--\n바른 글\n";

fn client(encoding: &str, workspace: Value) -> Client {
    let mut client = Client::start(json!({"locale": "ko", "capabilities": {
        "textDocument": {"diagnostic": {}},
        "general": {"positionEncodings": [encoding]},
        "workspace": workspace,
    }}));
    client.open(PAGE, TEXT);
    client
}

fn position(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn titles(client: &mut Client, position: &Value) -> Vec<Value> {
    let range = json!({"start": position, "end": position});
    let params =
        json!({"textDocument": {"uri": PAGE}, "range": range, "context": {"diagnostics": []}});
    client.request("textDocument/codeAction", params).as_array().unwrap().clone()
}

fn ask(encoding: &str, start: u32, place: (u32, u32)) {
    let mut client = client(encoding, json!({"executeCommand": {}}));
    let at = position(0, start);
    let actions = titles(&mut client, &at);
    let question = actions.iter().find(|action| action["title"] == "왜 안 될까요?").unwrap();
    let command = &question["command"];
    assert_eq!(command["command"], "namumark.why");
    let params = json!({"command": command["command"], "arguments": command["arguments"]});
    let answer = client.request("workspace/executeCommand", params);
    assert_eq!(answer["rule"], "decoration-crossed");
    assert_eq!(answer["range"]["start"], at);
    let expected = json!({"start": position(0, place.0), "end": position(0, place.1)});
    assert_eq!(answer["places"][0]["range"], expected, "what closed first");
    assert!(answer["markdown"].as_str().unwrap().starts_with("**글자로 보입니다** `--`"));

    let shown = client.next(|message| message["method"] == "window/showMessage");
    let message = shown["params"]["message"].as_str().unwrap();
    assert!(message.starts_with("서식은 먼저 연 것이 먼저 닫힙니다."), "{message}");
    assert!(message.contains(" 1행 `'''`: 먼저 닫힌 서식."), "{message}");
    assert!(message.ends_with(" 고치기: 안쪽 서식을 먼저 닫기. (decoration-crossed)"), "{message}");
    let params = json!({"textDocument": {"uri": PAGE}, "position": at});
    let hover = client.request("textDocument/hover", params);
    assert_eq!(hover["range"]["start"], at);
    assert_eq!(hover["contents"]["value"], answer["markdown"]);
}

#[test]
fn the_action_asks_and_the_command_answers() {
    ask("utf-16", 15, (11, 14));
    ask("utf-8", 27, (21, 24));
}

#[test]
fn clients_without_commands_are_not_offered_any() {
    let mut client = client("utf-16", json!({}));
    let actions = titles(&mut client, &position(0, 15));
    assert!(actions.iter().all(|action| action["title"] != "왜 안 될까요?"));
}

#[test]
fn nothing_is_answered_where_nothing_is_wrong() {
    let mut client = client("utf-16", json!({"executeCommand": {}}));
    assert!(titles(&mut client, &position(1, 2)).is_empty());
    let command = |arguments| json!({"command": "namumark.why", "arguments": arguments});
    let arguments = json!([PAGE, position(1, 2)]);
    assert_eq!(client.request("workspace/executeCommand", command(arguments)), Value::Null);
    assert_eq!(client.refusal("workspace/executeCommand", command(json!([1]))), -32602);
    let other = json!({"command": "other", "arguments": []});
    assert_eq!(client.refusal("workspace/executeCommand", other), -32602);
}
