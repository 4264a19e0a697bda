use expect_test::{Expect, expect};
use namumark_lsp::ide::highlights::{HighlightKind, highlights};
use namumark_lsp::text::Span;

use crate::fixture::{Fixture, with_marks};

fn check(text: &str, expected: Expect) {
    let fixture = Fixture::new(text);
    let spans: Vec<Span> =
        highlights(&fixture.document, fixture.cursor()).into_iter().map(|it| it.span).collect();
    expected.assert_eq(&with_marks(&fixture.document, &spans));
}

#[test]
fn an_opener_and_its_closer() {
    check(
        "‸{{{#!wiki\n가 {{{나}}}\n}}}",
        expect![[r#"
        ⟦{{{#!wiki⟧
        가 {{{나}}}
        ⟦}}}⟧"#]],
    );
    check(
        "{{{#!wiki\n가 {{{나}}‸}\n}}}",
        expect![[r#"
        {{{#!wiki
        가 ⟦{{{⟧나⟦}}}⟧
        }}}"#]],
    );
    check(
        "{{{#!wiki\n가 {{{나}}}\n}}}‸",
        expect![[r#"
        ⟦{{{#!wiki⟧
        가 {{{나}}}
        ⟦}}}⟧"#]],
    );
    check("[[가‸|'''나''']]", expect!["[[가|'''나''']]"]);
    check("[[가|'''나'''‸]]", expect!["⟦[[⟧가|'''나'''⟦]]⟧"]);
    check("[[가|'''나‸''']]", expect!["[[가|⟦'''⟧나⟦'''⟧]]"]);
    check("가[‸* 나[br]다]", expect!["가⟦[*⟧ 나[br]다⟦]⟧"]);
    check("[include(틀:가‸)]", expect!["⟦[include(⟧틀:가⟦)]⟧"]);
    check(
        "=‸= 가 ==\n",
        expect![[r#"
            ⟦==⟧ 가 ⟦==⟧
        "#]],
    );
    check(
        "||가||나|‸|\n",
        expect![[r#"
        ⟦||⟧가||나⟦||⟧
    "#]],
    );
    check("{{{#red ‸가}}}", expect!["{{{#red 가}}}"]);
    check("가[* {{{#red 나}}}‸]", expect!["가⟦[*⟧ {{{#red 나}}}⟦]⟧"]);
    let fixture = Fixture::new("[‸[가]]");
    let found = highlights(&fixture.document, fixture.cursor());
    assert!(found.iter().all(|it| it.kind == HighlightKind::Mark) && found.len() == 2);
}

#[test]
fn the_places_of_a_name() {
    check(
        "가[*‸책 하나] 나[*책]\n",
        expect![[r#"
        가[*⟦책⟧ 하나] 나[*⟦책⟧]
    "#]],
    );
    check(
        "[anchor(자‸리)] [[#자리]]\n",
        expect![[r#"
        [anchor(⟦자리⟧)] [[#⟦자리⟧]]
    "#]],
    );
    check(
        "@색‸=빨강@ @색@\n",
        expect![[r#"
        @⟦색⟧=빨강@ @⟦색⟧@
    "#]],
    );
    let fixture = Fixture::new("가[*‸책 하나] 나[*책]\n");
    let kinds: Vec<_> =
        highlights(&fixture.document, fixture.cursor()).into_iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [HighlightKind::Definition, HighlightKind::Use]);
}

#[test]
fn a_name_without_company_is_left_to_the_editor() {
    check(
        "== 가‸나 ==\n본문\n",
        expect![[r#"
        == 가나 ==
        본문
    "#]],
    );
}
