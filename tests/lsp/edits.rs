//! Edits at full speed: the server's text and tree are those of its client, at every moment.

use namumark_lsp::document::Document;
use namumark_lsp::text::Encoding;
use serde_json::json;

use crate::client::PAGE;
use crate::editor::Editor;

const EDITS: usize = 3000;
const LENGTH: usize = 1500;

fn fresh_tree(text: &str) -> String {
    Document::new(text).tree.root_node().to_sexp()
}

/// Every fifth edit the server is asked what it sees, without waiting for the answer.
fn edit_at_full_speed(mut editor: Editor) {
    let params = json!({"textDocument": {"uri": PAGE}});
    let mut asked = Vec::new();
    for edit in 0..EDITS {
        editor.edit();
        if edit % 5 == 0 {
            let id = editor.client.send("namumark/syntaxTree", params.clone());
            asked.push((id, editor.version, editor.text.clone()));
        }
    }
    for (id, version, text) in asked {
        let seen = &editor.client.response(id)["result"];
        assert_eq!(seen["version"], version);
        assert_eq!(seen["text"], text, "version {version}");
        assert_eq!(seen["tree"], fresh_tree(&text), "version {version}: {text:?}");
    }
    let seen = editor.client.syntax_tree(PAGE);
    assert_eq!(seen["version"], editor.version);
    assert_eq!(seen["text"], editor.text);
    assert_eq!(seen["tree"], fresh_tree(&editor.text));
}

#[test]
fn edits_in_utf_8_arrive_in_order() {
    edit_at_full_speed(Editor::new(8, Encoding::Utf8, LENGTH));
}

#[test]
fn edits_in_utf_16_arrive_in_order() {
    edit_at_full_speed(Editor::new(16, Encoding::Utf16, LENGTH));
}

#[test]
fn edits_in_utf_32_arrive_in_order() {
    edit_at_full_speed(Editor::new(32, Encoding::Utf32, LENGTH));
}
