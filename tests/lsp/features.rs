//! Every feature once, from the question to the answer in the protocol's own words.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const TEXT: &str = "\
== 개요 ==
나무[*이름 각주 '''글''']와 위키[*이름].
{{{#!folding 펼치기
내용
}}} 뒤
=== 🙂 배경 ===
🙂[* 둘째]
";

fn position(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn range(line: u32, start: u32, end: u32) -> Value {
    json!({"start": position(line, start), "end": position(line, end)})
}

fn client() -> Client {
    client_with(json!({}))
}

/// A client that can do this with documents.
fn client_with(mut text_document: Value) -> Client {
    text_document["diagnostic"] = json!({});
    let mut client = Client::start(json!({"capabilities": {"textDocument": text_document}}));
    client.open(PAGE, TEXT);
    client
}

fn ask(client: &mut Client, question: &str, params: Value) -> Value {
    let mut params = params;
    params["textDocument"] = json!({"uri": PAGE});
    client.request(question, params)
}

#[test]
fn document_symbols_are_nested() {
    let trees = json!({"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}});
    let mut client = client_with(trees);
    let symbols = ask(&mut client, "textDocument/documentSymbol", json!({}));
    let [overview] = &symbols.as_array().unwrap()[..] else { panic!("{symbols}") };
    assert_eq!(overview["name"], "1. 개요");
    assert_eq!(overview["selectionRange"], range(0, 3, 5));
    assert_eq!(overview["range"]["start"], position(0, 0));
    let [note, background] = &overview["children"].as_array().unwrap()[..] else {
        panic!("not a note and a section: {overview}")
    };
    assert_eq!(note["name"], "[이름] 각주 글");
    assert_eq!(note["detail"], "×2");
    assert_eq!(note["selectionRange"], range(1, 4, 6));
    assert_eq!(background["name"], "1.1. 🙂 배경");
    assert_eq!(background["selectionRange"], range(5, 4, 9));
    assert_eq!(background["children"][0]["name"], "[3] 둘째");
}

#[test]
fn the_outline_leaves_notes_out_where_the_setting_says_so() {
    let mut client = Client::start(json!({
        "capabilities": {"textDocument": {"diagnostic": {}}},
        "initializationOptions": {"outline": {"footnotes": false}},
    }));
    client.open(PAGE, TEXT);
    let symbols = ask(&mut client, "textDocument/documentSymbol", json!({}));
    let names: Vec<_> = symbols.as_array().unwrap().iter().map(|it| it["name"].clone()).collect();
    assert_eq!(names, ["1. 개요", "1.1. 🙂 배경"]);
}

fn folds(client: &mut Client) -> Vec<(u64, u64, Value)> {
    let folds = ask(client, "textDocument/foldingRange", json!({}));
    let line = |fold: &Value, name| fold[name].as_u64().unwrap();
    let folds = folds.as_array().unwrap();
    for fold in folds {
        let hides_first_line = fold.get("startCharacter").is_some();
        assert_eq!(hides_first_line, fold.get("collapsedText").is_some(), "{fold}");
    }
    folds
        .iter()
        .map(|fold| (line(fold, "startLine"), line(fold, "endLine"), fold["collapsedText"].clone()))
        .collect()
}

#[test]
fn sections_and_groups_can_be_folded() {
    let label = json!("{{{#!folding 펼치기 … }}}");
    let expected = [(0, 6, Value::Null), (2, 4, label.clone()), (5, 6, Value::Null)];
    let labels = json!({"collapsedText": true});
    let mut client = client_with(json!({"foldingRange": {"foldingRange": labels}}));
    assert_eq!(folds(&mut client), expected);

    let by_line = json!({"lineFoldingOnly": true, "foldingRange": labels});
    let mut client = client_with(json!({"foldingRange": by_line}));
    let expected = [(0, 6, Value::Null), (2, 3, label), (5, 6, Value::Null)];
    assert_eq!(folds(&mut client), expected, "the line that goes on stays visible");
}

#[test]
fn tokens_of_several_lines_end_where_their_lines_do() {
    let mut client = client();
    client.open("file:///줄.namu", "{{{\r\n가나\r\n\r\n다\r\n}}}\r\n");
    let params = json!({"textDocument": {"uri": "file:///줄.namu"}});
    let tokens = client.request("textDocument/semanticTokens/full", params);
    let numbers: Vec<_> = tokens["data"].as_array().unwrap().iter().collect();
    let lines: Vec<_> = numbers.chunks(5).map(|it| [it[0], it[1], it[2]]).collect();
    assert_eq!(json!(lines), json!([[0, 0, 3], [1, 0, 2], [2, 0, 1], [1, 0, 3]]));
}

#[test]
fn a_hover_shows_the_note_that_is_used() {
    let hover = ask(&mut client(), "textDocument/hover", json!({"position": position(1, 25)}));
    assert_eq!(hover["range"], range(1, 22, 27));
    assert_eq!(hover["contents"]["kind"], "markdown");
    assert!(hover["contents"]["value"].as_str().unwrap().contains("각주 **글**"), "{hover}");
}

#[test]
fn a_hover_over_plain_text_is_none() {
    let hover = ask(&mut client(), "textDocument/hover", json!({"position": position(3, 0)}));
    assert_eq!(hover, Value::Null);
}

#[test]
fn inlay_hints_number_the_notes_of_the_range() {
    let whole = json!({"start": position(0, 0), "end": position(7, 0)});
    let hints = ask(&mut client(), "textDocument/inlayHint", json!({"range": whole}));
    let hints = hints.as_array().unwrap();
    let number = hints.iter().find(|hint| hint["label"] == "[3]").unwrap();
    assert_eq!(number["position"], position(6, 4));
    let text = hints.iter().find(|hint| hint["position"] == position(1, 26)).unwrap();
    assert_eq!(text["tooltip"]["kind"], "markdown");

    let first = ask(&mut client(), "textDocument/inlayHint", json!({"range": range(0, 0, 8)}));
    assert_eq!(first, json!([]));
}

#[test]
fn a_use_leads_to_its_definition_and_back() {
    let mut client = client();
    let place = json!({"position": position(1, 25)});
    let definition = ask(&mut client, "textDocument/definition", place.clone());
    assert_eq!(definition, json!({"uri": PAGE, "range": range(1, 4, 6)}));

    let uses = json!([
        {"uri": PAGE, "range": range(1, 4, 6)},
        {"uri": PAGE, "range": range(1, 24, 26)},
    ]);
    for (with_definition, expected) in [(true, uses.clone()), (false, json!([uses[1]]))] {
        let mut params = place.clone();
        params["context"] = json!({"includeDeclaration": with_definition});
        assert_eq!(ask(&mut client, "textDocument/references", params), expected);
    }
}

#[test]
fn footnotes_are_listed() {
    let footnotes = ask(&mut client(), "namumark/footnotes", json!({}));
    let expected = json!([
        {
            "number": 1, "name": "이름", "text": "각주 '''글'''", "definition": true,
            "range": range(1, 2, 18), "nameRange": range(1, 4, 6), "section": "1. 개요",
            "label": "이름", "rendered": "각주 **글**", "definedBy": 1, "uses": [2],
        },
        {
            "number": 2, "name": "이름", "text": null, "definition": false,
            "range": range(1, 22, 27), "nameRange": range(1, 24, 26), "section": "1. 개요",
            "label": "이름", "rendered": null, "definedBy": 1, "uses": [],
        },
        {
            "number": 3, "name": null, "text": "둘째", "definition": true,
            "range": range(6, 2, 8), "nameRange": null, "section": "1.1. 🙂 배경",
            "label": "3", "rendered": "둘째", "definedBy": 3, "uses": [],
        },
    ]);
    assert_eq!(footnotes, expected);
}
