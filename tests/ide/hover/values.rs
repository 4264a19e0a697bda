//! What has no name, values of what has one, and words that mean something where they stand.

use expect_test::expect;

use super::check;

#[test]
fn options_of_cells_without_a_name() {
    check(
        "||<-‸2> 가 || 나 ||",
        expect![[r#"
        "<-2>"
        `<-2>` · 셀이 가로로 2칸을 차지합니다.

        ```namu
        ||<-2> 넓은 셀 ||
        || 칸 || 칸 ||
        ```
    "#]],
    );
    check(
        "||<^|‸2> 가 || 나 ||",
        expect![[r#"
        "<^|2>"
        `<^|2>` · 셀이 세로로 2칸을 차지합니다. 내용은 위쪽에 둡니다.

        ```namu
        ||<^|2> 높은 셀 || 칸 ||
        || 칸 ||
        ```
    "#]],
    );
    check(
        "||<‸:> 가 ||",
        expect![[r#"
        "<:>"
        `<:>` · 셀의 내용을 가운데에 둡니다.

        ```namu
        ||<:> 내용 ||
        ```
    "#]],
    );
    check(
        "||<r‸ed> 가 ||",
        expect![[r#"
        "<red>"
        `<red>` · 셀의 배경색입니다. 옛 방식이고, 지금은 `<bgcolor=red>`로 씁니다.

        ```namu
        ||<red> 내용 ||
        ```

        `red` · `#ff0000`, 배경과의 대비: 밝은 테마 4.0, 어두운 테마 4.2.
    "#]],
    );
    check(
        "||<#fff‸,#000> 가 ||",
        expect![[r#"
        "<#fff,#000>"
        `<#fff,#000>` · 셀의 배경색입니다. 옛 방식이고, 지금은 `<bgcolor=#fff,#000>`로 씁니다.

        ```namu
        ||<#fff,#000> 내용 ||
        ```

        `#fff` · `#ffffff`, 배경과의 대비: 밝은 테마 1.0, 어두운 테마 16.9.

        `#000` · `#000000`, 배경과의 대비: 밝은 테마 21.0, 어두운 테마 1.2.
    "#]],
    );
}

#[test]
fn values_that_are_no_colors() {
    check(
        "||<width=1‸00%> 가 ||",
        expect![[r#"
        "100%"
        `<width=100%>` · 셀의 너비입니다. 픽셀 또는 `%`.

        ```namu
        ||<width=100%> 하나 || 둘 ||
        ```
    "#]],
    );
    check(
        "||<tablealign=ce‸nter> 가 ||",
        expect![[r#"
        "center"
        `<tablealign=center>` · 가운데 · 표의 자리입니다. 첫 셀에 씁니다.

        ```namu
        ||<tablealign=center> 하나 || 둘 ||
        ```
    "#]],
    );
    check(
        "||<class=r‸ed> 가 ||",
        expect![[r#"
        "red"
        `<class=red>` · 셀의 CSS 클래스입니다. `#!style`이 이 이름으로 찾습니다.

        ```namu
        ||<class=red> 하나 || 둘 ||
        ```
    "#]],
    );
    check(
        "||<table width=\"5‸0%\"> 가 ||",
        expect![[r#"
        "\"50%\""
        `<tablewidth=50%>` · 표의 너비입니다. 첫 셀에 씁니다.

        ```namu
        ||<tablewidth=50%> 하나 || 둘 ||
        ```
    "#]],
    );
    check(
        "[[파일:가.png|align=ri‸ght]]",
        expect![[r#"
        "right"
        `align=right` · 오른쪽 · 그림의 자리입니다. `left`와 `right`는 글이 그림을 감쌉니다.

        ```namu
        [[파일:그림.png|align=right]]
        ```
    "#]],
    );
    check(
        "{{{#!wiki style=\"margin: 0 au‸to\"\n}}}",
        expect![[r#"
        "auto"
        `margin: auto` · 알아서 정함 · 바깥 여백

        ```namu
        {{{#!wiki style="margin: auto"
        내용
        }}}
        ```
    "#]],
    );
    check(
        "{{{#!wiki lang=\"j‸a\"\n}}}",
        expect![[r#"
        "\"ja\""
        `lang=ja` · 내용의 언어입니다. 그 언어의 글꼴로 보입니다.

        ```namu
        {{{#!wiki lang="ja"
        내용
        }}}
        ```
    "#]],
    );
}

#[test]
fn style_sheets() {
    check(
        "{{{#!style\n.상자 { text-al‸ign: center; }\n}}}",
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
        "{{{#!style\n.상자 { color: r‸ed }\n}}}",
        expect![[r#"
        "red"
        `red` · `#ff0000`, 배경과의 대비: 밝은 테마 4.0, 어두운 테마 4.2.

        ```namu
        {{{#red 글}}}
        ```
    "#]],
    );
    check(
        "{{{#!style\n.상자 {\n  margin: 0;\n  display: fl‸ex;\n}\n}}}",
        expect![[r#"
            "flex"
            `display: flex` · 항목을 나란히 놓음 · 배치 방식

            ```namu
            {{{#!wiki style="display: flex"
            내용
            }}}
            ```
        "#]],
    );
    check(
        "{{{#!style\n.상‸자:hover { color: red }\n}}}",
        expect![[r#"
        nothing
    "#]],
    );
}

#[test]
fn conditions() {
    check(
        "{{{#!if 이름.tr‸im() == '가'\n}}}",
        expect![[r#"
        "trim"
        `trim` · 양쪽 공백을 뺀 글

        ```namu
        {{{#!if 이름.trim() == '나무'
        글
        }}}
        ```
    "#]],
    );
    check(
        "{{{#!if 이름.trim() =‸= '가'\n}}}",
        expect![[r#"
        "=="
        `==` · 같다

        ```namu
        {{{#!if 종류 == '책'
        글
        }}}
        ```
    "#]],
    );
    check(
        "||<rowif=calle‸eTitle == '가'> 가 ||",
        expect![[r#"
        "calleeTitle"
        `calleeTitle` · 이 틀을 부른 문서의 제목

        ```namu
        {{{#!if calleeTitle == '나무'
        글
        }}}
        ```
    "#]],
    );
    check(
        "||<rowif=수 > ‸1> 가 ||",
        expect![[r#"
        "수 > 1"
        `<rowif=수 > 1>` · 조건이 참일 때만 줄을 보입니다.

        ```namu
        ||<rowif=수 > 1> 하나 || 둘 ||
        ```
    "#]],
    );
}

#[test]
fn words_that_mean_something_where_they_stand() {
    check(
        "#redi‸rect 나무\n",
        expect![[r##"
        "#redirect"
        `#redirect` · 다른 문서로 넘겨줍니다. 문서의 맨 앞에서만 동작합니다.

        ```namu
        #redirect 나무
        ```
    "##]],
    );
    check(
        "글\n## namumark-dis‸able-file footnote-empty\n",
        expect![[r#"
        "namumark-disable-file"
        `namumark-disable-file` · 이 문서 전체에서 이 규칙들을 끕니다.

        ```namu
        ## namumark-disable-file footnote-empty
        글[*]
        ```
    "#]],
    );
    check(
        "## namumark-dis‸abled\n",
        expect![[r#"
        nothing
    "#]],
    );
}
