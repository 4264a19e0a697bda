//! The editor and the command line find the same in the same text.
//!
//! The pages are the examples of all rules; with `NAMUMARK_CORPUS=FOLDER` also those of a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use namumark_lsp::rules;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::Client;

#[test]
fn both_faces_find_the_same() {
    let examples = TempDir::new().unwrap();
    write_examples(examples.path());
    let corpus = std::env::var_os("NAMUMARK_CORPUS").map(PathBuf::from);
    for folder in [Some(examples.path().to_owned()), corpus].into_iter().flatten() {
        let folder = folder.canonicalize().unwrap();
        let printed = printed(&folder);
        assert!(!printed.is_empty());
        let published = published(&folder);
        let differing = published.iter().zip(&printed).find(|(one, other)| one != other);
        assert_eq!(differing, None);
        assert_eq!(published.len(), printed.len());
    }
}

/// Every example of every rule's page, as a page of its own.
fn write_examples(folder: &Path) {
    for rule in rules::all() {
        let fences = rule.page.split("```namu").skip(1);
        for (index, example) in fences.enumerate() {
            let (title, text) = example.split_once('\n').unwrap();
            let text = text.split("\n```").next().unwrap().replace(['⟦', '⟧'], "");
            let (title, text) = match title.strip_prefix(" as=") {
                Some(reading) => ("", format!("## namumark-as {reading}\n{text}")),
                None => (title, text),
            };
            let title = if title.trim().is_empty() { rule.name } else { title.trim() };
            let folder = folder.join(format!("{}/{index}", rule.name));
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(title.replace(['/', ':'], "：") + ".namu"), text).unwrap();
        }
    }
}

/// What the command line prints: file, rule, severity, message, start and end.
fn printed(folder: &Path) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_namumark"))
        .args(["check", "--no-config", "--format", "json", "."])
        .envs([("LC_ALL", "C"), ("LC_MESSAGES", "C"), ("LANG", "C")])
        .current_dir(folder)
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    let findings: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let mut found: Vec<_> = findings.iter().map(printed_finding).collect();
    sort(&mut found);
    found
}

fn printed_finding(finding: &Value) -> Value {
    let place = |place: &Value| {
        json!([place["line"].as_u64().unwrap() - 1, place["column"].as_u64().unwrap() - 1])
    };
    let severity = ["error", "warning", "information", "hint"]
        .iter()
        .position(|severity| finding["severity"] == *severity)
        .unwrap();
    let file = finding["file"].as_str().unwrap().trim_start_matches("./");
    let (start, end) = (place(&finding["start"]), place(&finding["end"]));
    json!([file, finding["rule"], severity + 1, finding["message"], start, end])
}

/// What the server says of each file, in columns that count characters as the command line does.
fn published(folder: &Path) -> Vec<Value> {
    let capabilities = json!({
        "general": {"positionEncodings": ["utf-32"]},
        "textDocument": {"diagnostic": {}},
    });
    let uri = |path: &Path| tower_lsp::lsp_types::Url::from_file_path(path).unwrap().to_string();
    // Titles count from the folder that is open, as from the one that is checked.
    let folders = json!([{"uri": uri(folder), "name": "wiki"}]);
    let greeting = json!({"capabilities": capabilities, "workspaceFolders": folders});
    let mut client = Client::start(greeting);
    let mut found = Vec::new();
    for path in pages(folder) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let uri = uri(&path);
        client.open(&uri, &text);
        let params = json!({"textDocument": {"uri": uri}});
        let report = client.request("textDocument/diagnostic", params);
        let file = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
        let diagnostics = report["items"].as_array().unwrap();
        found.extend(diagnostics.iter().map(|diagnostic| published_finding(&file, diagnostic)));
        client.close(&uri);
    }
    sort(&mut found);
    found
}

fn published_finding(file: &str, diagnostic: &Value) -> Value {
    let place = |place: &Value| json!([place["line"], place["character"]]);
    let (start, end) = (&diagnostic["range"]["start"], &diagnostic["range"]["end"]);
    let (severity, message) = (&diagnostic["severity"], &diagnostic["message"]);
    json!([file, diagnostic["code"], severity, message, place(start), place(end)])
}

fn pages(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let files = ignore::Walk::new(folder).map(|entry| entry.unwrap().into_path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "namu"))
}

fn sort(findings: &mut [Value]) {
    findings.sort_by_key(Value::to_string);
}
