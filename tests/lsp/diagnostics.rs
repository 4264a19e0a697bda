//! Diagnostics: sent to clients that do not ask for them, and answered to those that do.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const UNCLOSED: &str = "본문[* 닫히지 않은 각주\n";
const TWICE: &str = "가[*이름 하나] 나[*이름 둘]\n";
const PAGES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/src/rules/");

fn place(line: u32, character: u32) -> Value {
    json!({"line": line, "character": character})
}

fn insertion(line: u32, character: u32, text: &str) -> Value {
    let place = place(line, character);
    json!([{"range": {"start": place, "end": place}, "text": text}])
}

fn pushed() -> Client {
    Client::start(json!({"capabilities": {}}))
}

fn rules(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().map(|diagnostic| diagnostic["code"].as_str().unwrap()).collect()
}

fn pull(client: &mut Client) -> Value {
    client.request("textDocument/diagnostic", json!({"textDocument": {"uri": PAGE}}))
}

#[test]
fn what_is_wrong_appears_and_disappears_with_an_edit() {
    let mut client = pushed();
    client.open(PAGE, UNCLOSED);
    assert_eq!(rules(&client.published(PAGE, json!(1))), ["footnote-unclosed"]);
    client.change(PAGE, 2, insertion(0, 13, "]"));
    assert!(client.published(PAGE, json!(2)).is_empty());
    client.change(PAGE, 3, json!([{"text": UNCLOSED.repeat(2)}]));
    assert_eq!(rules(&client.published(PAGE, json!(3))), ["footnote-unclosed"; 2]);
}

#[test]
fn nothing_is_left_of_a_closed_document() {
    let mut client = pushed();
    client.open(PAGE, UNCLOSED);
    assert_eq!(client.published(PAGE, json!(1)).len(), 1);
    client.close(PAGE);
    assert!(client.published(PAGE, Value::Null).is_empty());
}

#[test]
fn of_edits_at_full_speed_the_last_version_is_what_stays() {
    let mut client = pushed();
    client.open(PAGE, "");
    for version in 2..=500 {
        client.change(PAGE, version, insertion(0, 0, UNCLOSED));
    }
    assert_eq!(client.published(PAGE, json!(500)).len(), 499);
}

#[test]
fn documents_are_checked_apart() {
    let mut client = pushed();
    let uris = ["untitled:1", "untitled:2", "untitled:3"];
    for (notes, uri) in uris.into_iter().enumerate() {
        client.open(uri, &UNCLOSED.repeat(notes));
    }
    for (notes, uri) in uris.into_iter().enumerate() {
        assert_eq!(client.published(uri, json!(1)).len(), notes, "{uri}");
    }
}

#[test]
fn a_diagnostic_says_who_found_it_and_where_to_read_on() {
    let mut client = pushed();
    client.open(PAGE, UNCLOSED);
    let [found] = &client.published(PAGE, json!(1))[..] else { panic!("not one diagnostic") };
    assert_eq!(found["source"], "namumark");
    assert_eq!(found["code"], "footnote-unclosed");
    let page = &found["codeDescription"]["href"];
    assert_eq!(*page, format!("{PAGES}footnote/unclosed.md"));
    assert_eq!(found["severity"], 1);
    assert_eq!(found["range"]["start"], place(0, 2));
    assert!(found.get("relatedInformation").is_none());
}

#[test]
fn related_places_are_shown_where_the_client_can() {
    let can = json!({"publishDiagnostics": {"relatedInformation": true}});
    let mut client = Client::start(json!({"capabilities": {"textDocument": can}}));
    client.open(PAGE, TWICE);
    let [found] = &client.published(PAGE, json!(1))[..] else { panic!("not one diagnostic") };
    assert_eq!(found["code"], "footnote-duplicate");
    let location = json!({"uri": PAGE, "range": {"start": place(0, 3), "end": place(0, 5)}});
    assert_eq!(found["relatedInformation"][0]["location"], location);
}

