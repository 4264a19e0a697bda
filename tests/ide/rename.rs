use expect_test::{Expect, expect};
use namumark_lsp::fix::{Edit, splice};
use namumark_lsp::ide::rename::{prepare, rename};

use crate::fixture::Fixture;

/// The page after what is at `‸` was renamed, or why it wasn't.
fn check(text: &str, new: &str, expected: Expect) {
    let fixture = Fixture::new(text);
    let document = &fixture.document;
    let renamed = match rename(document, fixture.cursor(), new) {
        Ok(edits) => splice(&document.text.to_string(), &edits.iter().collect::<Vec<&Edit>>()),
        Err(refusal) => format!("{refusal:?}"),
    };
    expected.assert_eq(&renamed);
}

fn check_prepared(text: &str, expected: Expect) {
    let fixture = Fixture::new(text);
    let renaming = prepare(&fixture.document, fixture.cursor());
    let shown =
        renaming.map(|it| format!("{} for {}", it.name, fixture.document.text.slice(it.span)));
    expected.assert_eq(&shown.unwrap_or_default());
}

#[test]
fn headings_with_the_links_to_them() {
    check(
        "[[#가|글]] [[#s-1]]\n== ‸가 ==\n== 나 ==\n[[#가]] [[문서#가]]\n",
        "다 | 라",
        expect![[r#"
            [[#다 \| 라|글]] [[#s-1]]
            == 다 | 라 ==
            == 나 ==
            [[#다 \| 라]] [[문서#가]]
        "#]],
    );
    check(
        "[[#가|글]]\n== '''가‸''' ==\n",
        "''나''",
        expect![[r#"
        [[#나|글]]
        == ''나'' ==
    "#]],
    );
    check(
        "[[#s-‸1]]\n== 가 ==\n",
        "나",
        expect![[r#"
        [[#s-1]]
        == 나 ==
    "#]],
    );
    check(
        "== ‸가 ==\n",
        "나 #1]",
        expect![[r#"
        == 나 #1] ==
    "#]],
    );
}

#[test]
fn headings_that_would_break() {
    check("== ‸가 ==\n[[#나]]\n", "나", expect!["Breaks"]);
    check("== 나 ==\n== ‸가 ==\n[[#가]]\n", "나", expect!["Breaks"]);
    check("== ‸가 ==\n", "[[나", expect!["Breaks"]);
    check("== ‸가 ==\n", " ", expect!["Empty"]);
    check("== ‸가 ==\n", "나\n다", expect!["Lines"]);
}

/// The one text in `title` is renamed from a link, and everything else stays.
fn check_from_link(title: &str, renamed: Expect) {
    check(&format!("[[#개‸요]]\n== {title} ==\n"), "소개", renamed);
}

#[test]
fn titles_keep_their_markup_where_a_link_gives_their_text() {
    check_from_link(
        "'''개요'''[* 개요]",
        expect![[r#"
            [[#소개]]
            == '''소개'''[* 개요] ==
        "#]],
    );
    check_from_link(
        "[[링크|개요]]",
        expect![[r#"
            [[#소개]]
            == [[링크|소개]] ==
        "#]],
    );
    check_from_link(
        "{{{#red 개요}}}",
        expect![[r#"
            [[#소개]]
            == {{{#red 소개}}} ==
        "#]],
    );
    check_from_link(
        "개요[anchor(개요)]",
        expect![[r#"
            [[#소개]]
            == 소개[anchor(개요)] ==
        "#]],
    );
    check_from_link("[[개요]]", expect!["Markup"]);
    check_from_link("''개''요", expect!["Markup"]);
    check(
        "[[#가\\|‸나]]\n== 가\\|나 ==\n",
        "다",
        expect![[r#"
            [[#다]]
            == 다 ==
        "#]],
    );
    check(
        "[[#'''‸가''']]\n== '''가''' ==\n",
        "나",
        expect![[r#"
            [[#나]]
            == 나 ==
        "#]],
    );
}

#[test]
fn anchors_with_the_links_to_them() {
    check(
        "[anchor(자‸리)] [[#자리|글]]\n",
        "새 자리",
        expect![[r#"
        [anchor(새 자리)] [[#새 자리|글]]
    "#]],
    );
    check(
        "[anchor(가)] [[#‸가]]\n",
        "나|다",
        expect![[r#"
        [anchor(나|다)] [[#나\|다]]
    "#]],
    );
    check("[anchor(‸가)][anchor(나)]\n", "나", expect!["Taken"]);
    check("[anchor(‸가)]\n", "나)]다", expect!["Breaks"]);
    check(
        "[anchor(‸가)]\n",
        "나,다",
        expect![[r#"
        [anchor(나,다)]
    "#]],
    );
}

#[test]
fn variables() {
    check(
        "@‸색=빨강@ [[@색@]]\n{{{#!if 색 != null\n@색@\n}}}\n",
        "빛깔",
        expect![[r#"
        @빛깔=빨강@ [[@빛깔@]]
        {{{#!if 빛깔 != null
        @빛깔@
        }}}
    "#]],
    );
    check(
        "@a@ {{{#!if this.a == 1 && x.a\n@‸a@\n}}}\n",
        "새",
        expect![[r#"
        @새@ {{{#!if this.새 == 1 && x.a
        @새@
        }}}
    "#]],
    );
    check("@‸색@ @빛깔@\n", "빛깔", expect!["Taken"]);
    check("@‸색@\n", "null", expect!["Reserved"]);
    check("@‸색@\n", "this", expect!["Reserved"]);
    for condition in ["parse‸Int(a) > 1", "time‸ () > 1", "a != nul‸l", "th‸is.a", "a.tr‸im()"]
    {
        check(&format!("@a@ {{{{{{#!if {condition}\n글\n}}}}}}\n"), "새", expect!["Nothing"]);
    }
    check("@‸색@\n", "빛 깔", expect!["Breaks"]);
    check("@‸색@\n", "빛@깔", expect!["Breaks"]);
}

#[test]
fn categories() {
    check(
        "[[분류:‸가]] [[:분류:가]] [[분류:가#blur]]\n",
        "다/라",
        expect![[r#"
        [[분류:다/라]] [[:분류:다/라]] [[분류:다/라#blur]]
    "#]],
    );
    check("[[분류:‸가]] [[분류:나]]\n", "나", expect!["Taken"]);
    check(
        "[[분류:‸가]]\n",
        "나]]다",
        expect![[r#"
        [[분류:나\]\]다]]
    "#]],
    );
}

#[test]
fn what_can_be_renamed() {
    check_prepared("== ‸가 나 ==\n", expect!["가 나 for 가 나"]);
    check_prepared("[[#s-‸1]]\n== 가 ==\n", expect!["가 for s-1"]);
    check_prepared("[[#없‸음]] 글\n", expect![[""]]);
    check_prepared("본‸문\n", expect![[""]]);
    check("본‸문\n", "가", expect!["Nothing"]);
}
