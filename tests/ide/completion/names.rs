//! Names that the page itself gives, and what is open in it.

use expect_test::expect;

use super::{check, check_titled, labels};

#[test]
fn links() {
    check(
        "[[가]] [[나]] [[나]] [[분류:다]]\n[[‸",
        expect![[r#"
            나 ⟦‸⟧ "나]]"
            가 ⟦‸⟧ "가]]"
            분류:다 ⟦‸⟧ "분류:다]]"
            파일: ⟦‸⟧ "파일:"
            분류: ⟦‸⟧ "분류:"
            틀: ⟦‸⟧ "틀:"
            … 17
        "#]],
    );
    check(
        "[[분류:다]] [[분류:라]] [[분류:‸]]",
        expect![[r#"
            분류:다 ⟦분류:‸⟧ "분류:다"
            분류:라 ⟦분류:‸⟧ "분류:라"
        "#]],
    );
    check(
        "[[파일:가.png]] [[파일:‸",
        expect![[r#"
            파일:가.png ⟦파일:‸⟧ "파일:가.png]]"
        "#]],
    );
    check(
        "[[파일:가.png|wi‸]]",
        expect![[r#"
        width ⟦wi‸⟧ "width=" (The picture's width, in pixels or `%`.)
    "#]],
    );
    check(
        "[[파일:가.png|width=1&align=le‸]]",
        expect![[r#"
            left ⟦le‸⟧ "left" (the left)
            middle ⟦le‸⟧ "middle" (the middle)
        "#]],
    );
    check(
        "[[나무]] [[나‸무|글]]",
        expect![[r#"
            나무 ⟦나‸무⟧ "나무"
            나무위키: ⟦나‸무⟧ "나무위키:"
        "#]],
    );
    check(
        "== 개요 ==\n=== '''배경''' ===\n[anchor(여기)]\n[[#‸]]",
        expect![[r#"
            개요 ⟦‸⟧ "개요" (s-1)
            배경 ⟦‸⟧ "배경" (s-1.1)
            s-1 ⟦‸⟧ "s-1" (1. 개요)
            s-1.1 ⟦‸⟧ "s-1.1" (1.1. 배경)
            여기 ⟦‸⟧ "여기" ([anchor])
        "#]],
    );
    check(
        "== 개요 ==\n[[#s-‸]]",
        expect![[r#"
            s-1 ⟦s-‸⟧ "s-1" (1. 개요)
        "#]],
    );
    check(
        "[[분류:가#‸]]",
        expect![[r#"
        blur ⟦‸⟧ "blur" (Hides the preview)
    "#]],
    );
}

#[test]
fn footnotes() {
    check(
        "가[*책 '''하나'''] [* 이름 없음]\n나[*‸",
        expect![[r#"
            책 ⟦‸⟧ "책]" (하나)
        "#]],
    );
    check(
        "가[*책 하나]\n[각주]\n나[*‸",
        expect![[r#"
        ] ⟦‸⟧ "]" (Line 3: [*)
    "#]],
    );
    check(
        "가[*책 하나]\n나[*채‸]",
        expect![[r#"
            책 ⟦채‸⟧ "책" (하나)
        "#]],
    );
    check("가[*책 하나]\n나[*채\\‸", expect![]);
    check("가[*책 하나]\n나[*채\\‸]", expect![]);
}

#[test]
fn a_note_with_a_text_gets_another_name_and_no_closer() {
    check(
        "가[*출처 책]\n나[*출‸ 12쪽] 다",
        expect![[r#"
            출처 ⟦출‸⟧ "출처" (책)
        "#]],
    );
    check(
        "가[*출처 책]\n나[*‸출 12쪽] 다",
        expect![[r#"
            출처 ⟦‸출⟧ "출처" (책)
        "#]],
    );
    check(
        "가[*abc 책]\n나[*a‸ [[내용]] [* 주] 12] 다",
        expect![[r#"
            abc ⟦a‸⟧ "abc" (책)
        "#]],
    );
    check(
        "가[*출처 책]\n나[*출‸ 12쪽\n다] 라",
        expect![[r#"
            출처 ⟦출‸⟧ "출처]" (책)
        "#]],
    );
    check(
        "가[*출처 책]\n나[*출‸ 다[* 라]",
        expect![[r#"
            출처 ⟦출‸⟧ "출처]" (책)
        "#]],
    );
}

#[test]
fn variables() {
    check_titled(
        Some("틀:가"),
        "@나@ @나=다@ @라@ [[@‸",
        expect![[r#"
        나 ⟦‸⟧ "나@"
        라 ⟦‸⟧ "라@"
    "#]],
    );
    check_titled(Some("틀:가"), "@나@‸", expect![]);
    check_titled(Some("가"), "@나@ @‸", expect![]);
}

#[test]
fn the_start_of_the_page() {
    check(
        "#re‸",
        expect![[r##"
        #redirect ⟦#re‸⟧ "#redirect " (Leads to another page)
    "##]],
    );
    check("가\n#re‸", expect![]);
}

#[test]
fn comments_that_silence() {
    check(
        "## namumark-dis‸",
        expect![[r#"
            namumark-disable-next-line ⟦namumark-dis‸⟧ "namumark-disable-next-line" (Turns these rules off for the next line; what follows ` -- ` says why.)
            namumark-disable-file ⟦namumark-dis‸⟧ "namumark-disable-file" (Turns these rules off for the whole page.)
        "#]],
    );
    check(
        "## namumark-disable-file foot‸",
        expect![[r#"
        footnote-empty ⟦foot‸⟧ "footnote-empty" (빈 각주)
    "#]],
    );
    check("## namumark-disable-file footnote-empty -- foot‸", expect![]);
}

#[test]
fn conditions_have_variables_and_what_they_know_by_themselves() {
    let page = "@이름@ @나이=3@ @a b@\n{{{#!if 상태 != null && this.x == '말'\n}}}\n";
    let labels = |condition: &str| {
        let labels = labels(&format!("{page}{{{{{{#!if {condition}"));
        labels.join(" ")
    };
    let values = "나이 상태 이름 this calleeTitle null parseInt time";
    assert_eq!(labels("‸"), values);
    assert_eq!(labels("이름 == ‸\n}}}"), values);
    assert_eq!(labels("!‸\n}}}"), values);
    assert_eq!(labels("이‸\n}}}"), "이름 나이");
    assert_eq!(labels("call‸\n}}}"), "calleeTitle");
    assert_eq!(labels("this.‸\n}}}"), "나이 상태 이름");
    assert!(labels("이름.‸\n}}}").starts_with("length includes"));
    assert_eq!(labels("이름?.last‸\n}}}"), "lastIndexOf");
    assert!(labels("이름 ‸\n}}}").starts_with("== != && ||"));
    assert_eq!(labels("이름 ‸ == 1\n}}}").split(' ').next(), Some("=="));
    assert_eq!(labels("이름 == '‸'\n}}}"), "");
    assert_eq!(labels(r"이름 == 'a\'‸"), "");
    assert_eq!(labels(r"'a\'' == ‸"), values);
    assert_eq!(labels("3.‸\n}}}"), "");
    check(
        "||<rowif=calle‸>",
        expect![[r#"
            calleeTitle ⟦calle‸⟧ "calleeTitle" (The title of the page that includes this one)
        "#]],
    );
    check(
        "{{{#!if a.incl‸\n}}}",
        expect![[r#"
            includes ⟦incl‸⟧ "includes(" "includes($1)$0" (Whether it holds the text)
        "#]],
    );
}
