//! Whatever a client counts in, the server tells it of the same places: every feature is asked in every
//! encoding.

use std::collections::BTreeSet;

use namumark_lsp::text::Encoding;
use serde_json::{Value, json};

use crate::client::{Client, PAGE};
use crate::page::Page;
use crate::question::question;

/// Before and in everything stand characters that take one unit in one encoding and more in another.
const TEXT: &str = "\
[[분류:새🐦]]
== 🐦 개요 ==
가🙂[*무게 🐦 3g] 나[*무게]  '''열린 [[#🐦 개요|글]] {{{#red 색🙂}}} [anchor(🐦)] [[#🐦]]
🙂 [include(틀:새, 이름=🐦)] 🐦\x20\x20
||🙂 이름||값||
|| 🐦  || 나 ||

 * 🐦 하나
";

/// What the server offers, what is asked for it, and the text before which the cursor stands then.
const QUESTIONS: [(&str, &str, &str); 26] = [
    ("diagnostic", "textDocument/diagnostic", ""),
    ("documentSymbol", "textDocument/documentSymbol", ""),
    ("foldingRange", "textDocument/foldingRange", ""),
    ("completion", "textDocument/completion", "🐦 개요|글"),
    ("hover", "textDocument/hover", "무게]"),
    ("signatureHelp", "textDocument/signatureHelp", "이름=🐦"),
    ("definition", "textDocument/definition", "무게]"),
    ("declaration", "textDocument/declaration", "🐦 개요|글"),
    ("references", "textDocument/references", "무게]"),
    ("documentHighlight", "textDocument/documentHighlight", "무게]"),
    ("rename", "textDocument/prepareRename", "무게]"),
    ("rename", "textDocument/rename", "무게]"),
    ("workspaceSymbol", "workspace/symbol", ""),
    ("documentLink", "textDocument/documentLink", ""),
    ("color", "textDocument/documentColor", ""),
    ("inlayHint", "textDocument/inlayHint", ""),
    ("codeAction", "textDocument/codeAction", "'''"),
    ("codeAction", "textDocument/codeAction", "무게 🐦"),
    ("codeLens", "textDocument/codeLens", ""),
    ("semanticTokens", "textDocument/semanticTokens/full", ""),
    ("semanticTokens", "textDocument/semanticTokens/range", "[include"),
    ("selectionRange", "textDocument/selectionRange", "🐦 3g"),
    ("documentFormatting", "textDocument/formatting", ""),
    ("documentRangeFormatting", "textDocument/rangeFormatting", ""),
    ("documentOnTypeFormatting", "textDocument/onTypeFormatting", "\n"),
    ("executeCommand", "workspace/executeCommand", "나[*"),
];

/// Requests of our own.
const OWN: [(&str, &str); 3] = [
    ("namumark/footnotes", ""),
    ("namumark/nextFootnote", "나[*"),
    ("namumark/previousFootnote", "나[*"),
];

fn client(encoding: &str) -> (Client, BTreeSet<String>) {
    let mut client = Client::launch();
    let greeting = client.greet(json!({"capabilities": {
        "general": {"positionEncodings": [encoding]},
        "workspace": {"applyEdit": true, "executeCommand": {}, "workspaceFolders": true},
        "textDocument": {"diagnostic": {}, "rename": {"prepareSupport": true}},
    }}));
    assert_eq!(greeting["capabilities"]["positionEncoding"], encoding);
    let keys = greeting["capabilities"].as_object().unwrap().keys();
    let offered = keys.filter_map(|key| key.strip_suffix("Provider")).map(str::to_owned).collect();
    client.open(PAGE, TEXT);
    (client, offered)
}

/// Without a place it is about the page, and a cursor at its end.
fn question_at(page: &Page, before: &str) -> Value {
    let cursor = TEXT.find(before).filter(|_| before.len() > 1).unwrap_or(TEXT.len());
    let start = if cursor == TEXT.len() { 0 } else { cursor };
    let end = cursor + TEXT[cursor..].find(' ').unwrap_or(0);
    let range = json!({"start": page.position(start), "end": page.position(end)});
    let mut question = question(PAGE, &page.position(cursor), &range);
    question["command"] = json!("namumark.wrapBold");
    question["arguments"] = json!([{"textDocument": {"uri": PAGE}, "range": range}]);
    question
}

fn answer(client: &mut Client, page: &Page, method: &str, before: &str) -> Value {
    let result = client.request(method, question_at(page, before));
    let result = match method {
        "workspace/executeCommand" => {
            let edit = client.next(|message| message["method"] == "workspace/applyEdit");
            client.write(json!({"jsonrpc": "2.0", "id": edit["id"], "result": {"applied": true}}));
            edit["params"].clone()
        }
        _ if method.contains("semanticTokens") => tokens(&result["data"], page),
        _ => result,
    };
    assert!(!matches!(result.to_string().as_str(), "null" | "[]"), "{method} at {before:?}");
    counted_in_bytes(result, page)
}

/// The tokens' starts and ends with their types.
fn tokens(data: &Value, page: &Page) -> Value {
    let (mut line, mut character) = (0, 0);
    let numbers = data.as_array().unwrap().iter().map(|number| number.as_u64().unwrap());
    let numbers: Vec<u64> = numbers.collect();
    let tokens = numbers.chunks(5).map(|token| {
        character = if token[0] == 0 { character + token[1] } else { token[1] };
        line += token[0];
        let at = |character| page.offset(&json!({"line": line, "character": character}));
        json!([at(character), at(character + token[2]), token[3], token[4]])
    });
    tokens.collect()
}

/// The same with the offsets of bytes in the place of positions.
fn counted_in_bytes(value: Value, page: &Page) -> Value {
    match value {
        Value::Array(values) => {
            values.into_iter().map(|value| counted_in_bytes(value, page)).collect()
        }
        Value::Object(object) if object.contains_key("character") => {
            page.offset(&Value::Object(object)).into()
        }
        Value::Object(mut object) => {
            for side in ["start", "end"] {
                if let Some(character) = object.remove(&format!("{side}Character")) {
                    let line = object.remove(&format!("{side}Line"));
                    object.insert(side.to_owned(), json!({"line": line, "character": character}));
                }
            }
            // What tells answers apart may well tell encodings apart.
            let fields = object.into_iter().filter(|(name, _)| name != "resultId");
            fields.map(|(name, value)| (name, counted_in_bytes(value, page))).collect()
        }
        other => other,
    }
}

#[test]
fn every_feature_tells_of_the_same_places_in_every_encoding() {
    let encodings =
        [("utf-8", Encoding::Utf8), ("utf-16", Encoding::Utf16), ("utf-32", Encoding::Utf32)];
    let mut sessions =
        encodings.map(|(name, encoding)| (client(name).0, Page::new(TEXT, encoding)));
    let asked = QUESTIONS.map(|(_, method, before)| (method, before));
    for (method, before) in asked.into_iter().chain(OWN) {
        let answers =
            sessions.each_mut().map(|(client, page)| answer(client, page, method, before));
        assert_eq!(answers[0], answers[1], "{method} at {before:?}");
        assert_eq!(answers[1], answers[2], "{method} at {before:?}");
    }
}

#[test]
fn no_feature_is_left_out() {
    let asked: BTreeSet<String> = QUESTIONS.map(|(offer, ..)| offer.to_owned()).into();
    assert_eq!(asked, client("utf-8").1);
}
