//! Notes, which stand below a copy and in the text of a page.

use expect_test::expect;

use crate::{assert_no_error, assert_same, check, restored};

#[test]
fn notes_stand_at_their_marks() {
    for text in [
        "가[1] 나[2]\n\n[1] 하나 [2] 둘\n",
        "가[1] 나[2]\n\n[1] 하나\n이어진다\n\n[2] 둘\n",
        "가[1] 나[2]\n\n[1]\n하나\n[2]\n둘\n",
        "가[A] 나[2] 다[A]\n\n[A] 1.1 3.1 하나 [2] 둘\n",
        "가[1] 나[2] 다[1]\n\n[1] 하나 [2] 둘\n",
        "가[1-3]나\n\n[1] 하나 [2] 둘 [3] 셋\n",
        "가[1-4]나\n\n[1] 하나 [2] 둘 [3] 셋 [4] 넷\n",
        "가[1, 3] 나[2] [1][2]\n\n[1] 하나 [2] 둘 [3] 셋\n",
        "1. 가\n글[1]\n\n[1] 하나\n\n2. 나\n글[1] 글[A] 글[A]\n\n[1] 다른 [A] 둘\n\n3. 다\n글[A] [A]\n\n[A] 셋\n",
        "1. Overview\n\nA river.[1]\n\n2. History\n\nSmall.[2][note]\n\n[1] A song. [2] So they say. [note] \"x\"\n",
    ] {
        assert_same(text);
        assert_same(&text.replace('\n', "\r\n"));
        assert_same(&format!("\u{feff}{text}"));
        assert_no_error(&restored(text).text);
    }
}

#[test]
fn several_notes_may_have_one_mark() {
    check(
        "가[1-4]나[2, 4]\n\n[1] 하나 [2] 둘 [3] 셋 [4] 넷\n",
        expect![[r#"
        가[* 하나][*2 둘][* 셋][*4 넷]나[*2][*4]
    "#]],
    );
}

#[test]
fn lists_in_the_middle_are_shown_where_they_were() {
    check(
        "1. 가\n글[1] 글[A] [A]\n\n[1] 하나 [A] 둘\n\n2. 나\n글[1] 글[A]\n\n[1] 셋\n[A] 넷\n",
        expect![[r#"
            == 가 ==
            글[* 하나] 글[*A 둘] [*A]

            [각주]

            == 나 ==
            글[* 셋] 글[*A 넷]
        "#]],
    );
    check(
        "가[1]\n\n[1] 하나\n\n이 글은 자유이다.\n",
        expect![[r#"
        가[* 하나]

        [각주]

        이 글은 자유이다.
    "#]],
    );
    check(
        "[1] 하나 [2] 둘\n\n가[1] 나[2]\n",
        expect![[r#"
        가[* 하나] 나[* 둘]
    "#]],
    );
}

#[test]
fn a_box_around_a_list_stays() {
    check(
        "가[1] 나[2]\n\n{{{#!folding [ 각주 ]\n[1] 하나 [2] 둘\n}}}\n",
        expect![[r#"
            가[* 하나] 나[* 둘]

            {{{#!folding [ 각주 ]
            [각주]
            }}}
        "#]],
    );
    check(
        "가[1] 나[2]\n\n{{{#!folding [ 각주 ]\n[1] 하나\n\n[2] 둘 }}}\n\n다[3]\n\n[3] 셋\n",
        expect![[r#"
            가[* 하나] 나[* 둘]

            {{{#!folding [ 각주 ]
            [각주] }}}

            다[* 셋]
        "#]],
    );
}

#[test]
fn names_are_told_apart() {
    check(
        "가[A] 나[A] \n\n[A] 하나\n\n다[A] 라[A] 가[7]\n\n[A] 둘\n\n[7] 셋\n",
        expect![[r#"
        가[*A 하나] 나[*A] 

        [각주]

        다[*A 둘] 라[*A] 가[* 셋]
    "#]],
    );
    check(
        "가[글 하나] 나[글 하나] 다[a\\b]\n\n[글 하나] 하나 [a\\b] 둘\n",
        expect![[r#"
        가[*글_하나 하나] 나[*글_하나] 다[*ab 둘]
    "#]],
    );
}

#[test]
fn notes_have_notes() {
    check(
        "가[1] 나[2]\n\n[1] 하나[2] [2] 둘[3] [3] 셋\n",
        expect![[r#"
        가[* 하나[*2 둘[* 셋]]] 나[*2]
    "#]],
    );
    check(
        "가[1] 나\n\n[1] 하나[2] 둘[1] [2] 셋[1]\n",
        expect![[r#"
        가[*1 하나[* 셋[*1]] 둘[*1]] 나
    "#]],
    );
}

#[test]
fn brackets_do_not_end_notes() {
    check(
        "가[1] 나[2] 다[3] 라[4]\n\n[1] a] b [2] [가] [나 다] [라 [3] c [[강]] [x(y)] [4] 파일:강#1.svg ] \\\n",
        expect![[r#"
            가[* a\] b] 나[* [가] \[나 다\] \[라] 다[* c [[강]] \[x(y)\]] 라[* [[파일:강\#1.svg]] \] \\]
        "#]],
    );
    assert_same("가[1] 나[2] 다[3]\n\n[1] a] b [2] [가] [나 다] [라 [3] c [x(y)] '''d''' ] \\\n");
}

#[test]
fn notes_are_one_line() {
    check(
        "가[1] 나[2]\n\n[1] 하나\n  둘\n[2] {{{#!wiki style=\"\"\n셋\n}}} 넷\n",
        expect![[r#"
        가[* 하나[br]둘] 나[* {{{#!wiki style=""
        셋
        }}} 넷]
    "#]],
    );
}

#[test]
fn what_leads_nowhere_stays() {
    check(
        "가[1] 나[3] 다[2-4] 라[9]\n\n[1] 하나 [2] 둘 [5] 셋 [4] 넷\n",
        expect![[r#"
        가[* 하나] 나[3] 다[* 둘 [5] 셋][3][* 넷] 라[9]
        ――
        1:7 this mark stays text
        1:14 this mark stays text
        3:14 this mark stays text
    "#]],
    );
    check(
        "가[1] 나[2]\n\n[1] 하나 [2]\n",
        expect![[r#"
        가[* 하나] 나[2]

        [2]
        ――
        1:7 this mark stays text
        3:8 this note stays text
    "#]],
    );
    check(
        "{{{ 가[1] }}} [[나[1]]]\n파일:강.svg {{{파일:강.svg}}}\n\n[1] 하나\n",
        expect![[r#"
        {{{ 가[1] }}} [[나[1]]]
        [[파일:강.svg]] {{{파일:강.svg}}}

        [1] 하나
        ――
        1:6 this mark stays text
        1:17 this mark stays text
        4:1 this note stays text
    "#]],
    );
}
