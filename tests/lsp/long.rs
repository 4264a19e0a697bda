//! Answers that are longer than any pipe.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

/// Fifty bytes of page make several hundred of each answer.
const LINE: &str = "== 제목 ==\n[[문서]] {{{#red 글}}}[* 각주] [[#없는 곳]]\n";
const LINES: usize = 500;

/// What is answered with hundreds of kilobytes.
const QUESTIONS: [&str; 6] = [
    "textDocument/documentSymbol",
    "textDocument/documentLink",
    "textDocument/documentColor",
    "textDocument/foldingRange",
    "textDocument/semanticTokens/full",
    "namumark/footnotes",
];

const CANCELLED: i64 = -32800;

fn question() -> Value {
    json!({"textDocument": {"uri": PAGE}})
}

fn ask_all(client: &mut Client) -> Vec<i64> {
    QUESTIONS.map(|method| client.send(method, question())).to_vec()
}

/// A result without the number that tells it from later ones.
fn unnumbered(mut result: Value) -> Value {
    if let Some(result) = result.as_object_mut() {
        result.remove("resultId");
    }
    result
}

fn key() -> Value {
    let place = json!({"line": 1, "character": 0});
    json!([{"range": {"start": place, "end": place}, "text": "글"}])
}

#[test]
fn answers_and_diagnostics_are_told_one_after_another() {
    let mut client = Client::start(json!({"capabilities": {}}));
    client.open(PAGE, &LINE.repeat(LINES));
    let mut asked = Vec::new();
    for version in 2..20 {
        client.change(PAGE, version, key());
        asked.extend(ask_all(&mut client));
    }
    for id in asked {
        let response = client.response(id);
        assert!(response["result"].to_string().len() > 10_000, "{response}");
    }
    assert!(client.published(PAGE, json!(19)).len() >= LINES);
    // One by one, they are the same.
    let together = ask_all(&mut client);
    let together: Vec<_> =
        together.into_iter().map(|id| client.response(id)["result"].clone()).collect();
    for (method, result) in QUESTIONS.into_iter().zip(together) {
        assert_eq!(unnumbered(client.request(method, question())), unnumbered(result));
    }
}

#[test]
fn a_long_answer_that_nobody_wants_any_more_is_not_given_twice() {
    let mut client = Client::pulling();
    client.open(PAGE, &LINE.repeat(LINES));
    for _ in 0..10 {
        let asked = ask_all(&mut client);
        for id in &asked {
            client.notify("$/cancelRequest", json!({"id": id}));
        }
        for id in asked {
            let response = client.response(id);
            let is_cancelled = response["error"]["code"] == CANCELLED;
            assert_ne!(is_cancelled, response.get("result").is_some(), "{response}");
        }
    }
}

#[test]
fn who_does_not_read_a_long_answer_is_listened_to() {
    let (mut client, output) = Client::launch_deaf();
    client.send("initialize", json!({"capabilities": {"textDocument": {"diagnostic": {}}}}));
    client.notify("initialized", json!({}));
    client.open(PAGE, &LINE.repeat(LINES));
    let mut asked = vec![1];
    for version in 2..20 {
        asked.extend(ask_all(&mut client));
        client.change(PAGE, version, key());
    }
    let mut client = client.listening_to(output);
    for id in asked {
        assert!(client.response(id).get("error").is_none());
    }
    let expected =
        LINE.repeat(LINES).replacen("[[문서]]", &format!("{}[[문서]]", "글".repeat(18)), 1);
    assert_eq!(client.syntax_tree(PAGE)["text"], expected);
}

/// Ids may be of any kind that JSON has strings and numbers for.
#[test]
fn a_long_answer_has_the_id_of_its_question() {
    let mut client = Client::pulling();
    client.open(PAGE, LINE);
    for id in [json!("\"가\\\n"), json!(0), json!(-7), json!(i64::MAX)] {
        let method = "textDocument/documentSymbol";
        client.write(json!({"jsonrpc": "2.0", "id": id, "method": method, "params": question()}));
        let response = client.next(|message| message["id"] == id);
        assert_eq!(response["jsonrpc"], "2.0");
        assert!(response["result"].is_array(), "{response}");
    }
}
