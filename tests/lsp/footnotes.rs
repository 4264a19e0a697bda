//! What is made for footnotes, in the protocol's own words and in two encodings.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const TEXT: &str = "\
== 개요 ==
🙂나무[*책 홍길동, 12쪽]와 위키[*책].
가지[* 잎‸]는 크다.
";

fn text() -> String {
    TEXT.replace('‸', "")
}

fn position(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn range(line: u32, start: u32, end: u32) -> Value {
    json!({"start": position(line, start), "end": position(line, end)})
}

/// A client that can do all that footnotes can use.
fn able(encoding: &str) -> Client {
    let mut client = Client::start(json!({"locale": "ko", "capabilities": {
        "general": {"positionEncodings": [encoding]},
        "textDocument": {
            "diagnostic": {},
            "inlayHint": {"resolveSupport": {"properties": ["tooltip"]}},
            "rename": {"prepareSupport": true},
        },
        "workspace": {"inlayHint": {"refreshSupport": true}},
    }}));
    client.open(PAGE, &text());
    client
}

fn ask(client: &mut Client, question: &str, params: Value) -> Value {
    let mut params = params;
    params["textDocument"] = json!({"uri": PAGE});
    client.request(question, params)
}

/// The places of the name in its line.
const NAMES: [(&str, [(u32, u32); 2]); 2] =
    [("utf-16", [(6, 7), (23, 24)]), ("utf-8", [(12, 15), (45, 48)])];

#[test]
fn a_name_is_renamed_wherever_it_stands() {
    for (encoding, names) in NAMES {
        let mut client = able(encoding);
        let [first, second] = names.map(|(start, end)| range(1, start, end));
        let at = json!({"position": second["start"]});
        let name = ask(&mut client, "textDocument/prepareRename", at.clone());
        assert_eq!(name, json!({"range": second, "placeholder": "책"}), "{encoding}");
        let mut params = at;
        params["newName"] = json!("도서");
        let edit = ask(&mut client, "textDocument/rename", params);
        let edits = [first, second].map(|range| json!({"range": range, "newText": "도서"}));
        assert_eq!(edit, json!({"changes": {PAGE: edits}}), "{encoding}");
    }
}

#[test]
fn a_name_that_is_none_is_refused_with_a_reason() {
    let mut client = able("utf-16");
    let params =
        |name| json!({"textDocument": {"uri": PAGE}, "position": position(1, 7), "newName": name});
    let id = client.send("textDocument/rename", params("새 책"));
    let error = client.response(id)["error"].clone();
    assert_eq!(error["code"], -32803);
    assert!(error["message"].as_str().unwrap().contains("빈칸"), "{error}");
    let elsewhere =
        ask(&mut client, "textDocument/prepareRename", json!({"position": position(2, 0)}));
    assert_eq!(elsewhere, Value::Null);
}

fn hints(client: &mut Client) -> Vec<Value> {
    let whole = json!({"start": position(0, 0), "end": position(9, 0)});
    let hints = ask(client, "textDocument/inlayHint", json!({"range": whole}));
    hints.as_array().unwrap().clone()
}

fn labels(client: &mut Client) -> Vec<Value> {
    hints(client).into_iter().map(|hint| hint["label"].clone()).collect()
}

#[test]
fn the_tooltip_of_a_hint_is_told_when_it_is_asked_for() {
    let mut client = able("utf-16");
    let hint = hints(&mut client)[0].clone();
    assert_eq!(hint["label"], "홍길동, 12쪽");
    assert_eq!(hint["tooltip"], Value::Null);
    let resolved = client.request("inlayHint/resolve", hint.clone());
    assert_eq!(resolved["tooltip"], json!({"kind": "markdown", "value": "홍길동, 12쪽"}));
    assert_eq!(resolved["position"], hint["position"]);

    client.change(PAGE, 2, json!([{"range": range(0, 0, 0), "text": "[* 새] "}]));
    let outdated = client.request("inlayHint/resolve", hint);
    assert_eq!(outdated["tooltip"], Value::Null);
    let foreign = json!({"position": position(0, 0), "label": "?"});
    assert_eq!(client.request("inlayHint/resolve", foreign.clone()), foreign);
}

#[test]
fn hints_are_asked_for_anew_when_the_setting_changes() {
    let mut client = able("utf-16");
    assert_eq!(labels(&mut client), ["홍길동, 12쪽", "[3]"]);
    let all = labels(&mut client);
    let steps = [
        (json!("numbers"), json!(["[3]"])),
        (json!("off"), json!([])),
        (json!("text"), json!(all)),
        (json!(false), json!([])),
        (json!(true), json!(all)),
    ];
    for (amount, expected) in steps {
        let settings = json!({"namumark": {"hints": amount}});
        client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
        let request = client.next(|message| message["method"] == "workspace/inlayHint/refresh");
        client.write(json!({"jsonrpc": "2.0", "id": request["id"], "result": null}));
        assert_eq!(json!(labels(&mut client)), expected);
    }
}

#[test]
fn the_next_and_the_previous_note() {
    let mut client = able("utf-16");
    let mut place = |method: &str, line, character| {
        let at = json!({"position": position(line, character)});
        ask(&mut client, method, at)
    };
    let first = json!({"number": 1, "range": range(1, 4, 17)});
    let last = json!({"number": 3, "range": range(2, 2, 7)});
    assert_eq!(place("namumark/nextFootnote", 0, 0), first);
    assert_eq!(place("namumark/nextFootnote", 2, 2), first);
    assert_eq!(place("namumark/previousFootnote", 2, 8), last);
    assert_eq!(place("namumark/previousFootnote", 0, 0), last);
}

#[test]
fn a_client_that_knows_no_nesting_gets_a_list_of_symbols() {
    let symbols = ask(&mut able("utf-16"), "textDocument/documentSymbol", json!({}));
    let shown: Vec<_> = symbols
        .as_array()
        .unwrap()
        .iter()
        .map(|symbol| json!([symbol["name"], symbol["containerName"], symbol["kind"]]))
        .collect();
    assert_eq!(
        json!(shown),
        json!([
            ["1. 개요", null, 15],
            ["[책] 홍길동, 12쪽", "1. 개요", 20],
            ["[3] 잎", "1. 개요", 20],
        ])
    );
    assert_eq!(symbols[2]["location"], json!({"uri": PAGE, "range": range(2, 2, 7)}));
}

#[test]
fn a_hover_tells_what_is_wrong_with_a_note() {
    let mut client = Client::start(
        json!({"locale": "ko", "capabilities": {"textDocument": {"diagnostic": {}}}}),
    );
    client.open(PAGE, "가[*없음] 나[*없음]");
    let hover = ask(&mut client, "textDocument/hover", json!({"position": position(0, 3)}));
    let text = hover["contents"]["value"].as_str().unwrap();
    let found = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": PAGE}}));
    let message = found["items"][0]["message"].as_str().unwrap();
    assert!(text.contains(message), "{text}");
}

#[test]
fn notes_are_refactored() {
    for (encoding, note, end) in [("utf-16", (2, 7), 12), ("utf-8", (6, 13), 24)] {
        let mut client = able(encoding);
        let at = range(2, note.0, note.0);
        let mut titles = |only: Value| -> Vec<Value> {
            let context = json!({"diagnostics": [], "only": only});
            let actions = ask(
                &mut client,
                "textDocument/codeAction",
                json!({"range": at, "context": context}),
            );
            actions.as_array().unwrap().clone()
        };
        assert_eq!(titles(json!(["quickfix"])), [] as [Value; 0]);
        let all = titles(json!(["refactor"]));
        let kinds: Vec<_> = all.iter().map(|action| action["kind"].clone()).collect();
        assert_eq!(kinds, ["refactor.inline", "refactor.rewrite", "refactor.move"], "{encoding}");
        let [moved] = &titles(json!(["refactor.move"]))[..] else { panic!("one action") };
        assert_eq!(moved["title"], "각주를 문장 끝으로 옮기기");
        assert_eq!(
            moved["edit"]["changes"][PAGE],
            json!([
                {"range": range(2, note.0, note.1), "newText": ""},
                {"range": range(2, end, end), "newText": "[* 잎]"},
            ])
        );
    }
}

#[test]
fn no_note_is_made_of_what_is_no_text() {
    for (encoding, option, cell) in [("utf-16", (16, 19), (20, 21)), ("utf-8", (18, 21), (22, 25))]
    {
        let mut client = able(encoding);
        client.change(PAGE, 2, json!([{"text": "||🙂||<bgcolor=#fff>가||"}]));
        let mut offers = |(start, end)| {
            let context = json!({"diagnostics": [], "only": ["refactor.extract"]});
            let question = json!({"range": range(0, start, end), "context": context});
            ask(&mut client, "textDocument/codeAction", question).as_array().unwrap().len()
        };
        assert_eq!([offers(option), offers(cell)], [0, 1], "{encoding}");
        let place = json!({"textDocument": {"uri": PAGE}, "range": range(0, option.0, option.1)});
        let params = json!({"command": "namumark.wrapFootnote", "arguments": [place]});
        assert_eq!(client.request("workspace/executeCommand", params), Value::Null);
        let told = client.next(|message| message["method"] == "window/showMessage");
        let message = told["params"]["message"].as_str().unwrap();
        assert!(message.contains("할 수 없습니다"), "{encoding}: {message}");
    }
}
