//! Completion, its documentation and signatures, in the protocol's own words.

use std::path::Path;

use serde_json::{Value, json};

use crate::client::{Client, PAGE};

fn client(encoding: &str, item: Value) -> Client {
    let text_document = json!({"diagnostic": {}, "completion": {"completionItem": item}});
    Client::start(json!({
        "locale": "ko",
        "capabilities": {
            "general": {"positionEncodings": [encoding]},
            "textDocument": text_document,
        },
    }))
}

fn at(line: u32, character: u32) -> Value {
    json!({
        "textDocument": {"uri": PAGE},
        "position": {"line": line, "character": character},
    })
}

fn items(client: &mut Client, line: u32, character: u32) -> Vec<Value> {
    let answer = client.request("textDocument/completion", at(line, character));
    let items = answer["items"].as_array().unwrap().clone();
    assert_eq!(answer["isIncomplete"], !items.is_empty());
    items
}

fn range(line: u32, start: u32, end: u32) -> Value {
    json!({
        "start": {"line": line, "character": start},
        "end": {"line": line, "character": end},
    })
}

#[test]
fn ranges_are_in_the_client_s_units() {
    for (encoding, start, end) in [("utf-16", 3, 5), ("utf-8", 5, 11)] {
        let mut client = client(encoding, json!({}));
        client.open(PAGE, "🙂[목ㅊ 뒤\n");
        let items = items(&mut client, 0, end);
        assert_eq!(items[0]["label"], "목차", "{encoding}");
        assert_eq!(items[0]["filterText"], "목ㅊ");
        assert_eq!(
            items[0]["textEdit"],
            json!({"range": range(0, start, end), "newText": "목차]"})
        );
    }
}

#[test]
fn snippets_only_for_those_who_know_them() {
    let knows = json!({
        "snippetSupport": true,
        "insertReplaceSupport": true,
        "insertTextModeSupport": {"valueSet": [1]},
    });
    let mut client = client("utf-16", knows);
    client.open(PAGE, "{{{#!wik}}}\n[incl");
    let directive = items(&mut client, 0, 7).remove(0);
    assert_eq!(directive["textEdit"]["newText"], "#!wiki");
    assert_eq!(directive["textEdit"]["insert"], range(0, 3, 7));
    assert_eq!(directive["textEdit"]["replace"], range(0, 3, 8));
    let include = items(&mut client, 1, 5).remove(0);
    assert_eq!(include["insertTextFormat"], 2);
    assert_eq!(include["insertTextMode"], 1);
    assert_eq!(include["textEdit"]["newText"], "include(${1:틀:})]$0");

    let mut plain = self::client("utf-16", json!({}));
    plain.open(PAGE, "[incl");
    let include = items(&mut plain, 0, 5).remove(0);
    assert_eq!(include["insertTextFormat"], 1);
    assert_eq!(include["insertTextMode"], Value::Null);
    assert_eq!(include["textEdit"]["newText"], "include(");
}

#[test]
fn documentation_comes_when_it_is_asked_for() {
    let mut client = client("utf-16", json!({}));
    client.open(PAGE, "[incl");
    let include = items(&mut client, 0, 5).remove(0);
    assert_eq!(include["documentation"], Value::Null);
    let resolved = client.request("completionItem/resolve", include.clone());
    let text = resolved["documentation"]["value"].as_str().unwrap();
    assert!(text.contains("다른 문서를") && text.contains("```namu\n[include("), "{text}");
    assert_eq!(resolved["textEdit"], include["textEdit"]);

    let foreign = json!({"label": "가", "data": {"topic": "macro:없음", "korean": 1}});
    assert_eq!(client.request("completionItem/resolve", foreign.clone()), foreign);
}

#[test]
fn rules_are_offered_in_comments_with_what_they_find() {
    let mut client = client("utf-16", json!({}));
    client.open(PAGE, "## namumark-disable-next-line footnote-emp");
    let rule = items(&mut client, 0, 42).remove(0);
    assert_eq!(rule["label"], "footnote-empty");
    assert_eq!(rule["detail"], "내용도 이름도 없는 각주입니다.");
}

#[test]
fn prose_triggers_nothing() {
    let mut client = client("utf-16", json!({}));
    client.open(PAGE, "[* 나무 \"");
    let nothing = json!({"isIncomplete": false, "items": []});
    let context = json!({"triggerKind": 2, "triggerCharacter": "\""});
    for context in [context, json!({"triggerKind": 3})] {
        let mut params = at(0, 7);
        params["context"] = context;
        assert_eq!(client.request("textDocument/completion", params), nothing);
    }
    assert_eq!(items(&mut client, 0, 7)[0]["label"], "]", "who asks is told what is open");
}

