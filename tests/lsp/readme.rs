//! The tables of features in the README files: they tell of all that the server can do, and of nothing
//! else.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use crate::client::Client;

const FILES: [&str; 2] = ["README.md", "README.ko.md"];

/// What the server says that it can do, to a client that can do all that matters for it.
fn capabilities() -> Value {
    let mut client = Client::launch();
    let greeting = client.greet(json!({"capabilities": {
        "workspace": {"applyEdit": true, "executeCommand": {}, "workspaceFolders": true},
        "textDocument": {"diagnostic": {}},
    }}));
    greeting["capabilities"].clone()
}

/// The rows of the table whose last column is LSP's: the cells before, and the names in the last.
fn rows(file: &str) -> Vec<(String, BTreeSet<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().skip_while(|line| !line.ends_with("| LSP |")).skip(2);
    let rows = lines.take_while(|line| line.starts_with('|'));
    let cells = rows.map(|row| row.trim_end_matches(" |").rsplit_once(" | ").unwrap());
    cells.map(|(cells, names)| (cells.to_owned(), quoted(names))).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn what_the_server_can_do_has_a_row_and_nothing_else() {
    let capabilities = capabilities();
    let keys = capabilities.as_object().unwrap().keys();
    let offered: BTreeSet<String> =
        keys.filter_map(|key| key.strip_suffix("Provider")).map(str::to_owned).collect();
    for file in FILES {
        let told: BTreeSet<String> = rows(file).into_iter().flat_map(|(_, names)| names).collect();
        assert_eq!(told, offered, "{file}");
    }
}

/// After the first of a family the others are told without what all begin with.
#[test]
fn every_command_is_told() {
    let commands = &capabilities()["executeCommandProvider"]["commands"];
    let names = commands.as_array().unwrap().iter().map(|command| command.as_str().unwrap());
    let offered: BTreeSet<String> =
        names.map(|name| name.trim_start_matches("namumark.").to_owned()).collect();
    for file in FILES {
        let row = rows(file).into_iter().find(|(_, names)| names.contains("executeCommand"));
        let told = quoted(&row.unwrap().0).into_iter().filter(|word| !word.starts_with('{'));
        let told: BTreeSet<String> =
            told.map(|word| word.trim_start_matches("namumark.").to_owned()).collect();
        assert_eq!(told, offered, "{file}");
    }
}
