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
    let (fix, silence) = (&actions[0], &actions[1]);
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
    let mut kinds = |range, only, trigger| {
        let context = json!({"diagnostics": [], "only": only, "triggerKind": trigger});
        let actions = actions(&mut client, range, context);
        let mut kinds: Vec<_> =
            actions.iter().map(|it| it["kind"].as_str().unwrap().to_owned()).collect();
        kinds.dedup();
        kinds
    };
    let nothing = Value::Null;
    assert_eq!(kinds(range(1, 0, 0), nothing.clone(), 1), [] as [&str; 0]);
    assert_eq!(kinds(range(0, 0, 15), nothing.clone(), 2), ["quickfix"]);
    let refactorings = ["refactor.extract", "refactor.rewrite"];
    assert_eq!(kinds(range(1, 0, 4), nothing, 1), refactorings);
    let only = json!(["source.organizeImports", "quickfix"]);
    assert_eq!(kinds(range(0, 0, 15), only, 1), ["quickfix"]);
    assert_eq!(kinds(range(0, 0, 15), json!(["quickfix.other"]), 1), [] as [&str; 0]);
    assert_eq!(kinds(range(1, 0, 4), json!(["refactor"]), 2), refactorings);
    assert_eq!(kinds(range(1, 0, 4), json!(["refactor.move"]), 1), [] as [&str; 0]);
}

/// A client that has edits made when an action is chosen, and shows what can't be done.
fn patient() -> Client {
    Client::start(json!({"locale": "ko", "capabilities": {
        "textDocument": {
            "diagnostic": {},
            "codeAction": {
                "dataSupport": true,
                "disabledSupport": true,
                "resolveSupport": {"properties": ["edit"]},
            },
        },
        "workspace": {"applyEdit": true},
    }}))
}

fn lines(first: u32, last: u32) -> Value {
    let place = |line| json!({"line": line, "character": 0});
    json!({"start": place(first), "end": place(last)})
}

#[test]
fn edits_that_take_long_are_made_when_an_action_is_chosen() {
    let mut client = patient();
    client.open(PAGE, "==가==\n나[*] [br ]\n");
    let only = json!({"diagnostics": [], "only": ["source.fixAll.namumark"]});
    let offered = actions(&mut client, range(0, 0, 0), only);
    let [action] = &offered[..] else { panic!("{offered:?}") };
    assert_eq!(action["kind"], "source.fixAll.namumark");
    assert!(action.get("edit").is_none());
    let resolved = client.request("codeAction/resolve", action.clone());
    let new = "== 가 ==\n나[*] [br]\n";
    let edits = json!([{"range": lines(0, 2), "newText": new}]);
    assert_eq!(resolved["edit"]["changes"][PAGE], edits);

    let found = diagnostics(&mut client);
    let context = json!({"diagnostics": found, "only": ["quickfix"]});
    let offered = actions(&mut client, range(1, 2, 2), context);
    let is_silence = |action: &&Value| action["title"].as_str().unwrap().contains("숨기기");
    let silence = offered.iter().find(is_silence).unwrap().clone();
    assert!(silence.get("edit").is_none());
    let edits = client.request("codeAction/resolve", silence.clone())["edit"].clone();
    let text = "## namumark-disable-next-line footnote-empty\n";
    assert_eq!(edits["changes"][PAGE], json!([{"range": lines(1, 1), "newText": text}]));

    client.change(PAGE, 2, json!([{"range": range(1, 0, 0), "text": "더 "}]));
    assert_eq!(client.refusal("codeAction/resolve", silence), -32801);
}

#[test]
fn all_fixes_come_at_once_to_a_client_that_can_not_wait() {
    let mut client = client(json!({}));
    client.change(PAGE, 2, json!([{"text": "글 [br ]\n"}]));
    let context = json!({"diagnostics": [], "only": ["source"]});
    let offered = actions(&mut client, range(0, 0, 0), context);
    let edits = json!([{"range": lines(0, 1), "newText": "글 [br]\n"}]);
    assert_eq!(offered[0]["edit"]["changes"][PAGE], edits);
}

#[test]
fn what_can_not_be_done_says_why_to_those_who_show_it() {
    let mut client = patient();
    client.open(PAGE, "== 가 ==\n");
    let context = json!({"diagnostics": [], "only": ["refactor"]});
    let offered = actions(&mut client, range(0, 4, 4), context);
    assert_eq!(offered[0]["title"], "문단을 한 수준 올리기");
    assert_eq!(offered[0]["disabled"]["reason"], "이미 가장 높은 수준입니다");
}

