//! Footnotes, their names and lists.

use expect_test::{Expect, expect};
use namumark_lsp::model::Footnote;

use crate::{Page, check};

fn check_footnotes(source: &str, want: Expect) {
    let show = |page: &Page, note: &_| {
        let Footnote { name, number, content, list, parent, .. } = note;
        let (name, content) = (page.quote_or_none(*name), page.quote_or_none(*content));
        let parent = parent.map_or(String::new(), |parent| format!(" in {parent}"));
        let definition = note.definition.map_or("none".to_owned(), |index| index.to_string());
        format!("{number} {name} {content} list {list} definition {definition}{parent}")
    };
    check(source, |model| &model.footnotes, show, want);
}

#[test]
fn every_note_takes_the_next_number() {
    check_footnotes(
        "가[* 하나]나[*이름 둘]다[*이름]라[*]마[* ]",
        expect![[r#"
            1 none "하나" list 0 definition 0
            2 "이름" "둘" list 0 definition 1
            3 "이름" none list 0 definition 1
            4 none none list 0 definition none
            5 none "" list 0 definition 4"#]],
    );
}

#[test]
fn the_outer_note_comes_first() {
    check_footnotes(
        "[* 밖 [*안 속 [[링크|글]]] 뒤][*안]",
        expect![[r#"
            1 none "밖 [*안 속 [[링크|글]]] 뒤" list 0 definition 0
            2 "안" "속 [[링크|글]]" list 0 definition 1 in 0
            3 "안" none list 0 definition 1"#]],
    );
}

#[test]
fn names_reach_as_far_as_their_list() {
    let source = "[*가 하나][*나]\n[각주]\n[*가][*나 둘]\n[FootNote]\n[각주]\n[*가 셋]";
    check_footnotes(
        source,
        expect![[r#"
            1 "가" "하나" list 0 definition 0
            2 "나" none list 0 definition none
            3 "가" none list 1 definition none
            4 "나" "둘" list 1 definition 3
            5 "가" "셋" list 3 definition 4"#]],
    );
    check(
        source,
        |model| &model.footnote_lists,
        |page, list| format!("{} {:?}", page.quote(list.span), list.numbers),
        expect![[r#"
            "[각주]" Some((1, 2))
            "[FootNote]" Some((3, 4))
            "[각주]" None"#]],
    );
}

#[test]
fn names_and_contents_are_source() {
    check_footnotes(
        r"[*[[a]] b][*a\]b  c {{{]}}} d][*다 '''굵게''']",
        expect![[r#"
            1 "[[a]]" "b" list 0 definition 0
            2 "a\\]b" " c {{{]}}} d" list 0 definition 1
            3 "다" "'''굵게'''" list 0 definition 2"#]],
    );
}

#[test]
fn notes_of_one_name_know_each_other() {
    let source = "[*가][* 나 [*가 하나] 뒤][*가 둘]\n[각주][*가]";
    let page = Page::new(source);
    let model = page.model();
    let uses = |index| model.uses_of(index).collect::<Vec<_>>();
    assert_eq!(uses(0), [0, 2, 3]);
    assert_eq!(uses(3), [0, 2, 3]);
    assert_eq!(uses(1), [1]);
    assert_eq!(uses(4), [4]);
    assert!(uses(5).is_empty());
    assert_eq!(model.definition_of(0), Some(2));
    assert_eq!(model.definition_of(4), None);
    assert_eq!(model.definition_of(5), None);

    let footnote_at = |text: &str| model.footnote_at(source.find(text).unwrap());
    assert_eq!(footnote_at("나"), Some(1));
    assert_eq!(footnote_at("하나"), Some(2));
    assert_eq!(footnote_at("뒤"), Some(1));
    assert_eq!(footnote_at("\n"), None);
    assert_eq!(model.footnote_at(source.len()), None);
}
