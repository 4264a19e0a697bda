//! The action that makes a page of article text.

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

const TEXT: &str = "최근 수정 시각 : 2023-05-06\n1. 강\n물[1]\n\n[1] 🙂 글";

fn client(encoding: &str, resolves: Value) -> Client {
    let mut client = Client::start(json!({"locale": "ko", "capabilities": {
        "general": {"positionEncodings": [encoding]},
        "textDocument": {"diagnostic": {}, "codeAction": resolves},
    }}));
    client.open(PAGE, TEXT);
    client
}

fn offered(client: &mut Client) -> Vec<Value> {
    let place = json!({"line": 0, "character": 0});
    let params = json!({
        "textDocument": {"uri": PAGE},
        "range": {"start": place, "end": place},
        "context": {"diagnostics": [], "only": ["refactor"]},
    });
    client.request("textDocument/codeAction", params).as_array().unwrap().clone()
}

/// The edit that makes the page, which ends before `end` of the last line.
fn edits(end: u32) -> Value {
    let range = json!({"start": {"line": 1, "character": 0}, "end": {"line": 4, "character": end}});
    json!([{"range": range, "newText": "== 강 ==\n물[* 🙂 글]"}])
}

#[test]
fn a_page_is_restored_when_the_action_is_chosen() {
    for (encoding, end) in [("utf-16", 8), ("utf-8", 12)] {
        let resolves = json!({"dataSupport": true, "resolveSupport": {"properties": ["edit"]}});
        let mut client = client(encoding, resolves);
        let offered = offered(&mut client);
        let [action] = &offered[..] else { panic!("{offered:?}") };
        assert_eq!(action["title"], "나무마크 문서로 되돌리기");
        assert_eq!(action["kind"], "refactor.rewrite");
        assert!(action.get("edit").is_none());
        let resolved = client.request("codeAction/resolve", action.clone());
        assert_eq!(resolved["edit"]["changes"][PAGE], edits(end));
        let notice = client.next(|message| message["method"] == "window/showMessage");
        assert_eq!(
            notice["params"]["message"],
            "되돌리지 못한 곳 1군데 (줄 번호는 되돌리기 전의 것)\n1행: 마지막으로 고친 때는 글로 남습니다"
        );
    }
}

#[test]
fn a_client_that_can_not_wait_has_the_edits_at_once() {
    for (encoding, end) in [("utf-16", 8), ("utf-8", 12)] {
        let mut client = client(encoding, json!({}));
        assert_eq!(offered(&mut client)[0]["edit"]["changes"][PAGE], edits(end));
    }
}

#[test]
fn markup_is_not_restored() {
    let mut client = client("utf-16", json!({}));
    client.change(PAGE, 2, json!([{"text": "== 강 ==\n글\n"}]));
    let titles = offered(&mut client);
    assert!(titles.iter().all(|action| action["title"] != "나무마크 문서로 되돌리기"));
}

/// Where settings have every page read as a copy, the page says that it is none.
#[test]
fn a_restored_page_is_read_as_markup_whatever_the_settings_say() {
    let mut client = Client::start(json!({
        "capabilities": {"textDocument": {"diagnostic": {}}},
        "initializationOptions": {"as": "article-text"},
    }));
    client.open(PAGE, "1. 강\n글\n");
    let edit = offered(&mut client)[0]["edit"]["changes"][PAGE][0]["newText"].clone();
    assert_eq!(edit, "## namumark-as namumark\n== 강 ==\n");
}
