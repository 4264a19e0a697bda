//! Positions: in the encoding that was agreed on, and where nothing is.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};
use crate::question::question;

fn client_of(encodings: Value) -> (Client, Value) {
    let mut client = Client::launch();
    let greeting = client.greet(json!({"capabilities": {
        "general": {"positionEncodings": encodings},
        "textDocument": {"diagnostic": {}},
    }}));
    (client, greeting["capabilities"]["positionEncoding"].clone())
}

#[test]
fn the_first_encoding_that_both_know_is_agreed_on() {
    for (offered, agreed) in [
        (Value::Null, "utf-16"),
        (json!([]), "utf-16"),
        (json!(["utf-7"]), "utf-16"),
        (json!(["utf-8", "utf-16"]), "utf-8"),
        (json!(["utf-16", "utf-8"]), "utf-16"),
        (json!(["utf-7", "utf-32", "utf-8", "utf-16"]), "utf-32"),
    ] {
        assert_eq!(client_of(offered).1, agreed);
    }
}

/// The note begins behind a character of three bytes and one of four, which are two units of UTF-16.
#[test]
fn columns_are_counted_in_the_encoding() {
    for (encoding, start, end) in [("utf-8", 7, 15), ("utf-16", 3, 9), ("utf-32", 2, 7)] {
        let (mut client, _) = client_of(json!([encoding]));
        client.open(PAGE, "글\n가🙂[* 🙂]");
        let notes = client.request("namumark/footnotes", json!({"textDocument": {"uri": PAGE}}));
        let range = json!({
            "start": {"line": 1, "character": start},
            "end": {"line": 1, "character": end},
        });
        assert_eq!(notes[0]["range"], range, "{encoding}");
    }
}

#[test]
fn an_edit_where_nothing_is_goes_where_something_is() {
    let places = [(0, 1), (0, 2), (0, 99), (1, 0), (7, 7), (u32::MAX, u32::MAX)];
    let results = ["x🙂\n나", "🙂x\n나", "🙂x\n나", "🙂\nx나", "🙂\n나x", "🙂\n나x"];
    let mut client = Client::pulling().talking_nonsense();
    for ((line, character), result) in places.into_iter().zip(results) {
        client.open(PAGE, "🙂\n나");
        let place = json!({"line": line, "character": character});
        let range = json!({"start": place, "end": place});
        client.change(PAGE, 2, json!([{"range": range, "text": "x"}]));
        assert_eq!(client.syntax_tree(PAGE)["text"], result, "{line}:{character}");
    }
}

#[test]
fn an_edit_whose_range_is_backwards_is_understood() {
    let mut client = Client::pulling();
    client.open(PAGE, "가나다");
    let range = json!({
        "start": {"line": 0, "character": 2},
        "end": {"line": 0, "character": 1},
    });
    client.change(PAGE, 2, json!([{"range": range, "text": "-"}]));
    assert_eq!(client.syntax_tree(PAGE)["text"], "가-다");
}

#[test]
fn a_request_may_be_about_any_place() {
    let mut client = Client::pulling().talking_nonsense();
    client.open(PAGE, "== 🙂 ==\r\n[*가 각주][*가]\r{{{#!wiki\n[[#s-1]]}}}\n[* 열린\n");
    for line in [0, 1, 2, 3, 4, 5, 99, u32::MAX] {
        for character in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99, u32::MAX] {
            let place = json!({"line": line, "character": character});
            let range = json!({"start": place, "end": {"line": 1, "character": 3}});
            let params = question(PAGE, &place, &range);
            for question in ["hover", "definition", "references", "inlayHint", "codeAction"] {
                client.request(&format!("textDocument/{question}"), params.clone());
            }
        }
    }
}