/// Has a command run, and answers what the server asks for then.
fn edits_of(client: &mut Client, command: &str, place: Value) -> Value {
    let params = json!({"command": command, "arguments": [place]});
    assert_eq!(client.request("workspace/executeCommand", params), Value::Null);
    let request = client.next(|message| message["method"] == "workspace/applyEdit");
    client.write(json!({"jsonrpc": "2.0", "id": request["id"], "result": {"applied": true}}));
    request["params"]["edit"]["changes"][PAGE].clone()
}

#[test]
fn commands_have_the_client_change_the_page() {
    let mut client = patient();
    client.open(PAGE, "== 🙂 가 ==\n");
    let document = json!({"uri": PAGE});
    let place = json!({"textDocument": document, "position": {"line": 0, "character": 0}});
    let edits = json!([
        {"range": range(0, 0, 0), "newText": "="},
        {"range": range(0, 10, 10), "newText": "="},
    ]);
    assert_eq!(edits_of(&mut client, "namumark.demoteSection", place.clone()), edits);
    let selection = json!({"textDocument": document, "range": range(0, 3, 7)});
    let edits = edits_of(&mut client, "namumark.wrapBold", selection);
    assert_eq!(edits[0], json!({"range": range(0, 3, 3), "newText": "'''"}));

    let up = json!({"command": "namumark.moveSectionUp", "arguments": [place]});
    client.request("workspace/executeCommand", up);
    let notice = client.next(|message| message["method"] == "window/showMessage");
    assert_eq!(notice["params"]["message"], "위에 같은 수준의 문단이 없습니다");
}

#[test]
fn the_client_is_asked_to_select_what_a_command_leaves_selected() {
    for (encoding, start, end) in [("utf-16", 5, 7), ("utf-8", 7, 11)] {
        let mut client = Client::start(json!({"capabilities": {
            "general": {"positionEncodings": [encoding]},
            "textDocument": {"diagnostic": {}},
            "window": {"showDocument": {"support": true}},
            "workspace": {"applyEdit": true},
        }}));
        client.open(PAGE, "가 🙂");
        let cursor = range(0, start - 3, end - 3);
        let place = json!({"textDocument": {"uri": PAGE}, "range": cursor});
        let params = json!({"command": "namumark.wrapBold", "arguments": [place]});
        client.request("workspace/executeCommand", params.clone());
        client.answer("workspace/applyEdit", json!({"applied": true}));
        let shown = client.answer("window/showDocument", json!({"success": true}));
        let expected = json!({
            "uri": PAGE, "external": false, "takeFocus": true, "selection": range(0, start, end),
        });
        assert_eq!(shown, expected);
        // What was not changed is not selected either: nothing is left unread.
        client.request("workspace/executeCommand", params);
        client.answer("workspace/applyEdit", json!({"applied": false}));
    }
}

/// Both ways to count show that what is selected belongs to the page as it is then.
#[test]
fn a_client_may_make_the_changes_itself() {
    for (encoding, selection) in [("utf-16", range(0, 5, 7)), ("utf-8", range(0, 7, 11))] {
        let workspace = json!({"executeCommand": {}});
        let general = json!({"positionEncodings": [encoding]});
        let mut client =
            Client::start(json!({"capabilities": {"workspace": workspace, "general": general}}));
        client.open(PAGE, "가 🙂");
        let at = json!({"line": 0, "character": 99});
        let place = json!({"textDocument": {"uri": PAGE}, "range": {"start": at, "end": at}});
        let empty = json!({"command": "namumark.wrapColor", "arguments": [place]});
        let done = client.request("workspace/executeCommand", empty);
        assert_eq!(done["edit"]["changes"][PAGE][0]["newText"], "{{{#red }}}");
        let start = if encoding == "utf-8" { 4 } else { 2 };
        let length = if encoding == "utf-8" { 4 } else { 2 };
        let place = json!({
            "textDocument": {"uri": PAGE},
            "range": range(0, start, start + length),
            "apply": false,
        });
        let bold = json!({"command": "namumark.wrapBold", "arguments": [place]});
        let done = client.request("workspace/executeCommand", bold);
        assert_eq!(done["selection"], selection);
        client.published(PAGE, json!(1));
    }
}

#[test]
fn commands_that_are_none_are_refused() {
    let mut client = patient();
    let unknown = json!({"command": "namumark.nothing", "arguments": []});
    assert_eq!(client.refusal("workspace/executeCommand", unknown), -32602);
    let misused = json!({"command": "namumark.wrapBold", "arguments": []});
    assert_eq!(client.refusal("workspace/executeCommand", misused), -32602);
    let place = json!({"textDocument": {"uri": PAGE}, "range": range(0, 0, 0), "value": "a\nb"});
    let misused = json!({"command": "namumark.wrapFolding", "arguments": [place]});
    assert_eq!(client.refusal("workspace/executeCommand", misused), -32602);
}
