use expect_test::expect;

use super::check;

#[test]
fn links() {
    check(
        "‸[[나무위키|글]]\n",
        expect![[r#"
            "[[나무위키|"
            **문서 링크** `나무위키`
        "#]],
    );
    check(
        "[[나무위키|‸글]]\n",
        expect![[r#"
            nothing
        "#]],
    );
    check(
        "[[나무‸위키#역사]]\n",
        expect![[r#"
            "[[나무위키#역사]]"
            **문서 링크** `나무위키` · 앵커 `역사`
        "#]],
    );
    check(
        "[[‸https://a.kr/#b|글]]\n",
        expect![[r#"
            "[[https://a.kr/#b|"
            **외부 링크** `https://a.kr/#b`
        "#]],
    );
    check(
        "[[#s-‸1|글]]\n== 개요 ==\n",
        expect![[r#"
            "[[#s-1|"
            **이 문서 안의 링크** `s-1`

            2행: 개요
        "#]],
    );
    check(
        "[[#없‸음]]\n",
        expect![[r#"
            "[[#없음]]"
            **이 문서 안의 링크** `없음`

            이 문서에서 그런 문단이나 앵커를 찾지 못했습니다.
        "#]],
    );
    check(
        "[[파일:‸그림.png|width=50&align=left]]\n",
        expect![[r#"
            "[[파일:그림.png|width=50&align=left]]"
            **파일** `파일:그림.png`

            옵션: `width=50&align=left`
        "#]],
    );
    check(
        "[[분류:‸나무#blur]]\n",
        expect![[r#"
            "[[분류:나무#blur]]"
            **분류** `나무`

            이 자리에는 아무것도 보이지 않습니다.

            분류 문서의 미리 보기에서 가려집니다.
        "#]],
    );
}

#[test]
fn macros() {
    check(
        "가[‸br]나\n",
        expect![[r#"
            "[br]"
            **매크로** `br`

            `[br]` · 줄을 바꿉니다. 각주, 목록, 표의 캡션에서도 됩니다.

            ```namu
            첫 줄[br]둘째 줄
            ```
        "#]],
    );
    check(
        "[Inclu‸de(틀:상세, 값=1)]\n",
        expect![[r#"
            "[Include(틀:상세, 값=1)]"
            **매크로** `include`

            `[include(문서, 이름=값…)]` · 다른 문서를 이 자리에 넣습니다. 값은 그 문서의 `@변수@`를 채웁니다.

            ```namu
            [include(틀:상세 내용,문서명=나무)]
            ```
        "#]],
    );
    check(
        "[모‸름]\n",
        expect![[r#"
            "[모름]"
            **글자로 보입니다** `[모름]`

            엔진이 아는 매크로의 이름이 아닙니다. 그래서 대괄호까지 글자로 보입니다.

            - 1행 `모름`: 모르는 이름
        "#]],
    );
}
