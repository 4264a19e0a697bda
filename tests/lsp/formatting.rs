//! Formatting, of a document and while typing.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

fn client(encoding: &str) -> Client {
    Client::start(json!({"capabilities": {
        "general": {"positionEncodings": [encoding]},
        "textDocument": {"diagnostic": {}},
    }}))
}

fn edit(start: [u32; 2], end: [u32; 2], text: &str) -> Value {
    let place = |[line, character]: [u32; 2]| json!({"line": line, "character": character});
    json!({"range": {"start": place(start), "end": place(end)}, "newText": text})
}

#[test]
fn a_document_and_a_range_are_formatted() {
    for (encoding, [start, end]) in [("utf-16", [2, 4]), ("utf-8", [4, 6])] {
        let mut client = client(encoding);
        client.open(PAGE, "🙂  \n가 \n");
        let options = json!({"tabSize": 4, "insertSpaces": true});
        let document = json!({"uri": PAGE});
        let params = json!({"textDocument": document, "options": options});
        let first = edit([0, start], [0, end], "");
        let edits = client.request("textDocument/formatting", params);
        assert_eq!(edits[0], first);
        assert_eq!(edits.as_array().unwrap().len(), 2);

        let range =
            json!({"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}});
        let params = json!({"textDocument": document, "options": options, "range": range});
        assert_eq!(client.request("textDocument/rangeFormatting", params), json!([first]));

        let options = json!({"tabSize": 4, "insertSpaces": true, "trimTrailingWhitespace": false});
        let params = json!({"textDocument": document, "options": options});
        assert_eq!(client.request("textDocument/formatting", params), json!([]));
    }
}

#[test]
fn a_list_goes_on_after_a_lines_end_only() {
    let mut client = client("utf-8");
    client.open(PAGE, " * 가\n");
    let mut typed = |ch: &str| {
        client.request(
            "textDocument/onTypeFormatting",
            json!({
                "textDocument": {"uri": PAGE},
                "position": {"line": 1, "character": 0},
                "ch": ch,
                "options": {"tabSize": 4, "insertSpaces": true},
            }),
        )
    };
    assert_eq!(typed("\n"), json!([edit([1, 0], [1, 0], " * ")]));
    assert_eq!(typed("가"), json!([]));
}
