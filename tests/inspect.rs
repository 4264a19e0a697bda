//! What `namumark inspect` and `namumark tree` print of a page.

use expect_test::{Expect, expect};
use namumark_lsp::document::Document;
use namumark_lsp::inspect::{facts, tree_json, tree_sexp};

/// Compares one fact of the page with what is `wanted`, an element on each line.
fn check(source: &str, fact: &str, wanted: Expect) {
    let facts = serde_json::to_value(facts(&Document::new(source))).unwrap();
    let lines = match &facts[fact] {
        serde_json::Value::Array(elements) => elements.iter().map(ToString::to_string).collect(),
        single => vec![single.to_string()],
    };
    wanted.assert_eq(&lines.join("\n"));
}

#[test]
fn an_empty_page_has_every_fact() {
    let json = serde_json::to_string_pretty(&facts(&Document::new(""))).unwrap();
    expect![[r#"
        {
          "as": "namumark",
          "headings": [],
          "footnotes": [],
          "links": [],
          "categories": [],
          "foldings": [],
          "tables": [],
          "macros": [],
          "redirect": null
        }"#]]
    .assert_eq(&json);
}

#[test]
fn headings() {
    check(
        "머리\r\n== 가 ==\r\n\r\n===# [[나]] '''다''' #===\r\n",
        "headings",
        expect![[r#"
            {"folded":false,"level":2,"line":2,"number":"1","title":"가"}
            {"folded":true,"level":3,"line":4,"number":"1.1","title":"[[나]] '''다'''"}"#]],
    );
}

#[test]
fn footnotes() {
    check(
        "가[* 하나]\n나[*이름 [* 둘] \\] ]다[*이름]\n[각주]\n[*]",
        "footnotes",
        expect![[r#"
            {"definition":true,"line":1,"name":null,"number":1,"text":"하나"}
            {"definition":true,"line":2,"name":"이름","number":2,"text":"[* 둘] \\] "}
            {"definition":true,"line":2,"name":null,"number":3,"text":"둘"}
            {"definition":false,"line":2,"name":"이름","number":4,"text":null}
            {"definition":false,"line":4,"name":null,"number":5,"text":null}"#]],
    );
}

#[test]
fn links_and_files_in_one_order() {
    let source = "[[가\\|나#다\\#|라\\]{{{\\}}}]]\n[[파일:마.png|width=1]][[#바]][[분류:사]]\n\
                  [[https://a.kr#b|[[파일:아.png]]]]";
    check(
        source,
        "links",
        expect![[r##"
            {"anchor":"다#","kind":"page","label":"라]{{{\\}}}","line":1,"target":"가|나"}
            {"anchor":null,"kind":"file","label":"width=1","line":2,"target":"파일:마.png"}
            {"anchor":"바","kind":"anchor","label":null,"line":2,"target":null}
            {"anchor":null,"kind":"external","label":"[[파일:아.png]]","line":3,"target":"https://a.kr#b"}
            {"anchor":null,"kind":"file","label":null,"line":3,"target":"파일:아.png"}"##]],
    );
}

#[test]
fn categories_are_distinct() {
    check(
        "[[분류:나]][[분류:가#blur]][[분류:나#blur]][[분류:가]]",
        "categories",
        expect![[r#"
            "나"
            "가""#]],
    );
}

#[test]
fn foldings_and_tables() {
    let source = "{{{#!folding  [ 펼치기 ] \n||가||나||\n||<-3>다||\n}}}\n{{{#!folding\n}}}";
    check(
        source,
        "foldings",
        expect![[r#"
            {"line":1,"title":"[ 펼치기 ]"}
            {"line":5,"title":""}"#]],
    );
    check(source, "tables", expect![[r#"{"columns":3,"line":2,"rows":2}"#]]);
}

#[test]
fn macros_are_lower_case() {
    check(
        "[Include(틀:가,\n 나=다)][BR][없음]",
        "macros",
        expect![[r#"
            {"arguments":["틀:가","나=다"],"line":1,"name":"include"}
            {"arguments":[],"line":2,"name":"br"}"#]],
    );
}

#[test]
fn a_redirect_is_the_only_fact() {
    check("#redirect 가 나#s-1\n[[다]]", "redirect", expect![[r#""가 나""#]]);
    check("#redirect 가 나#s-1\n[[다]]", "links", expect![""]);
}

#[test]
fn a_tree_of_named_nodes() {
    let document = Document::new("== 가 ==\n[[나|'''다''']] 라\n");
    expect![[r#"
        (document
          (section
            (heading
              title: (title))
            (link
              target: (target)
              label: (label
                (bold)))))"#]]
    .assert_eq(&tree_sexp(&document));

    let json: serde_json::Value = serde_json::from_str(&tree_json(&document)).unwrap();
    let section = &json["children"][0];
    let link = &section["children"][1];
    assert_eq!(
        (&json["kind"], &json["start"], &json["end"]),
        (&"document".into(), &0.into(), &32.into())
    );
    assert_eq!(section["children"][0]["children"][0]["field"], "title");
    assert_eq!(
        (&link["kind"], &link["start"], &link["end"]),
        (&"link".into(), &10.into(), &27.into())
    );
    assert_eq!(link["children"][1]["field"], "label");
    assert_eq!(link["children"][1]["children"][0]["children"], serde_json::json!([]));
    assert!(link.get("field").is_none());
}

#[test]
fn offsets_count_a_byte_order_mark() {
    let document = Document::new("\u{feff}[br]");
    let json: serde_json::Value = serde_json::from_str(&tree_json(&document)).unwrap();
    let node = &json["children"][0];
    assert_eq!((&node["kind"], &node["start"]), (&"macro".into(), &3.into()));
}

#[test]
fn a_deep_tree_prints() {
    let document = Document::new(&">".repeat(300));
    assert_eq!(
        tree_json(&document).matches('{').count(),
        tree_sexp(&document).matches('(').count()
    );
}
