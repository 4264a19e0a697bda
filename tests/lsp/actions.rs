//! Quick fixes.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const TEXT: &str = "🙂[* 닫히지 않은 각주.\n바른 글\n";

fn range(line: u32, start: u32, end: u32) -> Value {
    let place = |character| json!({"line": line, "character": character});
    json!({"start": place(start), "end": place(end)})
}

fn client(edits: Value) -> Client {
    let mut client = Client::start(json!({"locale": "ko", "capabilities": {
        "textDocument": {"diagnostic": {}},
        "workspace": {"workspaceEdit": edits},
    }}));
    client.open(PAGE, TEXT);
    client
}

fn actions(client: &mut Client, range: Value, context: Value) -> Vec<Value> {
    let params = json!({"textDocument": {"uri": PAGE}, "range": range, "context": context});
    client.request("textDocument/codeAction", params).as_array().unwrap().clone()
}

fn diagnostics(client: &mut Client) -> Value {
    let params = json!({"textDocument": {"uri": PAGE}});
    client.request("textDocument/diagnostic", params)["items"].clone()
}

#[test]
fn a_fix_names_the_diagnostic_that_it_mends() {
    let mut client = client(json!({}));
    let found = diagnostics(&mut client);
    let foreign = json!({"range": range(0, 2, 4), "message": "?", "source": "other"});
    let context = json!({"diagnostics": [foreign, found[0]]});
    let actions = actions(&mut client, range(0, 2, 2), context);
    let [fix, silence] = &actions[..] else { panic!("not a fix and a comment") };
    assert_eq!(silence["title"], "이 줄에서 'footnote-unclosed' 숨기기");
    assert_eq!(silence["diagnostics"], found);
    assert_eq!(fix["title"], "각주를 `]`로 닫기");
    assert_eq!(fix["kind"], "quickfix");
    assert_eq!(fix["isPreferred"], false);
    assert_eq!(fix["diagnostics"], found);
}

#[test]
fn a_fix_edits_the_version_that_it_was_made_for_where_the_client_can() {
    let edits = json!([{"range": range(0, 14, 14), "newText": "]"}]);
    let context = json!({"diagnostics": []});

    let plain = &actions(&mut client(json!({})), range(0, 2, 2), context.clone())[0]["edit"];
    assert_eq!(*plain, json!({"changes": {PAGE: edits}}));

    let mut client = client(json!({"documentChanges": true}));
    client.change(PAGE, 4, json!([{"range": range(1, 0, 0), "text": "더 "}]));
    let versioned = &actions(&mut client, range(0, 2, 2), context)[0]["edit"];
    let document = json!({"uri": PAGE, "version": 4});
    let expected = json!({"documentChanges": [{"textDocument": document, "edits": edits}]});
    assert_eq!(*versioned, expected);
}

#[test]
fn fixes_are_for_those_who_want_them_and_where_they_are_wanted() {
    let mut client = client(json!({}));
    let mut count =
        |range, only| actions(&mut client, range, json!({"diagnostics": [], "only": only})).len();
    assert_eq!(count(range(1, 0, 4), json!(["quickfix"])), 0);
    assert_eq!(count(range(1, 2, 2), Value::Null), 0);
    assert_eq!(count(range(0, 0, 15), Value::Null), 2);
    assert_eq!(count(range(0, 0, 15), json!(["source.organizeImports", "quickfix"])), 2);
    assert_eq!(count(range(0, 0, 15), json!(["quickfix.other", "refactor"])), 0);
}
