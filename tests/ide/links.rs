use expect_test::{Expect, expect};
use namumark_lsp::document::Document;
use namumark_lsp::ide::links::{at, links};

use crate::fixture::{Fixture, show};

fn check_titled(title: Option<&str>, text: &str, expected: Expect) {
    let document: Document = Fixture::new(text).document.titled(title.map(Into::into));
    let lines = links(&document)
        .into_iter()
        .map(|link| format!("{:?} {:?}\n", show(&document, link.span), link.target));
    expected.assert_eq(&lines.collect::<String>());
}

fn check(text: &str, expected: Expect) {
    check_titled(None, text, expected);
}

#[test]
fn pages_files_and_addresses() {
    check(
        "[[대문#개요|글]] [[https://a.kr/#b|글]] [[파일:가.png|width=3]] [[분류:나#blur]] [[:분류:나]] [[문서:/가]]\n",
        expect![[r#"
            "대문#개요" Page { title: "대문", anchor: Some("개요") }
            "https://a.kr/#b" Address("https://a.kr/#b")
            "파일:가.png" Page { title: "파일:가.png", anchor: None }
            "분류:나" Page { title: "분류:나", anchor: None }
            ":분류:나" Page { title: "분류:나", anchor: None }
            "문서:/가" Page { title: "/가", anchor: None }
        "#]],
    );
    check(
        "[include(틀:가, 나=다)] [INCLUDE(라)] [youtube(마)] [[a\\#b]] [[]] [[|가]] {{{[[가]]}}}\n",
        expect![[r#"
            "틀:가" Page { title: "틀:가", anchor: None }
            "라" Page { title: "라", anchor: None }
            "a\\#b" Page { title: "a#b", anchor: None }
        "#]],
    );
    check(
        "#redirect 대문#개요\n",
        expect![[r#"
        "대문#개요" Page { title: "대문", anchor: Some("개요") }
    "#]],
    );
}

#[test]
fn places_in_the_page() {
    check(
        "== 가 ==\n[anchor(나)]\n[[#s-1]] [[#가|글]] [[#나]] [[#없음]]\n",
        expect![[r##"
        "#s-1" Here(3)
        "#가" Here(3)
        "#나" Here(18)
    "##]],
    );
    check_titled(
        Some("대문"),
        "== 가 ==\n[[대문#가]] [[대문]]\n",
        expect![[r#"
        "대문#가" Here(3)
        "대문" Page { title: "대문", anchor: None }
    "#]],
    );
}

#[test]
fn relative_titles() {
    let page = "[[/하위]] [[../]] [[../옆]] [[../../위]]\n";
    check_titled(
        Some("위키/문서"),
        page,
        expect![[r#"
        "/하위" Page { title: "위키/문서/하위", anchor: None }
        "../" Page { title: "위키", anchor: None }
        "../옆" Page { title: "위키/옆", anchor: None }
        "../../위" Page { title: "위키/위", anchor: None }
    "#]],
    );
    check_titled(
        Some("위키"),
        page,
        expect![[r#"
        "/하위" Page { title: "위키/하위", anchor: None }
    "#]],
    );
    check_titled(None, page, expect![[""]]);
}

#[test]
fn titles_with_variables_lead_nowhere() {
    check("[[@가@]] [include(@나@)]\n", expect![[""]]);
}

/// What is asked about one place is what the whole page says of it.
#[test]
fn the_link_at_a_place() {
    let page =
        "[[대문#개요|글 [[가]]]] [[파일:가.png]] [[분류:나]] [include(틀:다)] [[#s-1]]\n== 라 ==\n";
    let document = Document::new(page);
    let all = links(&document);
    for (offset, _) in page.char_indices() {
        let expected = all.iter().find(|link| link.span.touches(offset));
        assert_eq!(at(&document, offset).as_ref(), expected, "{offset}");
    }
}
