//! Macros, decorations and the constructs that are spans only.

use expect_test::expect;

use crate::{check, check_spans};

#[test]
fn macros_have_arguments() {
    check(
        r"[br][BR][목차][include(틀:가, 나 = 다\, 라 ,, 마)][math(a, b)][youtube()][age(2000-01-01)][앵커]",
        |model| &model.macros,
        |page, found| format!("{} [{}]", page.quote(found.name), page.quote_all(&found.arguments)),
        expect![[r#"
            "br" []
            "BR" []
            "목차" []
            "include" ["틀:가", "나 = 다\\, 라", "", "마"]
            "math" ["a, b"]
            "youtube" []
            "age" ["2000-01-01"]"#]],
    );
}

#[test]
fn unknown_macros_are_no_macros() {
    check_spans(
        "[없음(가)][br][낱말]",
        |model| &model.unknown_macros,
        expect![[r#"
            "[없음(가)]"
            "[낱말]""#]],
    );
}

#[test]
fn decorations_have_contents() {
    check(
        "'''가 ''나''''' ~~다~~ --라-- __마__ ^^바^^ ,,사,,",
        |model| &model.decorations,
        |page, decoration| format!("{:?} {}", decoration.kind, page.quote(decoration.content)),
        expect![[r#"
            Bold "가 ''나"
            Strikethrough "다"
            Strikethrough "라"
            Underline "마"
            Superscript "바"
            Subscript "사""#]],
    );
}

#[test]
fn partnerless_marks_are_broken() {
    check(
        "[[가\n[*나 다\n[include(라\n{{{#!wiki 마\n||바\n}}}}}}\n",
        |model| &model.broken,
        |page, broken| format!("{:?} {}", broken.kind, page.quote(broken.span)),
        expect![[r##"
            UnclosedLink "[["
            UnclosedFootnote "[*나"
            UnclosedMacro "[include("
            UnclosedRow "||"
            StrayClose "}}}""##]],
    );
}

#[test]
fn blocks_are_spans() {
    let source = "* 글\n * 하나\n  * 둘\n * 셋\n> 인용\n>> 더\n----\n## 주석\n\\[가\\]@나@";
    check_spans(
        source,
        |model| &model.lists,
        expect![[r#"
            " * 하나\n  * 둘\n * 셋"
            "  * 둘""#]],
    );
    check_spans(
        source,
        |model| &model.block_quotes,
        expect![[r#"
            "> 인용\n>> 더"
            ">> 더""#]],
    );
    check_spans(source, |model| &model.horizontal_rules, expect![[r#""----""#]]);
    check_spans(source, |model| &model.comments, expect![[r###""## 주석""###]]);
    check_spans(
        source,
        |model| &model.escapes,
        expect![[r#"
            "\\["
            "\\]""#]],
    );
    check_spans(source, |model| &model.variables, expect![[r#""@나@""#]]);
}
