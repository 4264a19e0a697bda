//! Names of options, attributes and properties, and colours.

use expect_test::expect;

use super::check;

#[test]
fn attributes_properties_and_colors() {
    check(
        "{{{#!wiki sty‸le=\"\"\n}}}",
        expect![[r#"
        "style"
        `style` · 상자의 모양을 정하는 CSS입니다.

        ```namu
        {{{#!wiki style="text-align: center"
        내용
        }}}
        ```
    "#]],
    );
    check(
        "{{{#!wiki style=\"color: red; text-al‸ign: center\"\n}}}",
        expect![[r#"
        "text-align"
        `text-align` · 글의 정렬

        ```namu
        {{{#!wiki style="text-align: center"
        내용
        }}}
        ```
    "#]],
    );
    check(
        "{{{#!wiki style=\"color: r‸ed\"\n}}}",
        expect![[r#"
        "red"
        `red` · `#ff0000`, 배경과의 대비: 밝은 테마 4.0, 어두운 테마 4.2.

        ```namu
        {{{#red 글}}}
        ```
    "#]],
    );
    check(
        "{{{#!wiki style=\"color: #abc‸def\"\n}}}",
        expect![[r##"
        "#abcdef"
        `#abcdef` · `#abcdef`, 배경과의 대비: 밝은 테마 1.7, 어두운 테마 10.2.

        ```namu
        {{{#abcdef 글}}}
        ```
    "##]],
    );
}

#[test]
fn options_of_cells() {
    check(
        "||<-2><bgco‸lor=red>가||",
        expect![[r#"
        "<bgcolor"
        `<bgcolor>` · 셀의 배경색입니다. 쉼표 뒤에 어두운 테마의 색을 쓸 수 있습니다.

        ```namu
        ||<bgcolor=#ddd,#333> 하나 || 둘 ||
        ```
    "#]],
    );
    check(
        "||<-2><bgcolor=r‸ed>가||",
        expect![[r#"
        "red"
        `red` · `#ff0000`, 배경과의 대비: 밝은 테마 4.0, 어두운 테마 4.2.

        ```namu
        {{{#red 글}}}
        ```
    "#]],
    );
    check(
        "||<table wid‸th=100%>가||",
        expect![[r#"
        "<table width"
        `<tablewidth>` · 표의 너비입니다. 첫 셀에 씁니다.

        ```namu
        ||<tablewidth=100%> 하나 || 둘 ||
        ```
    "#]],
    );
    check(
        "||{{{#!wiki\n||<nop‸ad>가||\n}}}||",
        expect![[r#"
        "<nopad"
        `<nopad>` · 셀의 안쪽 여백을 없앱니다.

        ```namu
        ||<nopad> 하나 || 둘 ||
        ```
    "#]],
    );
}

#[test]
fn options_of_files() {
    check(
        "[[파일:가.png|width=1&al‸ign=left]]",
        expect![[r#"
        "align"
        `align` · 그림의 자리입니다. `left`와 `right`는 글이 그림을 감쌉니다.

        ```namu
        [[파일:그림.png|align=right]]
        ```
    "#]],
    );
    check(
        "[[파일:가.png|bgcolor=bl‸ue]]",
        expect![[r#"
        "blue"
        `blue` · `#0000ff`, 배경과의 대비: 밝은 테마 8.6, 어두운 테마 2.0.

        ```namu
        {{{#blue 글}}}
        ```
    "#]],
    );
}

#[test]
fn macros_and_colors_of_text() {
    check(
        "[youtube‸(가)]",
        expect![[r#"
            "[youtube(가)]"
            **매크로** `youtube`

            `[youtube(아이디, width=크기?, height=크기?, start=초?, end=초?)]` · 유튜브 동영상을 보여 줍니다. 시작과 끝은 초로 씁니다.

            ```namu
            [youtube(aqz-KE-bpKQ,width=640,start=30)]
            ```
        "#]],
    );
    check(
        "‸{{{#red,#00f 글}}}",
        expect![[r#"
            "{{{#red,#00f"
            **글자 색** · 모든 문법을 쓸 수 있습니다.

            색: `#red,#00f`

            같은 줄의 `}}}`가 닫습니다.

            `#red` · `#ff0000`, 배경과의 대비: 밝은 테마 4.0, 어두운 테마 4.2.

            `#00f` · `#0000ff`, 배경과의 대비: 밝은 테마 8.6, 어두운 테마 2.0.

            ```namu
            {{{#red,#00f 글}}}
            ```
        "#]],
    );
}
