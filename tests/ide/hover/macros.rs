//! Macros by the name that stands there, and their arguments.

use expect_test::expect;

use super::{check, check_with};
use crate::signature::Templates;

#[test]
fn arguments_of_macros() {
    check(
        "[youtube(가,wid‸th=3)]",
        expect![[r#"
        "width"
        `width` · 동영상의 너비입니다. 숫자이고, `px`나 `%`를 붙일 수 있습니다.

        ```namu
        [youtube(aqz-KE-bpKQ,width=640)]
        ```
    "#]],
    );
    check(
        "[youtube(가, width=3‸20)]",
        expect![[r#"
        "320"
        `width=320` · 동영상의 너비입니다. 숫자이고, `px`나 `%`를 붙일 수 있습니다.

        ```namu
        [youtube(aqz-KE-bpKQ,width=320)]
        ```
    "#]],
    );
    check(
        "[ruby(가,ruby=나,color=r‸ed)]",
        expect![[r#"
        "red"
        `red` · `#ff0000`, 배경과의 대비: 밝은 테마 4.0, 어두운 테마 4.2.

        ```namu
        {{{#red 글}}}
        ```
    "#]],
    );
    check(
        "[include(틀:가,제‸목=나)]",
        expect![[r#"
            "제목"
            `제목` · 넣을 문서의 `@제목@` 자리에 들어갈 값입니다.

            ```namu
            [include(틀:상세 내용,제목=값)]
            ```
        "#]],
    );
    check(
        "[youtube(가,wid‸ht=3)]",
        expect![[r#"
        "[youtube(가,widht=3)]"
        **매크로** `youtube`

        `[youtube(아이디, width=크기?, height=크기?, start=초?, end=초?)]` · 유튜브 동영상을 보여 줍니다. 시작과 끝은 초로 씁니다.

        ```namu
        [youtube(aqz-KE-bpKQ,width=640,start=30)]
        ```
    "#]],
    );
}

#[test]
fn variables_of_templates() {
    let check = |marked: &str, expected| {
        check_with(&Templates(2), marked, expected);
    };
    check(
        "[include(틀:상자,값‸2=나)]",
        expect![[r#"
        "값2"
        `값2` · 넣을 문서의 `@값2@` 자리에 들어갈 값입니다.

        ```namu
        [include(틀:상세 내용,값2=값)]
        ```

        기본값: `기본`
    "#]],
    );
    check(
        "[include(틀:상자,없‸음=나)]",
        expect![[r#"
        "없음"
        `없음` · 넣을 문서의 `@없음@` 자리에 들어갈 값입니다.

        ```namu
        [include(틀:상세 내용,없음=값)]
        ```

        넣을 문서에는 이런 변수가 없습니다.
    "#]],
    );
}

#[test]
fn a_macro_is_explained_by_the_name_that_stands_there() {
    check(
        "[date‸]",
        expect![[r#"
        "[date]"
        **매크로** `date`

        `[date]` · 지금 날짜와 시각을 찍습니다.

        ```namu
        [date]
        ```
    "#]],
    );
    check(
        "[DateTime‸]",
        expect![[r#"
        "[DateTime]"
        **매크로** `datetime`

        `[datetime]` · 지금 날짜와 시각을 찍습니다.

        ```namu
        [datetime]
        ```
    "#]],
    );
}
