//! A long day of editing: nothing stays behind, and nothing is forgotten.
//!
//! `NAMUMARK_TEST_EDITS` is the number of edits, above 1500, for those who have the time for more.

use namumark_lsp::text::Encoding;
use serde_json::{Value, json};

use crate::client::{Client, PAGE};
use crate::editor::Editor;

const EDITS: usize = 3000;

/// Before that a heap still takes its shape.
#[cfg(target_os = "linux")]
const WARMUP: usize = 1500;

/// Of the page, about.
const LENGTH: usize = 3000;

/// What editors ask for when a page has changed.
const QUESTIONS: [&str; 6] = [
    "textDocument/diagnostic",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/inlayHint",
    "textDocument/semanticTokens/full",
    "namumark/footnotes",
];

/// How many answers may be on their way.
const IMPATIENCE: usize = 60;

fn edits() -> usize {
    let edits = std::env::var("NAMUMARK_TEST_EDITS");
    edits.map_or(EDITS, |edits| edits.parse().expect("a number of edits"))
}

fn question() -> Value {
    let start = json!({"line": 0, "character": 0});
    let end = json!({"line": 50, "character": 0});
    crate::question::question(PAGE, &start, &json!({"start": start, "end": end}))
}

/// Edits, and asks one thing after every third edit.
fn work(editor: &mut Editor, edits: usize) {
    let mut asked = Vec::new();
    for edit in 0..edits {
        editor.edit();
        if edit % 3 == 0 {
            let method = QUESTIONS[edit / 3 % QUESTIONS.len()];
            asked.push(editor.client.send(method, question()));
        }
        if asked.len() == IMPATIENCE {
            for id in asked.drain(..) {
                let response = editor.client.response(id);
                assert!(response.get("error").is_none(), "{response}");
            }
        }
    }
    for id in asked {
        editor.client.response(id);
    }
}

/// Text, tree and findings, as a server has them.
fn seen(client: &mut Client) -> [Value; 3] {
    let document = client.syntax_tree(PAGE);
    let findings = client.request("textDocument/diagnostic", question());
    [document["text"].clone(), document["tree"].clone(), findings["items"].clone()]
}

#[test]
fn many_edits_leave_what_a_fresh_server_sees() {
    let mut editor = Editor::new(50_000, Encoding::Utf16, LENGTH);
    work(&mut editor, edits());
    let mut fresh = Client::pulling();
    fresh.open(PAGE, &editor.text);
    let found = seen(&mut editor.client);
    assert_eq!(found[0], editor.text);
    assert_eq!(found, seen(&mut fresh));
}

/// The memory of the server when it has nothing but `page` to think of.
#[cfg(target_os = "linux")]
fn memory_with(page: &str, editor: &mut Editor) -> u64 {
    editor.rewrite(page);
    seen(&mut editor.client);
    editor.client.resident_memory()
}

/// Elsewhere there is nothing to measure it by, and no test.
#[cfg(target_os = "linux")]
#[test]
fn many_edits_take_no_more_memory() {
    let mut editor = Editor::new(60_000, Encoding::Utf16, LENGTH);
    let (page, edits) = (editor.text.clone(), edits());
    let first = (edits / 10).max(WARMUP);
    work(&mut editor, first);
    let early = memory_with(&page, &mut editor);
    work(&mut editor, edits - first);
    let late = memory_with(&page, &mut editor);
    println!("{} KiB after {first} edits, {} KiB after {edits}", early / 1024, late / 1024);
    assert!(late <= early + early / 10, "{early} bytes have become {late}");
}