#[test]
fn a_client_that_asks_is_answered_and_told_nothing_unasked() {
    let mut client = Client::pulling();
    client.open(PAGE, UNCLOSED);
    let report = pull(&mut client);
    assert_eq!(report["kind"], "full");
    assert_eq!(rules(report["items"].as_array().unwrap()), ["footnote-unclosed"]);
    client.change(PAGE, 2, insertion(0, 13, "]"));
    assert_eq!(pull(&mut client)["items"], json!([]));
    client.close(PAGE);
    assert_eq!(pull(&mut client), json!({"kind": "full", "items": []}));
}

#[test]
fn what_the_client_has_is_not_told_again() {
    let mut client = Client::pulling();
    client.open(PAGE, UNCLOSED);
    let id = pull(&mut client)["resultId"].clone();
    let again = |client: &mut Client| {
        let params = json!({"textDocument": {"uri": PAGE}, "previousResultId": id});
        client.request("textDocument/diagnostic", params)
    };
    assert_eq!(again(&mut client), json!({"kind": "unchanged", "resultId": id}));
    client.change(PAGE, 2, insertion(0, 0, "글"));
    assert_eq!(again(&mut client)["kind"], "full");
    client.change(PAGE, 3, json!([{"text": UNCLOSED}]));
    assert_eq!(again(&mut client)["kind"], "unchanged");
    let settings = json!({"namumark": {"ignore": ["footnote"]}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    assert_eq!(again(&mut client)["items"], json!([]));
}

#[test]
fn only_clients_that_ask_are_offered_to() {
    let mut client = Client::launch();
    let greeting = client.greet(json!({"capabilities": {}}));
    assert!(greeting["capabilities"].get("diagnosticProvider").is_none());

    let mut client = Client::launch();
    let asks = json!({"capabilities": {"textDocument": {"diagnostic": {}}}});
    let provider = &client.greet(asks)["capabilities"]["diagnosticProvider"];
    assert_eq!(provider["interFileDependencies"], false);
}

/// The message that a client gets which is greeted so.
fn message(mut greeting: Value) -> String {
    greeting["capabilities"] = json!({});
    let mut client = Client::start(greeting);
    client.open(PAGE, UNCLOSED);
    let found = client.published(PAGE, json!(1));
    found[0]["message"].as_str().unwrap().to_owned()
}

fn is_korean(message: &str) -> bool {
    message.contains("각주를")
}

#[test]
fn messages_are_in_the_language_of_the_user() {
    assert!(is_korean(&message(json!({"locale": "ko"}))));
    assert!(is_korean(&message(json!({"locale": "ko-KR"}))));
    assert!(!is_korean(&message(json!({"locale": "en-US"}))));
    assert!(!is_korean(&message(json!({}))));
    let korean = json!({"language": "ko", "editor": {"own": true}});
    let options = json!({"locale": "en", "initializationOptions": korean});
    assert!(is_korean(&message(options)));
    let options = json!({"locale": "en", "initializationOptions": {"namumark": korean}});
    assert!(is_korean(&message(options)));
}

#[test]
fn other_settings_give_other_diagnostics() {
    let mut client = pushed();
    client.open(PAGE, UNCLOSED);
    assert!(!is_korean(client.published(PAGE, json!(1))[0]["message"].as_str().unwrap()));
    for (settings, korean) in [(json!({"namumark": {"language": "ko"}}), true), (json!({}), false)]
    {
        client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
        let found = client.published(PAGE, json!(1));
        assert_eq!(is_korean(found[0]["message"].as_str().unwrap()), korean);
    }
}

#[test]
fn other_settings_make_a_client_ask_anew() {
    let mut client = Client::start(json!({"capabilities": {
        "textDocument": {"diagnostic": {}},
        "workspace": {"diagnostics": {"refreshSupport": true}},
    }}));
    client.open(PAGE, UNCLOSED);
    let settings = json!({"namumark": {"language": "ko"}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    let refresh = client.next(|message| message["method"] == "workspace/diagnostic/refresh");
    client.write(json!({"jsonrpc": "2.0", "id": refresh["id"], "result": null}));
    assert!(is_korean(pull(&mut client)["items"][0]["message"].as_str().unwrap()));
}

#[test]
fn a_client_that_cannot_ask_anew_is_not_told_to() {
    let mut client = Client::pulling();
    client.open(PAGE, UNCLOSED);
    let settings = json!({"namumark": {"language": "ko"}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    assert!(is_korean(pull(&mut client)["items"][0]["message"].as_str().unwrap()));
}
