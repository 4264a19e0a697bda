//! Finding one's way through a page, in the protocol's own words.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const TEXT: &str = "\
== 🙂 개요 ==
[[#🙂 개요|위로]] [[#자리]] [anchor(자리)] [[대문#역사]] {{{#red 빨강}}}
{{{
여러
줄
}}}
";

fn position(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn range(line: u32, start: u32, end: u32) -> Value {
    json!({"start": position(line, start), "end": position(line, end)})
}

/// A client that counts in UTF-16, and one that counts in UTF-8.
fn clients(text_document: Value) -> [Client; 2] {
    ["utf-16", "utf-8"].map(|encoding| {
        let mut text_document = text_document.clone();
        text_document["diagnostic"] = json!({});
        let general = json!({"positionEncodings": [encoding]});
        let mut client = Client::start(
            json!({"capabilities": {"general": general, "textDocument": text_document}}),
        );
        client.open(PAGE, TEXT);
        client
    })
}

fn ask(client: &mut Client, question: &str, mut params: Value) -> Value {
    params["textDocument"] = json!({"uri": PAGE});
    client.request(question, params)
}

#[test]
fn symbols_are_a_list_for_clients_without_trees() {
    for mut client in clients(json!({})) {
        client.change(PAGE, 2, json!([{"text": "== 🙂 ==\n=== 가 ===\n"}]));
        let symbols = ask(&mut client, "textDocument/documentSymbol", json!({}));
        assert_eq!(symbols[0]["name"], "1. 🙂");
        assert_eq!(symbols[1]["containerName"], "1. 🙂");
        assert_eq!(symbols[1]["location"]["range"]["start"], position(1, 0));
    }
}

#[test]
fn folds_are_as_many_as_the_client_takes() {
    let [mut client, _] = clients(json!({"foldingRange": {"rangeLimit": 1}}));
    let folds = ask(&mut client, "textDocument/foldingRange", json!({}));
    assert_eq!(folds.as_array().unwrap().len(), 1);
    assert_eq!(folds[0]["startLine"], 0);
    assert_eq!(folds[0]["collapsedText"], Value::Null);
}

#[test]
fn selections_grow() {
    for (mut client, (at, end)) in clients(json!({})).into_iter().zip([(6, 8), (8, 14)]) {
        let positions = json!({"positions": [position(0, at), position(9, 9)]});
        let selections = ask(&mut client, "textDocument/selectionRange", positions);
        assert_eq!(selections[0]["range"], range(0, at, end));
        assert_eq!(selections[0]["parent"]["range"], range(0, 3, end));
        assert_eq!(selections.as_array().unwrap().len(), 2);
    }
}

#[test]
fn marks_and_names_are_highlighted() {
    for (mut client, ends) in clients(json!({})).into_iter().zip([(8, 5), (14, 11)]) {
        let at = json!({"position": position(0, 3)});
        let found = ask(&mut client, "textDocument/documentHighlight", at);
        let title = json!({"range": range(0, 3, ends.0), "kind": 3});
        assert_eq!(found[0], title);
        assert_eq!(found[1]["kind"], 2);
        let at = json!({"position": position(2, 0)});
        let found = ask(&mut client, "textDocument/documentHighlight", at);
        assert_eq!(
            found,
            json!([{"range": range(2, 0, 3), "kind": 1}, {"range": range(5, 0, 3), "kind": 1}])
        );
        let at = json!({"position": position(3, 0)});
        assert_eq!(ask(&mut client, "textDocument/documentHighlight", at), Value::Null);
    }
}

#[test]
fn colors_can_be_written_anew() {
    for (mut client, start) in clients(json!({})).into_iter().zip([49, 69]) {
        let colors = ask(&mut client, "textDocument/documentColor", json!({}));
        let place = colors[0]["range"].clone();
        assert_eq!(
            colors[0]["color"],
            json!({"red": 1.0, "green": 0.0, "blue": 0.0, "alpha": 1.0})
        );
        assert_eq!(place["start"]["line"], 1, "{start}");
        let color = json!({"red": 0.0, "green": 0.0, "blue": 1.0, "alpha": 1.0});
        let forms = ask(
            &mut client,
            "textDocument/colorPresentation",
            json!({"range": place, "color": color}),
        );
        assert_eq!(
            forms[0],
            json!({"label": "#0000ff", "textEdit": {"range": place, "newText": "#0000ff"}})
        );
    }
}

#[test]
fn names_can_be_changed() {
    for (mut client, (start, end)) in
        clients(json!({"rename": {"prepareSupport": true}})).into_iter().zip([(3, 8), (3, 14)])
    {
        let at = json!({"position": position(0, start)});
        let prepared = ask(&mut client, "textDocument/prepareRename", at.clone());
        assert_eq!(prepared, json!({"range": range(0, start, end), "placeholder": "🙂 개요"}));
        let mut params = at;
        params["newName"] = json!("가");
        let edit = ask(&mut client, "textDocument/rename", params.clone());
        let edits = edit["changes"][PAGE].as_array().unwrap();
        assert_eq!(edits.len(), 2);
        assert_eq!(edits[0], json!({"range": range(0, start, end), "newText": "가"}));
        params["newName"] = json!("[[가");
        params["textDocument"] = json!({"uri": PAGE});
        assert_eq!(client.refusal("textDocument/rename", params), -32803);
        let nowhere = json!({"position": position(3, 0)});
        assert_eq!(ask(&mut client, "textDocument/prepareRename", nowhere), Value::Null);
    }
}

#[test]
fn a_declaration_is_a_definition() {
    let [mut client, _] = clients(json!({}));
    let at = json!({"position": position(1, 16)});
    let declaration = ask(&mut client, "textDocument/declaration", at.clone());
    assert_eq!(declaration, ask(&mut client, "textDocument/definition", at));
    assert_eq!(declaration["uri"], PAGE);
}

#[test]
fn lenses_count_links_until_they_are_switched_off() {
    let [mut client, _] = clients(json!({}));
    let lenses = ask(&mut client, "textDocument/codeLens", json!({}));
    let titles: Vec<&Value> =
        lenses.as_array().unwrap().iter().map(|it| &it["command"]["title"]).collect();
    assert_eq!(titles, ["1 link", "1 link"]);
    assert_eq!(lenses[0]["command"]["command"], "");
    let settings = json!({"settings": {"namumark": {"codeLens": false}}});
    client.notify("workspace/didChangeConfiguration", settings);
    assert_eq!(ask(&mut client, "textDocument/codeLens", json!({})), json!([]));
}

#[test]
fn lenses_lead_to_the_links_where_the_client_can_show_them() {
    let commands = json!({"commands": {"commands": ["namumark.showReferences"]}});
    let mut client = Client::start(json!({"capabilities": {
        "experimental": commands, "textDocument": {"diagnostic": {}},
    }}));
    client.open(PAGE, TEXT);
    let lenses = ask(&mut client, "textDocument/codeLens", json!({}));
    let command = &lenses[0]["command"];
    assert_eq!(command["command"], "namumark.showReferences");
    assert_eq!(command["arguments"][0], PAGE);
    assert_eq!(command["arguments"][2].as_array().unwrap().len(), 1);
}

/// The lines, columns and lengths of tokens, from the numbers of the protocol.
fn decoded(data: &Value) -> Vec<(u64, u64, u64)> {
    let numbers: Vec<u64> =
        data.as_array().unwrap().iter().map(|it| it.as_u64().unwrap()).collect();
    let (mut line, mut column) = (0, 0);
    let places = numbers.chunks(5).map(|token| {
        line += token[0];
        column = if token[0] == 0 { column + token[1] } else { token[1] };
        (line, column, token[2])
    });
    places.collect()
}

#[test]
fn tokens_are_split_at_lines_unless_the_client_joins_them() {
    for (mut client, length) in clients(json!({})).into_iter().zip([2, 6]) {
        let tokens = ask(&mut client, "textDocument/semanticTokens/full", json!({}));
        let tokens = decoded(&tokens["data"]);
        assert!(tokens.contains(&(3, 0, length)), "{tokens:?}");
        assert!(tokens.contains(&(4, 0, length / 2)), "{tokens:?}");
    }
    let [mut client, _] = clients(json!({"semanticTokens": {
        "requests": {}, "tokenTypes": [], "tokenModifiers": [], "formats": [],
        "multilineTokenSupport": true,
    }}));
    let tokens = ask(&mut client, "textDocument/semanticTokens/full", json!({}));
    assert!(decoded(&tokens["data"]).contains(&(2, 3, 6)), "{tokens}");
}

#[test]
fn tokens_of_a_range() {
    let [mut client, _] = clients(json!({}));
    let whole = ask(&mut client, "textDocument/semanticTokens/full", json!({}));
    let part = json!({"range": {"start": position(1, 0), "end": position(1, 5)}});
    let part = ask(&mut client, "textDocument/semanticTokens/range", part);
    let (whole, part) = (decoded(&whole["data"]), decoded(&part["data"]));
    let expected: Vec<_> =
        whole.into_iter().filter(|(line, column, _)| *line == 1 && *column < 5).collect();
    assert_eq!(part, expected);
}

#[test]
fn tokens_change_by_edits() {
    let [mut client, _] = clients(json!({}));
    let first = ask(&mut client, "textDocument/semanticTokens/full", json!({}));
    let mut data = first["data"].as_array().unwrap().clone();
    let insert = json!({"range": range(1, 0, 0), "text": "[[새 문서]]\n"});
    client.change(PAGE, 2, json!([insert]));
    let known = json!({"previousResultId": first["resultId"]});
    let delta = ask(&mut client, "textDocument/semanticTokens/full/delta", known.clone());
    for edit in delta["edits"].as_array().unwrap() {
        let start = edit["start"].as_u64().unwrap() as usize;
        let count = edit["deleteCount"].as_u64().unwrap() as usize;
        data.splice(start..start + count, edit["data"].as_array().unwrap().iter().cloned());
    }
    let full = ask(&mut client, "textDocument/semanticTokens/full", json!({}));
    assert_eq!(json!(data), full["data"]);
    let outdated = ask(&mut client, "textDocument/semanticTokens/full/delta", known);
    assert_eq!(outdated["data"], full["data"]);
}

#[test]
fn tokens_of_parts_that_stay_move_with_them() {
    let [mut client, _] = clients(json!({}));
    let inserted = ["글\n\n", "== 새 문단 ==\n[[새 문서]]\n", "\n== 또 ==\n", "{{{\n", "}}} "];
    for (version, text) in (2u32..).zip(inserted) {
        let insert = json!({"range": range(version % 3, 0, 0), "text": text});
        client.change(PAGE, version as i32, json!([insert]));
        let full = ask(&mut client, "textDocument/semanticTokens/full", json!({}));
        let whole = json!({"range": {"start": position(0, 0), "end": position(1000, 0)}});
        let whole = ask(&mut client, "textDocument/semanticTokens/range", whole);
        assert_eq!(full["data"], whole["data"]);
    }
}

/// Editors count so in addresses, whatever was agreed on for positions.
#[test]
fn links_into_their_own_page_count_columns_in_utf_16() {
    for mut client in clients(json!({})) {
        client.change(PAGE, 2, json!([{"text": "== 가 ==\n🙂글 [anchor(곳)]\n[[#곳]]"}]));
        let links = ask(&mut client, "textDocument/documentLink", json!({}));
        assert_eq!(links[0]["target"], format!("{PAGE}#L2,13"));
    }
}
