//! Markup whose names the engine knows.

use expect_test::expect;

use super::{check, labels, labels_when_typed};

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
            python ⟦py‸⟧ "python" (Python)
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
fn codes_come_from_the_whole_page() {
    let page = "||<bgcolor=#abcdef>가||\n{{{#!wiki style=\"color: #a12\"\n}}}{{{#A12 글}}}\n";
    for place in ["||<bgcolor=#a‸", "{{{#a‸", "{{{#!wiki style=\"color: #a‸\"\n}}}"] {
        assert_eq!(labels(&format!("{page}{place}"))[..2], ["#a12", "#abcdef"], "{place}");
    }
    assert!(labels(&format!("{page}||<bgcolor=‸")).contains(&"#a12".to_owned()));
    assert_eq!(labels("||<bgcolor=#abc‸>가||"), [""; 0]);
}

#[test]
fn a_comma_means_a_second_color_behind_a_color_only() {
    for literal in ["{{{가,‸", "{{{a,‸", "{{{print(a,b‸", "{{{#red,#blue,‸", "{{{#가,‸"]
    {
        assert_eq!(labels_when_typed(literal), [""; 0], "{literal}");
    }
    assert_eq!(labels_when_typed("{{{#fff,‸")[0], "#red");
    assert_eq!(labels("{{{#fff,#bl‸")[0], "#blue");
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
            center ⟦ce‸⟧ "center" (the centre)
        "#]],
    );
    check(
        "{{{#!wiki style=\"color: r‸\"\n}}}",
        expect![[r#"
            red ⟦r‸⟧ "red" (#ff0000)
            rebeccapurple ⟦r‸⟧ "rebeccapurple" (#663399)
            rosybrown ⟦r‸⟧ "rosybrown" (#bc8f8f)
            royalblue ⟦r‸⟧ "royalblue" (#4169e1)
            revert ⟦r‸⟧ "revert" (as without the wiki's style)
            revert-layer ⟦r‸⟧ "revert-layer" (as in the layer below)
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
            include ⟦in‸⟧ "include(" "include(${1:틀:})]$0" ([include(page, name=value…)])
        "#]],
    );
    check(
        "[in‸]",
        expect![[r#"
            include ⟦in‸⟧ "include(" "include(${1:틀:})$0" ([include(page, name=value…)])
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
            width ⟦wi‸⟧ "width=" (The video's width.)
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
            -2 ⟦‸⟧ "-2>" (The cell takes up 2 columns.)
            |2 ⟦‸⟧ "|2>" (The cell takes up 2 rows, its content in the middle.)
            : ⟦‸⟧ ":>" (Puts the cell's content in the middle.)
            ( ⟦‸⟧ "(>" (Puts the cell's content to the left.)
            ) ⟦‸⟧ ")>" (Puts the cell's content to the right.)
            ^|2 ⟦‸⟧ "^|2>" (The cell takes up 2 rows, its content at the top.)
            … 30
        "#]],
    );
    check(
        "||<bg‸>가||",
        expect![[r#"
            bgcolor ⟦bg‸⟧ "bgcolor=" "bgcolor=$1$0" (The cell's background; a second colour behind a comma is for the dark theme.)
            tablebgcolor ⟦bg‸⟧ "tablebgcolor=" "tablebgcolor=$1$0" (The table's background; stands in the first cell.)
            rowbgcolor ⟦bg‸⟧ "rowbgcolor=" "rowbgcolor=$1$0" (The row's background.)
            colbgcolor ⟦bg‸⟧ "colbgcolor=" "colbgcolor=$1$0" (The column's background from this row on.)
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
            center ⟦‸⟧ "center" (the centre)
            left ⟦‸⟧ "left" (the left)
            right ⟦‸⟧ "right" (the right)
        "#]],
    );
}