#[test]
fn behind_a_word_closers_come_to_those_who_ask_where_nothing_is_typed() {
    for (encoding, start, end) in [("utf-16", 9, 10), ("utf-8", 11, 14)] {
        let mut client = client(encoding, json!({}));
        client.open(PAGE, "{{{#red 빨");
        let closers = |client: &mut Client, character| {
            let items = items(client, 0, character);
            items.into_iter().map(|it| it["textEdit"].clone()).collect::<Vec<_>>()
        };
        let at = |character| json!({"range": range(0, character, character), "newText": "}}}"});
        assert_eq!(closers(&mut client, start), [at(start)]);
        client.change(PAGE, 2, json!([{"range": range(0, start, start), "text": "강"}]));
        assert_eq!(closers(&mut client, end), [json!(null); 0], "an editor asks for each word");
        assert_eq!(closers(&mut client, end), [at(end)]);
        client.change(PAGE, 3, json!([{"range": range(0, end, end), "text": "}"}]));
        let mut params = self::at(0, end + 1);
        params["context"] = json!({"triggerKind": 2, "triggerCharacter": "}"});
        let answer = client.request("textDocument/completion", params);
        assert_eq!(answer["items"][0]["textEdit"]["range"], range(0, end, end + 1));
    }
}

#[test]
fn the_name_of_a_note_with_a_text_is_replaced_alone() {
    for (encoding, start) in [("utf-16", 5), ("utf-8", 9)] {
        let mut client = client(encoding, json!({}));
        client.open(PAGE, "가[*abc 책]\n🙂나[*a 12쪽] 다");
        let [item] = &items(&mut client, 1, start + 1)[..] else { panic!("one name") };
        assert_eq!(item["label"], "abc");
        let edit = json!({"range": range(1, start, start + 1), "newText": "abc"});
        assert_eq!(item["textEdit"], edit, "{encoding}");
    }
}

#[test]
fn a_signature_follows_the_arguments() {
    let mut client = client("utf-16", json!({}));
    client.open(PAGE, "[ruby(🙂, ruby=\n\n나무");
    let help = client.request("textDocument/signatureHelp", at(0, 15));
    assert_eq!(help["signatures"][0]["label"], "[ruby(글, ruby=글, color=색?)]");
    assert_eq!(help["signatures"][0]["parameters"][1]["label"], "ruby=글");
    assert_eq!(help["activeParameter"], 1);
    assert_eq!(client.request("textDocument/signatureHelp", at(2, 0)), Value::Null);
}

#[test]
fn no_argument_is_highlighted_where_none_is_active() {
    for encoding in ["utf-16", "utf-8"] {
        let mut client = client(encoding, json!({}));
        client.open(PAGE, "[youtube(id,no=1)]");
        let help = client.request("textDocument/signatureHelp", at(0, 15));
        let signature = &help["signatures"][0];
        assert_eq!(
            signature["label"],
            "[youtube(아이디, width=크기?, height=크기?, start=초?, end=초?)]"
        );
        assert_eq!(signature["parameters"], Value::Null);
        assert_eq!(help["activeParameter"], Value::Null);
    }
}

#[test]
fn everything_that_is_offered_by_name_is_explained() {
    let mut client = client("utf-16", json!({}));
    for line in [
        "||<",
        "||<tablealign=",
        "[youtube(가,",
        "[youtube(가,width=",
        "[[파일:가.png|align=",
        "{{{#!wiki style=\"display: ",
        "{{{#!wiki lang=\"",
        "{{{#!syntax ",
        "{{{#!if 가.",
        "[[분류:가#",
        "#re",
        "## namumark",
    ] {
        client.open(PAGE, line);
        let items = items(&mut client, 0, line.chars().count() as u32);
        assert!(!items.is_empty(), "{line}");
        for item in items {
            let resolved = client.request("completionItem/resolve", item);
            let text = resolved["documentation"]["value"].as_str().unwrap_or_default();
            assert!(text.contains("```namu\n"), "{line}: {resolved}");
        }
    }
}

