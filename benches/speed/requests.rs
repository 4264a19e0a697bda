//! How long an editor waits for each answer while somebody types: the request follows a change at
//! once, so that its time has the change, the tree and the facts in it.

use std::time::Duration;

use serde_json::{Value, json};

use super::client::Client;
use super::question::question;
use super::time::{self, row, short};

const ROUNDS: usize = 40;
const URI: &str = "file:///측정.namu";

/// How many lines a window shows.
const SCREENFUL: usize = 50;

/// What nobody notices.
const GOAL: Duration = Duration::from_millis(5);

/// What is asked, and the text behind which the cursor stands then.
const REQUESTS: [(&str, &str); 22] = [
    ("textDocument/hover", "[*"),
    ("textDocument/completion", "[["),
    ("textDocument/documentSymbol", "\n== "),
    ("textDocument/inlayHint", "[*"),
    ("textDocument/codeAction", "[*"),
    ("textDocument/signatureHelp", "[include("),
    ("textDocument/documentHighlight", "[*"),
    ("textDocument/definition", "[["),
    ("textDocument/references", "\n== "),
    ("textDocument/prepareRename", "\n== "),
    ("textDocument/rename", "\n== "),
    ("textDocument/selectionRange", "{{{"),
    ("textDocument/semanticTokens/range", "\n"),
    ("textDocument/semanticTokens/full/delta", "\n"),
    ("textDocument/semanticTokens/full", "\n"),
    ("textDocument/foldingRange", "\n"),
    ("textDocument/documentLink", "[["),
    ("textDocument/documentColor", "{{{#"),
    ("textDocument/codeLens", "[*"),
    ("textDocument/formatting", "\n||"),
    ("namumark/footnotes", "[*"),
    ("workspace/symbol", "\n== "),
];

/// Asks for each of [`REQUESTS`] while somebody types into `page`.
pub fn measure(page: &str) {
    let mut editor = Editor::open(page);
    for (method, before) in REQUESTS {
        let places = places(page, before);
        let mut times: Vec<_> = (0..ROUNDS)
            .map(|round| editor.ask_while_typing(method, places[round * 7919 % places.len()]))
            .collect();
        let (median, worst) = (time::percentile(&mut times, 50), time::percentile(&mut times, 95));
        let ratio = worst.as_secs_f64() / GOAL.as_secs_f64();
        let spread =
            format!("median {}, p95 {} ({ratio:.1} of the goal)", short(median), short(worst));
        row(method, &spread);
    }
    editor.client.stop();
}

/// Lines and characters right behind each `before`; the page's start if there is none.
fn places(page: &str, before: &str) -> Vec<(usize, usize)> {
    let (mut line, mut line_start, mut counted) = (0, 0, 0);
    let mut places: Vec<_> = page
        .match_indices(before)
        .map(|(start, _)| {
            let end = start + before.len();
            for (offset, _) in page[counted..end].match_indices('\n') {
                (line, line_start) = (line + 1, counted + offset + 1);
            }
            counted = end;
            (line, page[line_start..end].encode_utf16().count())
        })
        .collect();
    if places.is_empty() {
        places.push((0, 0));
    }
    places
}

struct Editor {
    client: Client,
    version: i32,
    /// The last answer about the whole page's tokens.
    tokens: Value,
}

impl Editor {
    fn open(page: &str) -> Self {
        let mut client = Client::start();
        let document = json!({ "uri": URI, "languageId": "namumark", "version": 0, "text": page });
        client.notify("textDocument/didOpen", json!({ "textDocument": document }));
        client.diagnostics_of(0);
        Self { client, version: 0, tokens: Value::Null }
    }

    /// A key, the request and its answer; afterwards the page is again what it was.
    fn ask_while_typing(&mut self, method: &str, (line, character): (usize, usize)) -> Duration {
        let cursor = json!({ "line": line, "character": character });
        let behind = json!({ "line": line, "character": character + 1 });
        let question = self.question(&behind, line);
        self.change(&cursor, &cursor, "가");
        let (answer, time) = self.client.ask(method, question);
        if method.contains("/semanticTokens/full") {
            self.tokens = answer["resultId"].clone();
        }
        self.client.diagnostics_of(self.version);
        self.change(&cursor, &behind, "");
        self.client.diagnostics_of(self.version);
        time
    }

    fn question(&self, cursor: &Value, line: usize) -> Value {
        let range = json!({
            "start": { "line": line, "character": 0 },
            "end": { "line": line + SCREENFUL, "character": 0 },
        });
        let mut question = question(URI, cursor, &range);
        if let Some(known) = self.tokens.as_str() {
            question["previousResultId"] = known.into();
        }
        question
    }

    fn change(&mut self, start: &Value, end: &Value, text: &str) {
        self.version += 1;
        let change = json!({ "range": { "start": start, "end": end }, "text": text });
        let document = json!({ "uri": URI, "version": self.version });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        self.client.notify("textDocument/didChange", params);
    }
}
