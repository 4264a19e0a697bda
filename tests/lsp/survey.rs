//! What is wrong with all pages of a folder.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::Client;

/// One mistake.
const BAD: &str = "열린 각주[* 내용\n";

struct Wiki(TempDir);

impl Wiki {
    fn new(pages: &[(&str, &str)]) -> Self {
        let wiki = Self(tempfile::tempdir().unwrap());
        pages.iter().for_each(|(name, text)| wiki.write(name, text));
        wiki
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn uri(&self, name: &str) -> String {
        format!("file://{}/{name}", self.0.path().display())
    }

    /// A client that has the folder open.
    fn client(&self, mut greeting: Value) -> Client {
        greeting["workspaceFolders"] = json!([{"uri": self.uri(""), "name": "wiki"}]);
        greeting["capabilities"]["workspace"]["executeCommand"] = json!({});
        Client::start(greeting)
    }

    /// One that may ask for the problems of all pages.
    fn asking(&self) -> Client {
        let capabilities = json!({"textDocument": {"diagnostic": {}}});
        let options = json!({"workspaceDiagnostics": true});
        self.client(json!({"capabilities": capabilities, "initializationOptions": options}))
    }
}

fn run(client: &mut Client, command: &str) -> Value {
    client.request("workspace/executeCommand", json!({"command": command, "arguments": []}))
}

fn ask(client: &mut Client, known: Value) -> Vec<Value> {
    let params = json!({"previousResultIds": known});
    client.request("workspace/diagnostic", params)["items"].as_array().unwrap().clone()
}

/// Name, kind and number of problems of each page.
fn shown(wiki: &Wiki, items: &[Value]) -> Vec<String> {
    let root = wiki.uri("");
    let items = items.iter().map(|item| {
        let count = item["items"].as_array().map_or(0, Vec::len);
        let name = item["uri"].as_str().unwrap().strip_prefix(&root).unwrap();
        format!("{name} {} {count}", item["kind"].as_str().unwrap())
    });
    items.collect()
}

fn known(items: &[Value]) -> Value {
    let id = |item: &Value| json!({"uri": item["uri"], "value": item["resultId"]});
    items.iter().filter(|item| item["resultId"].is_string()).map(id).collect()
}

#[test]
fn all_pages_are_checked_but_those_that_are_left_out() {
    let wiki = Wiki::new(&[
        ("a.namu", BAD),
        ("sub/b.namumark", "글\n"),
        ("c.txt", BAD),
        ("out/d.namu", BAD),
        ("ignored.namu", BAD),
        (".ignore", "ignored.namu\n"),
        ("namumark.toml", "exclude = ['out']\n"),
    ]);
    wiki.write("broken.namu", b"\xff\xfe\xff");
    wiki.write("long.namu", vec![b' '; 5 << 20]);
    let mut client = wiki.asking();
    let items = ask(&mut client, json!([]));
    assert_eq!(shown(&wiki, &items), ["a.namu full 1", "sub/b.namumark full 0"]);
    assert_eq!(items[0]["version"], Value::Null);
    assert_eq!(items[0]["items"][0]["code"], "footnote-unclosed");
}

#[test]
fn what_the_client_has_is_not_told_again() {
    let wiki = Wiki::new(&[("a.namu", BAD), ("b.namu", BAD), ("c.namu", BAD)]);
    let mut client = wiki.asking();
    let first = ask(&mut client, json!([]));
    let again = ask(&mut client, known(&first));
    assert_eq!(
        shown(&wiki, &again),
        ["a.namu unchanged 0", "b.namu unchanged 0", "c.namu unchanged 0"]
    );
    wiki.write("a.namu", BAD.repeat(2));
    fs::remove_file(wiki.0.path().join("b.namu")).unwrap();
    client.open(&wiki.uri("c.namu"), "열린 글\n");
    let items = ask(&mut client, known(&again));
    assert_eq!(shown(&wiki, &items), ["a.namu full 2", "c.namu full 0", "b.namu full 0"]);
    assert_eq!(items[1]["version"], 1);
    // A new settings file, of which this client tells nothing.
    wiki.write("namumark.toml", "ignore = ['footnote']\n");
    let items = ask(&mut client, known(&items));
    assert_eq!(shown(&wiki, &items)[0], "a.namu full 0");
}

#[test]
fn long_answers_come_in_parts() {
    let wiki = Wiki::new(&[]);
    (0..250).for_each(|number| wiki.write(&format!("{number:03}.namu"), BAD));
    let mut client = wiki.asking();
    let params =
        json!({"previousResultIds": [], "partialResultToken": "part", "workDoneToken": "work"});
    let answer = client.request("workspace/diagnostic", params);
    assert_eq!(answer, json!({"items": []}));
    let parts: Vec<usize> = (0..3)
        .map(|_| {
            let part = client.next(|message| message["params"]["token"] == "part");
            part["params"]["value"]["items"].as_array().unwrap().len()
        })
        .collect();
    assert_eq!(parts, [100, 100, 50]);
    progress(&mut client, &json!("work"));
}

/// Reads what is told under `token`, from the beginning to the end.
fn progress(client: &mut Client, token: &Value) {
    let mut last = 0;
    loop {
        let message = client.next(|message| message["params"]["token"] == *token);
        let value = &message["params"]["value"];
        match value["kind"].as_str().unwrap() {
            "begin" => assert!(value["title"].is_string() && value["cancellable"] == true),
            "report" => {
                let percentage = value["percentage"].as_u64().unwrap();
                assert!(last < percentage && percentage <= 100);
                last = percentage;
            }
            "end" => return,
            kind => panic!("{kind}"),
        }
    }
}

#[test]
fn only_clients_whose_user_wants_it_may_ask() {
    let offered = |options: Value| {
        let mut client = Client::launch();
        let capabilities = json!({"textDocument": {"diagnostic": {}}});
        let greeting = json!({"capabilities": capabilities, "initializationOptions": options});
        let greeting = client.greet(greeting);
        greeting["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"].clone()
    };
    assert_eq!(offered(json!({"workspaceDiagnostics": true})), true);
    assert_eq!(offered(json!({})), false);
    let mut client = Client::pulling();
    assert!(ask(&mut client, json!([])).is_empty());
}

#[test]
fn a_command_publishes_them_and_another_takes_them_back() {
    let wiki = Wiki::new(&[("a.namu", BAD), ("b.namu", BAD), ("c.namu", "글\n")]);
    let mut client = wiki.client(json!({"capabilities": {}}));
    client.open(&wiki.uri("b.namu"), &BAD.repeat(2));
    assert_eq!(client.published(&wiki.uri("b.namu"), json!(1)).len(), 2);
    let summary = run(&mut client, "namumark.checkWorkspace");
    assert_eq!(summary, json!({"pages": 3, "problems": 3}));
    assert_eq!(client.published(&wiki.uri("a.namu"), Value::Null).len(), 1);
    // The open page has its own, and when it is closed, those of its file.
    client.change(&wiki.uri("b.namu"), 2, json!([{"text": "글\n"}]));
    assert!(client.published(&wiki.uri("b.namu"), json!(2)).is_empty());
    client.close(&wiki.uri("b.namu"));
    assert_eq!(client.published(&wiki.uri("b.namu"), Value::Null).len(), 1);
    assert_eq!(run(&mut client, "namumark.clearWorkspace"), Value::Null);
    for page in ["a.namu", "b.namu"] {
        assert!(client.published(&wiki.uri(page), Value::Null).is_empty());
    }
    client.open(&wiki.uri("a.namu"), BAD);
    assert_eq!(client.published(&wiki.uri("a.namu"), json!(1)).len(), 1);
    client.close(&wiki.uri("a.namu"));
    assert!(client.published(&wiki.uri("a.namu"), Value::Null).is_empty());
}

#[test]
fn pages_that_are_mended_or_gone_are_taken_back_by_the_next_check() {
    let wiki = Wiki::new(&[("a.namu", BAD), ("b.namu", BAD)]);
    let mut client = wiki.client(json!({"capabilities": {}}));
    run(&mut client, "namumark.checkWorkspace");
    for page in ["a.namu", "b.namu"] {
        assert_eq!(client.published(&wiki.uri(page), Value::Null).len(), 1);
    }
    wiki.write("a.namu", "글\n");
    fs::remove_file(wiki.0.path().join("b.namu")).unwrap();
    assert_eq!(run(&mut client, "namumark.checkWorkspace"), json!({"pages": 1, "problems": 0}));
    for page in ["a.namu", "b.namu"] {
        assert!(client.published(&wiki.uri(page), Value::Null).is_empty());
    }
}

#[test]
fn other_settings_find_other_problems() {
    let wiki = Wiki::new(&[("a.namu", BAD)]);
    let mut client = wiki.client(json!({"capabilities": {}}));
    run(&mut client, "namumark.checkWorkspace");
    assert_eq!(client.published(&wiki.uri("a.namu"), Value::Null).len(), 1);
    let settings = json!({"namumark": {"ignore": ["footnote"]}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    assert!(client.published(&wiki.uri("a.namu"), Value::Null).is_empty());
    wiki.write("namumark.toml", "ignore = []\n");
    let changes = json!([{"uri": wiki.uri("namumark.toml"), "type": 1}]);
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": changes}));
    assert_eq!(client.published(&wiki.uri("a.namu"), Value::Null).len(), 1);
}

/// Else such a client would show everything twice.
#[test]
fn a_client_that_asks_is_told_of_no_page_that_it_has_open() {
    let wiki = Wiki::new(&[("a.namu", BAD), ("b.namu", BAD)]);
    let mut client = wiki.client(json!({"capabilities": {"textDocument": {"diagnostic": {}}}}));
    client.open(&wiki.uri("b.namu"), BAD);
    run(&mut client, "namumark.checkWorkspace");
    let a = wiki.uri("a.namu");
    assert_eq!(client.published(&a, Value::Null).len(), 1);
    client.open(&a, BAD);
    assert!(client.published(&a, Value::Null).is_empty());
    client.close(&a);
    assert_eq!(client.published(&a, Value::Null).len(), 1);
}

#[test]
fn a_client_that_shows_progress_is_asked_to() {
    let wiki = Wiki::new(&[]);
    (0..300).for_each(|number| wiki.write(&format!("{number:03}.namu"), "글\n"));
    let mut client = wiki.client(json!({"capabilities": {"window": {"workDoneProgress": true}}}));
    let params = json!({"command": "namumark.checkWorkspace", "arguments": []});
    let check = client.send("workspace/executeCommand", params);
    let token = client.answer("window/workDoneProgress/create", Value::Null)["token"].clone();
    assert_eq!(client.response(check)["result"]["pages"], 300);
    // Whether it was over before the client answered is a matter of luck.
    client.forget(|message| message["params"]["token"] == token);
    let params = json!({
        "command": "namumark.checkWorkspace", "arguments": [], "workDoneToken": 7,
    });
    client.request("workspace/executeCommand", params);
    progress(&mut client, &json!(7));
}

#[test]
fn a_search_tells_how_far_it_is() {
    let wiki = Wiki::new(&[]);
    (0..50).for_each(|number| wiki.write(&format!("{number:03}.namu"), "== 찾을 것 ==\n"));
    let mut client = wiki.asking();
    let params = json!({"query": "찾을", "workDoneToken": "search"});
    assert_eq!(client.request("workspace/symbol", params).as_array().unwrap().len(), 50);
    progress(&mut client, &json!("search"));
}

#[test]
fn a_check_can_be_cancelled() {
    let wiki = Wiki::new(&[]);
    // Enough for the client to be faster.
    let text = BAD.repeat(50);
    (0..2000).for_each(|number| wiki.write(&format!("{number:04}.namu"), &text));
    let mut client = wiki.asking();
    let known = |number| json!({"uri": wiki.uri(&format!("{number:04}.namu")), "value": ""});
    let known: Vec<_> = (0..2000).map(known).collect();
    let params = json!({
        "previousResultIds": known, "workDoneToken": "work", "partialResultToken": "part",
    });
    let request = client.send("workspace/diagnostic", params.clone());
    client.next(|message| message["params"]["value"]["kind"] == "begin");
    client.notify("window/workDoneProgress/cancel", json!({"token": "work"}));
    assert_eq!(client.response(request)["error"]["code"], -32800);
    client.next(|message| message["params"]["value"]["kind"] == "end");
    client.forget(|message| message["params"]["token"] == "work");
    // Pages that were not looked at are not said to be well.
    client.forget(|message| {
        let items = message["params"]["value"]["items"].as_array();
        assert!(items.into_iter().flatten().all(|page| page["items"] != json!([])));
        message["params"]["token"] == "part"
    });

    let request = client.send("workspace/diagnostic", params);
    client.next(|message| message["params"]["value"]["kind"] == "begin");
    client.notify("$/cancelRequest", json!({"id": request}));
    assert_eq!(client.response(request)["error"]["code"], -32800);
    client.next(|message| message["params"]["value"]["kind"] == "end");
    client.forget(|message| ["work", "part"].iter().any(|it| message["params"]["token"] == *it));
    client.notify("window/workDoneProgress/cancel", json!({"token": "none"}));
}

#[test]
fn nobody_waits_for_a_check_at_the_end() {
    let wiki = Wiki::new(&[]);
    let text = BAD.repeat(50);
    (0..2000).for_each(|number| wiki.write(&format!("{number:04}.namu"), &text));
    let mut client = wiki.asking();
    let request = client.send("workspace/diagnostic", json!({"previousResultIds": []}));
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert!(client.response(request)["error"].is_object());
    assert_eq!(client.wait().code(), Some(0));
}

#[test]
fn settings_files_with_mistakes_are_told_of() {
    let wiki = Wiki::new(&[("a.namu", BAD), ("namumark.toml", "selct = []\n")]);
    let mut client = wiki.client(json!({"capabilities": {}}));
    assert_eq!(run(&mut client, "namumark.checkWorkspace")["problems"], 1);
    let shown = client.next(|message| message["method"] == "window/showMessage");
    assert!(shown["params"]["message"].as_str().unwrap().contains("selct"));
    assert_eq!(client.published(&wiki.uri("a.namu"), Value::Null).len(), 1);
}

#[test]
fn without_a_folder_there_are_no_pages() {
    let mut client = Client::start(json!({"capabilities": {"workspace": {"executeCommand": {}}}}));
    client.open("untitled:1", BAD);
    client.published("untitled:1", json!(1));
    let none = json!({"pages": 0, "problems": 0});
    assert_eq!(run(&mut client, "namumark.checkWorkspace"), none);
    assert_eq!(run(&mut client, "namumark.clearWorkspace"), Value::Null);
}