#[test]
fn a_call_takes_what_the_template_of_the_folder_says() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("틀：상자.namu"), "@제목@ @내용=기본@").unwrap();
    for (encoding, character) in [("utf-16", 14), ("utf-8", 20)] {
        let mut ask = requests_in(folder.path(), encoding);
        let answer = ask("textDocument/completion", "[include(틀:상자,)]", character);
        let items = answer["items"].as_array().unwrap();
        let shown = items.iter().map(|item| json!([item["label"], item["detail"]]));
        assert_eq!(
            shown.collect::<Vec<_>>(),
            [json!(["제목", null]), json!(["내용", "기본값: 기본"])]
        );
        let help = ask("textDocument/signatureHelp", "[include(틀:상자,)]", character);
        assert_eq!(help["signatures"][0]["label"], "[include(문서, 제목=값, 내용=기본?)]");
        assert_eq!(help["activeParameter"], 1);
        let hover = ask("textDocument/hover", "[include(틀:상자,내용=)]", character);
        let text = hover["contents"]["value"].as_str().unwrap();
        assert!(text.contains("`@내용@`") && text.ends_with("기본값: `기본`"), "{text}");
    }
}

/// Asks what completes a page of this one line, which stands in the wiki at `folder`.
fn completions_in(folder: &Path, encoding: &str) -> impl FnMut(&str, u32) -> Value {
    let mut request = requests_in(folder, encoding);
    move |text, character| request("textDocument/completion", text, character)
}

/// The same for any request about a place.
fn requests_in(folder: &Path, encoding: &str) -> impl FnMut(&str, &str, u32) -> Value {
    let root = format!("file://{}/", folder.display());
    let mut client = Client::start(json!({
        "locale": "ko",
        "workspaceFolders": [{"uri": root, "name": "wiki"}],
        "capabilities": {
            "general": {"positionEncodings": [encoding]},
            "textDocument": {"diagnostic": {}},
        },
    }));
    let page = format!("{root}page.namu");
    move |method, text, character| {
        client.open(&page, text);
        let position = json!({"line": 0, "character": character});
        let params = json!({"textDocument": {"uri": page}, "position": position});
        client.request(method, params)
    }
}

#[test]
fn a_redirect_leads_to_the_pages_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("하위")).unwrap();
    std::fs::write(folder.path().join("하위/🙂.namu"), "== 개요 ==\n[anchor(곳)]\n").unwrap();
    for (encoding, start, end) in [("utf-16", 10, 15), ("utf-8", 10, 21)] {
        let mut ask = completions_in(folder.path(), encoding);
        let items = ask("#redirect 하위/🙂", 11)["items"].clone();
        assert_eq!(items[0]["label"], "하위/🙂");
        assert_eq!(items[0]["textEdit"]["range"], range(0, start, end));
        let items = ask("#redirect 하위/🙂#", end + 1)["items"].clone();
        let labels: Vec<_> =
            items.as_array().unwrap().iter().map(|item| item["label"].clone()).collect();
        assert_eq!(labels, ["개요", "s-1", "곳"]);
    }
}

#[test]
fn links_lead_to_the_pages_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("🙂 강물.namu", "== 개요 ==\n"), ("틀：상자.namu", ""), ("메모.txt", "")]
    {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    for (encoding, start, end) in [("utf-16", 3, 5), ("utf-8", 5, 11)] {
        let mut ask = completions_in(folder.path(), encoding);
        let in_units = |utf16, utf8| if encoding == "utf-16" { utf16 } else { utf8 };
        let answer = ask("가[[강물]]", end);
        assert_eq!(answer["items"][0]["label"], "🙂 강물");
        assert_eq!(answer["items"][0]["textEdit"]["range"], range(0, start, end));
        assert_eq!(answer["isIncomplete"], true);
        let place = ask("[[🙂 강물#개]]", in_units(9, 17));
        assert_eq!(place["items"][0]["label"], "개요");
        assert_eq!(ask("[include(상자)]", in_units(11, 15))["items"][0]["label"], "틀:상자");
        assert_eq!(ask("[[메모]]", in_units(4, 8))["items"], json!([]));
    }
}

#[test]
fn a_condition_is_completed() {
    for (encoding, character) in [("utf-16", 11), ("utf-8", 13)] {
        let mut client = client(encoding, json!({}));
        client.open(PAGE, "{{{#!if 가.tr\n}}}");
        let items = items(&mut client, 0, character);
        assert_eq!(items[0]["textEdit"]["newText"], "trim()");
        assert_eq!(items[0]["textEdit"]["range"], range(0, character - 1, character + 1));
    }
}
