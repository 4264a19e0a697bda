//! Finding one's way through a page and through all pages, in the protocol's own words.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

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

/// Editors count so in addresses, whatever was agreed on for positions.
#[test]
fn links_into_their_own_page_count_columns_in_utf_16() {
    for mut client in clients(json!({})) {
        let target =
            followed(&mut client, "file:///a.namu", "== 가 ==\n🙂글 [anchor(곳)]\n[[#곳]]");
        assert_eq!(target, "file:///a.namu#L2,13");
    }
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
