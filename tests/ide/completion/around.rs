//! What stands around the cursor.

use expect_test::expect;

use super::check;

#[test]
fn inside_of_each_other() {
    check(
        "||{{{#!wiki style=\"fl‸\"\n가\n}}}||",
        expect![[r#"
        float ⟦fl‸⟧ "float: " "float: $1;$0" (floats beside the text)
        flex-direction ⟦fl‸⟧ "flex-direction: " "flex-direction: $1;$0" (which way items follow)
        flex-grow ⟦fl‸⟧ "flex-grow: " "flex-grow: $1;$0" (the share of free space)
        flex-shrink ⟦fl‸⟧ "flex-shrink: " "flex-shrink: $1;$0" (how much it gives way)
        flex-wrap ⟦fl‸⟧ "flex-wrap: " "flex-wrap: $1;$0" (whether items wrap)
        overflow ⟦fl‸⟧ "overflow: " "overflow: $1;$0" (what becomes of the overflow)
        … 7
    "#]],
    );
    check(
        " * 가 {{{#!folding 제목\n||<nop‸",
        expect![[r#"
        nopad ⟦nop‸⟧ "nopad>" (No padding in the cell.)
    "#]],
    );
    check(
        "[* 가 [[나|{{{#red [b‸",
        expect![[r#"
        br ⟦b‸⟧ "br]" ([br])
    "#]],
    );
    check("{{{ [[나‸ }}}", expect![]);
    check("{{{#!syntax python\n[b‸\n}}}", expect![]);
    check(
        "{{{ 닫히지 않은 글\n[b‸",
        expect![[r#"
        br ⟦b‸⟧ "br]" ([br])
    "#]],
    );
    check(
        "{{{#!wiki\r\n가\r\n||<nop‸",
        expect![[r#"
        nopad ⟦nop‸⟧ "nopad>" (No padding in the cell.)
    "#]],
    );
    check(
        "|캡션|<nop‸",
        expect![[r#"
        nopad ⟦nop‸⟧ "nopad>" (No padding in the cell.)
    "#]],
    );
    check("## [b‸", expect![]);
    check(
        "== [b‸ ==",
        expect![[r#"
        br ⟦b‸⟧ "br]" ([br])
    "#]],
    );
    check("\\[b‸", expect![]);
    check("[include(틀:가\n, 나=다, 라=[b‸", expect![]);
}

#[test]
fn the_word_at_the_cursor_gives_way() {
    check(
        "[목‸차]",
        expect![[r#"
            목차 ⟦목‸차⟧ "목차" ([목차(hide?)])
            tableofcontents ⟦목‸차⟧ "tableofcontents" ([tableofcontents(hide?)])
        "#]],
    );
    check(
        "[유튜‸브(가)]",
        expect![[r#"
            youtube ⟦유튜‸브⟧ "youtube" ([youtube(id, width=size?, height=size?, start=seconds?, end=seconds?)])
        "#]],
    );
    check(
        "{{{#re‸d 글}}}",
        expect![[r##"
        #red ⟦#re‸d⟧ "#red" (#ff0000)
        #rebeccapurple ⟦#re‸d⟧ "#rebeccapurple" (#663399)
    "##]],
    );
    check(
        "||<bgcol‸or=red>가||",
        expect![[r#"
            bgcolor ⟦bgcol‸or⟧ "bgcolor" (The cell's background; a second colour behind a comma is for the dark theme.)
            tablebgcolor ⟦bgcol‸or⟧ "tablebgcolor" (The table's background; stands in the first cell.)
            rowbgcolor ⟦bgcol‸or⟧ "rowbgcolor" (The row's background.)
            colbgcolor ⟦bgcol‸or⟧ "colbgcolor" (The column's background from this row on.)
        "#]],
    );
    check(
        "||<bgcolor=r‸ed>가||",
        expect![[r#"
        red ⟦r‸ed⟧ "red" (#ff0000)
        rebeccapurple ⟦r‸ed⟧ "rebeccapurple" (#663399)
        rosybrown ⟦r‸ed⟧ "rosybrown" (#bc8f8f)
        royalblue ⟦r‸ed⟧ "royalblue" (#4169e1)
    "#]],
    );
    check(
        "{{{#!wiki st‸yle=\"\"\n}}}",
        expect![[r#"
            style ⟦st‸yle⟧ "style" (The CSS of the box.)
            dark-style ⟦st‸yle⟧ "dark-style" (CSS added to `style` in the dark theme.)
        "#]],
    );
    check(
        "[[가#‸나]] [[#‸나]]\n== 나 ==",
        expect![[r#"
        나 ⟦‸나⟧ "나" (s-1)
        s-1 ⟦‸나⟧ "s-1" (1. 나)
    "#]],
    );
}

#[test]
fn prose_behind_the_cursor_stays() {
    check(
        "[b‸나무는 [br]",
        expect![[r#"
        br ⟦b‸⟧ "br]" ([br])
    "#]],
    );
    check(
        "[[나무]]\n[[나‸무는 [[가]]",
        expect![[r#"
            나무 ⟦나‸⟧ "나무]]"
            나무위키: ⟦나‸⟧ "나무위키:"
        "#]],
    );
    check(
        "||<nop‸나무||",
        expect![[r#"
        nopad ⟦nop‸⟧ "nopad>" (No padding in the cell.)
    "#]],
    );
    check(
        "{{{#r‸나무",
        expect![[r##"
        #red ⟦#r‸⟧ "#red" (#ff0000)
        #rebeccapurple ⟦#r‸⟧ "#rebeccapurple" (#663399)
        #rosybrown ⟦#r‸⟧ "#rosybrown" (#bc8f8f)
        #royalblue ⟦#r‸⟧ "#royalblue" (#4169e1)
    "##]],
    );
    check(
        "가[*책 하나] 나[*‸책은",
        expect![[r#"
        책 ⟦‸⟧ "책]" (하나)
    "#]],
    );
}

#[test]
fn what_is_closed_is_left() {
    check(
        "{{{#!html <b>}}} [b‸",
        expect![[r#"
        br ⟦b‸⟧ "br]" ([br])
    "#]],
    );
    check(
        "{{{#!folding 가}}} [b‸",
        expect![[r#"
        br ⟦b‸⟧ "br]" ([br])
    "#]],
    );
    check(
        "|| [[가 || 나 ||<nop‸",
        expect![[r#"
        nopad ⟦nop‸⟧ "nopad>" (No padding in the cell.)
    "#]],
    );
    check("||가||\n## 주석\n||<tablea‸||", expect![]);
    check(
        "가\\\n||<nop‸",
        expect![[r#"
        nopad ⟦nop‸⟧ "nopad>" (No padding in the cell.)
    "#]],
    );
}
