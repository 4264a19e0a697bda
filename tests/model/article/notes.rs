//! Marks and notes, wherever they stand and whatever they are called.

use expect_test::expect;
use namumark_lsp::document::Document;

use super::{article, check_marks, check_notes};

#[test]
fn notes_may_stand_on_lines_of_their_own() {
    check_notes(
        &article(
            "가[1] 나[2] 다[3]\n\n[1] 하나\n이어진다\n[2] 둘\n\n[3] 셋\n\n이 글은 자유이다.\n",
        ),
        expect![[r#"
            0 "1" "하나\n이어진다", mark 0
            0 "2" "둘", mark 1
            0 "3" "셋", mark 2"#]],
    );
    check_notes(
        &article("가[1] 나[2]\n\n[1]\n하나\n[2]\n둘\n"),
        expect![[r#"
        0 "1" "하나", mark 0
        0 "2" "둘", mark 1"#]],
    );
}

#[test]
fn notes_may_stand_below_a_section() {
    check_notes(
        &article("1. 가\n글[1] 글[2]\n\n[1] 하나 [2] 둘\n\n2. 나\n글[3]\n\n[3] 셋\n"),
        expect![[r#"
            0 "1" "하나", mark 0
            0 "2" "둘", mark 1
            1 "3" "셋", mark 2"#]],
    );
    check_marks(
        &article("1. 가\n글[1]\n\n[1] 하나\n\n2. 나\n글[1]\n\n[1] 다른 하나\n"),
        expect![[r#"
        "[1]" "1": "하나", defined by 0
        "[1]" "1": "다른 하나", defined by 1"#]],
    );
}

/// What closes the box is no part of the last note, and what follows the box is none either.
#[test]
fn notes_may_stand_in_a_box() {
    for list in
        ["[1] 하나 [2] 둘\n}}}\n", "[1] 하나\n\n[2] 둘 }}} 글\n", "[1]\n하나\n[2]\n둘}}}\n글\n"]
    {
        for opener in ["{{{#!folding [ 각주 ]\n", "{{{#!wiki\n{{{#!folding [ 각주 ]\n", "{{{-1\n"]
        {
            let outer = if opener.contains("wiki") { "}}}" } else { "" };
            check_notes(
                &article(&format!("가[1] 나[2]\n\n{opener}{list}{outer}\n[3] 글\n")),
                expect![[r#"
                    0 "1" "하나", mark 0
                    0 "2" "둘", mark 1
                    1 "3" "글", no mark"#]],
            );
        }
    }
}

#[test]
fn several_notes_may_have_one_mark() {
    check_marks(
        &article("가[1-3] 나[2, 4] 다[1][2]\n\n[1] 하나 [2] 둘 [3] 셋 [4] 넷\n"),
        expect![[r#"
            "[1" "1": "하나", defined by 0
            "-" "-": "둘", defined by 1
            "3]" "3": "셋", defined by 2
            "[2" "2": none, defined by 1
            ", 4]" "4": "넷", defined by 4
            "[1]" "1": none, defined by 0
            "[2]" "2": none, defined by 1"#]],
    );
}

/// The places that the site prints before a note with several marks are none of its text, and no notes.
#[test]
fn places_before_a_note_are_not_its_text() {
    for places in ["1.1 1.2", "[1.1] [1.2]", "[1.1][1.2]", "1.1\n1.2"] {
        check_notes(
            &article(&format!(
                "1. 가\n글[A] 글[A]\n\n[A] {places} 하나\n\n2. 나\n글[A] 글[A]\n\n[A] {places} 둘 [1.3]\n"
            )),
            expect![[r#"
                0 "A" "하나", mark 0
                1 "A" "둘 [1.3]", mark 2"#]],
        );
    }
    for text in ["1.1 km이다.", "1.2 1.3 다음", "[1.2] 다음"] {
        let source = article(&format!("글[A]\n\n[A] {text}\n"));
        let document = Document::new(&source);
        let content = document.model().endnotes[0].content;
        assert_eq!(&source[content.start..content.end], text);
    }
}

#[test]
fn brackets_that_lead_nowhere_are_text() {
    check_marks(
        &article("가[1] 나[2024] 다[이름] 라[1.1]\n\n[1] 하나[3]\n"),
        expect![[r#"
        "[1]" "1": "하나[3]", defined by 0
        "[3]" "3": none, defined by none"#]],
    );
}

/// What merely reads like a number to programs is a name.
#[test]
fn numbers_have_digits_alone() {
    check_marks(
        &article("가[1] 나[+1] 다[00001]\n\n[1] 하나 [+1] 둘 [00001] 셋\n"),
        expect![[r#"
            "[1]" "1": "하나", defined by 0
            "[+1]" "+1": "둘", defined by 1
            "[00001]" "00001": "셋", defined by 2"#]],
    );
}

#[test]
fn a_mark_may_be_alone_on_its_line() {
    check_notes(
        &article("가[1]\n[2]\n나\n[1]\n\n[1] 하나 [2] 둘\n"),
        expect![[r#"
        0 "1" "하나", mark 0
        0 "2" "둘", mark 1"#]],
    );
}
