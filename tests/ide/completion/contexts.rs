use expect_test::expect;

use super::{check, check_titled};

#[test]
fn directives() {
    check(
        "{{{#!‸",
        expect![[r##"
        #!wiki ⟦#!‸⟧ "#!wiki " "#!wiki style=\"$1\"\n$0\n}}}" (A box that can be styled: its attributes stand on the first line, its content below.)
        #!folding ⟦#!‸⟧ "#!folding " "#!folding ${1:title}\n$0\n}}}" (Content that its title unfolds; without a title it says `More`.)
        #!if ⟦#!‸⟧ "#!if " "#!if $1\n$0\n}}}" (Content shown where a condition is true; the variables of a template are known in it.)
        #!html ⟦#!‸⟧ "#!html " "#!html $0}}}" (HTML: only safe tags remain, and no wiki markup works in it.)
        #!syntax ⟦#!‸⟧ "#!syntax " "#!syntax $1\n$0\n}}}" (Code, highlighted for its language; no markup works in it.)
        #!style ⟦#!‸⟧ "#!style\n" "#!style\n$0\n}}}" (CSS for this page; it finds boxes by their `class`.)
        … 7
    "##]],
    );
    check(
        "{{{#!wi‸}}}",
        expect![[r##"
        #!wiki ⟦#!wi‸⟧ "#!wiki " "#!wiki style=\"$1\"\n$0\n" (A box that can be styled: its attributes stand on the first line, its content below.)
    "##]],
    );
    check(
        "{{{#!wi‸ style=\"\"\n}}}",
        expect![[r##"
        #!wiki ⟦#!wi‸⟧ "#!wiki" (A box that can be styled: its attributes stand on the first line, its content below.)
    "##]],
    );
    check(
        "{{{#!syntax py‸\n}}}",
        expect![[r#"
        python ⟦py‸⟧ "python"
    "#]],
    );
    check(
        "{{{‸",
        expect![[r##"
        #!wiki ⟦‸⟧ "#!wiki " "#!wiki style=\"$1\"\n$0\n}}}" (A box that can be styled: its attributes stand on the first line, its content below.)
        #!folding ⟦‸⟧ "#!folding " "#!folding ${1:title}\n$0\n}}}" (Content that its title unfolds; without a title it says `More`.)
        #!if ⟦‸⟧ "#!if " "#!if $1\n$0\n}}}" (Content shown where a condition is true; the variables of a template are known in it.)
        #!html ⟦‸⟧ "#!html " "#!html $0}}}" (HTML: only safe tags remain, and no wiki markup works in it.)
        #!syntax ⟦‸⟧ "#!syntax " "#!syntax $1\n$0\n}}}" (Code, highlighted for its language; no markup works in it.)
        #!style ⟦‸⟧ "#!style\n" "#!style\n$0\n}}}" (CSS for this page; it finds boxes by their `class`.)
        … 50
    "##]],
    );
}

#[test]
fn sizes_and_colors() {
    check(
        "{{{+‸",
        expect![[r#"
        +1 ⟦+‸⟧ "+1 " (Size)
        +2 ⟦+‸⟧ "+2 " (Size)
        +3 ⟦+‸⟧ "+3 " (Size)
        +4 ⟦+‸⟧ "+4 " (Size)
        +5 ⟦+‸⟧ "+5 " (Size)
    "#]],
    );
    check(
        "{{{#na‸ 글}}}",
        expect![[r##"
        #navy ⟦#na‸⟧ "#navy" (#000080)
        #navajowhite ⟦#na‸⟧ "#navajowhite" (#ffdead)
    "##]],
    );
    check(
        "{{{#red,#bl‸",
        expect![[r##"
        #blue ⟦#bl‸⟧ "#blue" (#0000ff)
        #black ⟦#bl‸⟧ "#black" (#000000)
        #blanchedalmond ⟦#bl‸⟧ "#blanchedalmond" (#ffebcd)
        #blueviolet ⟦#bl‸⟧ "#blueviolet" (#8a2be2)
    "##]],
    );
    check(
        "{{{#12ab34 글}}} {{{#1‸",
        expect![[r##"
        #12ab34 ⟦#1‸⟧ "#12ab34" (#12ab34)
    "##]],
    );
}

#[test]
fn attributes_and_styles() {
    check(
        "{{{#!wiki ‸\n}}}",
        expect![[r#"
        style ⟦‸⟧ "style=\"" "style=\"$1\"$0" (The CSS of the box.)
        dark-style ⟦‸⟧ "dark-style=\"" "dark-style=\"$1\"$0" (CSS added to `style` in the dark theme.)
        class ⟦‸⟧ "class=\"" "class=\"$1\"$0" (The name by which `#!style` finds the box.)
        lang ⟦‸⟧ "lang=\"" "lang=\"$1\"$0" (The language of the content, which decides its font.)
        tag ⟦‸⟧ "tag=\"" "tag=\"$1\"$0" (The HTML tag of the box, since June 2026.)
        onclick ⟦‸⟧ "onclick=\"" "onclick=\"$1\"$0" (What a click does, since June 2026.)
    "#]],
    );
    check(
        "{{{#!wiki style=\"\" da‸\n}}}",
        expect![[r#"
        dark-style ⟦da‸⟧ "dark-style=\"" "dark-style=\"$1\"$0" (CSS added to `style` in the dark theme.)
    "#]],
    );
    check(
        "{{{#!wiki style=\"text-al‸\"\n}}}",
        expect![[r#"
            text-align ⟦text-al‸⟧ "text-align: " "text-align: $1;$0" (how the text is aligned)
            text-align-last ⟦text-al‸⟧ "text-align-last: " "text-align-last: $1;$0" (how the last line is aligned)
        "#]],
    );
    check(
        "{{{#!wiki style=\"text-align: ce‸\"\n}}}",
        expect![[r#"
        center ⟦ce‸⟧ "center"
    "#]],
    );
    check(
        "{{{#!wiki style=\"color: r‸\"\n}}}",
        expect![[r#"
        red ⟦r‸⟧ "red" (#ff0000)
        rebeccapurple ⟦r‸⟧ "rebeccapurple" (#663399)
        rosybrown ⟦r‸⟧ "rosybrown" (#bc8f8f)
        royalblue ⟦r‸⟧ "royalblue" (#4169e1)
        revert ⟦r‸⟧ "revert"
        revert-layer ⟦r‸⟧ "revert-layer"
    "#]],
    );
    check(
        "{{{#!wiki class=\"가 나\"\n}}}{{{#!wiki class=\"‸\"\n}}}",
        expect![[r#"
        가 ⟦‸⟧ "가"
        나 ⟦‸⟧ "나"
    "#]],
    );
    check(
        "{{{#!style\n.가 { fl‸\n}}}",
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
}

#[test]
fn macros() {
    check(
        "[in‸",
        expect![[r#"
        include ⟦in‸⟧ "include(" "include(${1:틀:})]$0" ([include(틀:이름,변수=값)])
    "#]],
    );
    check(
        "[in‸]",
        expect![[r#"
        include ⟦in‸⟧ "include(" "include(${1:틀:})$0" ([include(틀:이름,변수=값)])
    "#]],
    );
    check(
        "[b‸",
        expect![[r#"
        br ⟦b‸⟧ "br]" ([br])
    "#]],
    );
    check(
        "[include(틀:가,나=1)][include(틀:‸",
        expect![[r#"
            틀:가 ⟦틀:‸⟧ "틀:가"
            틀: ⟦틀:‸⟧ "틀:"
        "#]],
    );
    check(
        "[include(틀:가,나=1)]\n[include(틀:가,‸)]",
        expect![[r#"
        나 ⟦‸⟧ "나="
    "#]],
    );
    check(
        "[youtube(가, wi‸)]",
        expect![[r#"
        width ⟦wi‸⟧ "width="
    "#]],
    );
    check(
        "[youtube(가, width=‸)]",
        expect![[r#"
        100% ⟦‸⟧ "100%"
        640 ⟦‸⟧ "640"
        480 ⟦‸⟧ "480"
        360 ⟦‸⟧ "360"
    "#]],
    );
    check(
        "[ruby(가,ruby=나,color=na‸",
        expect![[r#"
            navy ⟦na‸⟧ "navy" (#000080)
            navajowhite ⟦na‸⟧ "navajowhite" (#ffdead)
            sienna ⟦na‸⟧ "sienna" (#a0522d)
        "#]],
    );
}

#[test]
fn tables() {
    check(
        "||<‸",
        expect![[r#"
        -2 ⟦‸⟧ "-2>" (Two columns wide)
        |2 ⟦‸⟧ "|2>" (Two rows high)
        : ⟦‸⟧ ":>" (Centred)
        ( ⟦‸⟧ "(>" (To the left)
        ) ⟦‸⟧ ")>" (To the right)
        ^|2 ⟦‸⟧ "^|2>" (Two rows high, at the top)
        … 30
    "#]],
    );
    check(
        "||<bg‸>가||",
        expect![[r#"
            bgcolor ⟦bg‸⟧ "bgcolor=" "bgcolor=$1$0" (The cell's background; a second colour behind a comma is for the dark theme.)
            rowbgcolor ⟦bg‸⟧ "rowbgcolor=" "rowbgcolor=$1$0" (The row's background.)
            colbgcolor ⟦bg‸⟧ "colbgcolor=" "colbgcolor=$1$0" (The column's background from this row on.)
            tablebgcolor ⟦bg‸⟧ "tablebgcolor=" "tablebgcolor=$1$0" (The table's background; stands in the first cell.)
        "#]],
    );
    check(
        "||<bgcolor=#fff,na‸",
        expect![[r#"
            navy ⟦na‸⟧ "navy" (#000080)
            navajowhite ⟦na‸⟧ "navajowhite" (#ffdead)
            sienna ⟦na‸⟧ "sienna" (#a0522d)
        "#]],
    );
    check(
        "||<tablea‸",
        expect![[r#"
        tablealign ⟦tablea‸⟧ "tablealign=" "tablealign=$1>$0" (Where the table stands; written in the first cell.)
    "#]],
    );
    check("||가||<tablea‸||", expect![]);
    check("||가||\n||<tablea‸||", expect![]);
    check(
        "||<-2><tablealign=‸>가||",
        expect![[r#"
        center ⟦‸⟧ "center"
        left ⟦‸⟧ "left"
        right ⟦‸⟧ "right"
    "#]],
    );
}

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
            분류: ⟦분류:‸⟧ "분류:"
        "#]],
    );
    check(
        "[[파일:가.png]] [[파일:‸",
        expect![[r#"
            파일:가.png ⟦파일:‸⟧ "파일:가.png]]"
            파일: ⟦파일:‸⟧ "파일:"
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
            left ⟦le‸⟧ "left"
            middle ⟦le‸⟧ "middle"
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
        namumark-disable-next-line ⟦namumark-dis‸⟧ "namumark-disable-next-line"
        namumark-disable-file ⟦namumark-dis‸⟧ "namumark-disable-file"
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
fn closers() {
    check(
        "{{{#!wiki\n가 {{{#red 나 ‸",
        expect![[r#"
            }}} ⟦‸⟧ "}}}" (Line 2: {{{#red 나 )
            }}}}}} ⟦‸⟧ "}}}}}}" (Closes all 2)
        "#]],
    );
    check(
        "{{{#!wiki\n가\n}‸",
        expect![[r#"
            }}} ⟦}‸⟧ "}}}" (Line 1: {{{#!wiki)
        "#]],
    );
    check(
        "[* 가 [[나|다]‸",
        expect![[r#"
            ]] ⟦]‸⟧ "]]" (Line 1: [[나|다])
        "#]],
    );
    check(
        "||가 |‸",
        expect![[r#"
            || ⟦|‸⟧ "||" (Line 1: ||가 |)
        "#]],
    );
    check("{{{#!wiki\n가 ‸\n}}}", expect![]);
    check("[include(틀:가,나=다‸", expect![]);
}

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
        목차 ⟦목‸차⟧ "목차" ([목차])
        tableofcontents ⟦목‸차⟧ "tableofcontents" ([목차])
    "#]],
    );
    check(
        "[유튜‸브(가)]",
        expect![[r#"
        youtube ⟦유튜‸브⟧ "youtube" ([youtube(아이디,width=640,height=360)])
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
        rowbgcolor ⟦bgcol‸or⟧ "rowbgcolor" (The row's background.)
        colbgcolor ⟦bgcol‸or⟧ "colbgcolor" (The column's background from this row on.)
        tablebgcolor ⟦bgcol‸or⟧ "tablebgcolor" (The table's background; stands in the first cell.)
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
