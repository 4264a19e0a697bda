//! Text copied from the rendered site, in the protocol's own words.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const REQUEST_FAILED: i64 = -32803;

const TEXT: &str = "\
최근 수정 시각 : 2023-05-06 07:08:09

1. 개요

🙂 큰 강이다.[1] 맑다.[A]

2. 역사

2.1. 옛날

작았다.[A]

[1] 물이 많다. [A] 2.1 2.2 지리지
";

fn position(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn range(line: u32, start: u32, end: u32) -> Value {
    json!({"start": position(line, start), "end": position(line, end)})
}

fn start(encoding: &str) -> Client {
    Client::start(json!({"locale": "ko", "capabilities": {
        "general": {"positionEncodings": [encoding]},
        "textDocument": {
            "diagnostic": {},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
        },
    }}))
}

fn ask(client: &mut Client, question: &str, mut params: Value) -> Value {
    params["textDocument"] = json!({"uri": PAGE});
    client.request(question, params)
}

fn rules(client: &mut Client) -> Vec<String> {
    let report = ask(client, "textDocument/diagnostic", json!({}));
    let items = report["items"].as_array().unwrap().iter();
    items.map(|item| item["code"].as_str().unwrap().to_owned()).collect()
}

fn sections(client: &mut Client) -> Vec<String> {
    let symbols = ask(client, "textDocument/documentSymbol", json!({}));
    let symbols = symbols.as_array().unwrap().iter();
    symbols.map(|symbol| symbol["name"].as_str().unwrap().to_owned()).collect()
}

/// In both encodings: where the mark `[1]` is on its line.
const ENCODINGS: [(&str, u32, u32); 2] = [("utf-16", 9, 10), ("utf-8", 19, 20)];

#[test]
fn notes_and_sections_answer() {
    for (encoding, start_of_mark, start_of_name) in ENCODINGS {
        let mut client = start(encoding);
        client.open(PAGE, TEXT);
        assert_eq!(rules(&mut client), [""; 0]);
        assert_eq!(sections(&mut client), ["1. 개요", "2. 역사"]);
        let mark = json!({"position": position(4, start_of_mark)});
        let definition = ask(&mut client, "textDocument/definition", mark.clone());
        assert_eq!(definition["range"], range(12, 1, 2), "{definition}");
        let label = json!({"position": position(12, 1)});
        let back = ask(&mut client, "textDocument/definition", label.clone());
        assert_eq!(back["range"], range(4, start_of_name, start_of_name + 1));
        let highlights = ask(&mut client, "textDocument/documentHighlight", mark.clone());
        assert_eq!(highlights.as_array().unwrap().len(), 2);
        let hover = ask(&mut client, "textDocument/hover", mark);
        let text = hover["contents"]["value"].as_str().unwrap();
        assert!(text.contains("물이 많다."), "{text}");
        let references = ask(
            &mut client,
            "textDocument/references",
            json!({"position": label["position"], "context": {"includeDeclaration": true}}),
        );
        assert_eq!(references.as_array().unwrap().len(), 2);
        let whole = json!({"start": position(0, 0), "end": position(13, 0)});
        let hints = ask(&mut client, "textDocument/inlayHint", json!({"range": whole}));
        let labels: Vec<_> = hints.as_array().unwrap().iter().map(|it| &it["label"]).collect();
        assert_eq!(labels, ["물이 많다.", "지리지", "지리지"]);
        let folds = ask(&mut client, "textDocument/foldingRange", json!({}));
        let lines = folds.as_array().unwrap().iter();
        let lines: Vec<_> =
            lines.map(|it| (it["startLine"].clone(), it["endLine"].clone())).collect();
        assert_eq!(json!(lines), json!([[2, 4], [6, 12], [8, 12]]));
    }
}

#[test]
fn formatting_and_renaming_leave_it_alone() {
    let mut client = start("utf-16");
    client.open(PAGE, &TEXT.replace("맑다.", "맑다.  \n||가||나  ||\n"));
    let options = json!({"options": {"tabSize": 2, "insertSpaces": true}});
    assert_eq!(ask(&mut client, "textDocument/formatting", options), json!([]));
    let name = json!({
        "textDocument": {"uri": PAGE}, "position": position(4, 10), "newName": "2",
    });
    assert_eq!(client.refusal("textDocument/rename", name), REQUEST_FAILED);
    let actions = ask(
        &mut client,
        "textDocument/codeAction",
        json!({"range": range(4, 0, 3), "context": {"diagnostics": [], "only": ["refactor"]}}),
    );
    let titles: Vec<_> = actions.as_array().unwrap().iter().map(|it| &it["title"]).collect();
    assert!(!titles.iter().any(|title| title.as_str().unwrap().contains("각주로")), "{titles:?}");
}

#[test]
fn every_edit_may_make_it_another_kind_of_page() {
    let mut client = start("utf-16");
    client.open(PAGE, TEXT);
    let insert = |line, text: &str| json!([{"range": range(line, 0, 0), "text": text}]);
    client.change(PAGE, 2, insert(2, "== 개요 ==\n"));
    assert_eq!(sections(&mut client), ["1. 개요"]);
    client.change(
        PAGE,
        3,
        json!([{
            "range": {"start": position(2, 0), "end": position(3, 0)}, "text": "",
        }]),
    );
    assert_eq!(sections(&mut client), ["1. 개요", "2. 역사"]);
    client.change(PAGE, 4, insert(0, "## namumark-as namumark\n"));
    assert_eq!(sections(&mut client), [""; 0]);
    assert_eq!(rules(&mut client), [""; 0]);
}

#[test]
fn a_mistake_is_reported_while_it_is_there() {
    let mut client = start("utf-16");
    client.open(PAGE, TEXT);
    client.change(PAGE, 2, json!([{"range": range(4, 9, 12), "text": ""}]));
    assert_eq!(rules(&mut client), ["article-note-without-mark"]);
    client.change(PAGE, 3, json!([{"range": range(4, 9, 9), "text": "[1]"}]));
    assert_eq!(rules(&mut client), [""; 0]);
}

#[test]
fn the_user_may_say_what_it_is() {
    let mut client = start("utf-16");
    client.open(PAGE, "글[1]\n");
    assert_eq!(rules(&mut client), [""; 0]);
    let read_as = |client: &mut Client, name: &str| {
        ask(client, "namumark/readAs", json!({"as": name}))["as"].clone()
    };
    assert_eq!(read_as(&mut client, "article-text"), "article-text");
    assert_eq!(rules(&mut client), ["article-mark-without-note"]);
    client.change(PAGE, 2, json!([{"range": range(0, 0, 0), "text": "큰 "}]));
    assert_eq!(rules(&mut client), ["article-mark-without-note"]);
    assert_eq!(read_as(&mut client, "auto"), "namumark");
    assert_eq!(rules(&mut client), [""; 0]);
    let params = json!({"textDocument": {"uri": PAGE}, "as": "nothing"});
    assert_eq!(client.refusal("namumark/readAs", params), -32602);
}

#[test]
fn settings_say_what_pages_are() {
    let mut client = Client::start(json!({
        "capabilities": {"textDocument": {"diagnostic": {}}},
        "initializationOptions": {"as": "article-text"},
    }));
    client.open(PAGE, "글[1]\n");
    assert_eq!(rules(&mut client), ["article-mark-without-note"]);
    let settings = json!({"settings": {"namumark": {"as": "auto"}}});
    client.notify("workspace/didChangeConfiguration", settings);
    assert_eq!(rules(&mut client), [""; 0]);
}
