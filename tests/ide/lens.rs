use expect_test::{Expect, expect};
use namumark_lsp::ide::lens::lenses;

use crate::fixture::{Fixture, show};

fn check(text: &str, expected: Expect) {
    let document = Fixture::new(text).document;
    let lines = lenses(&document).into_iter().map(|lens| {
        let uses: Vec<_> = lens.uses.iter().map(|it| show(&document, *it)).collect();
        format!("{:?}: {:?} {uses:?}\n", show(&document, lens.span), lens.of)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn anchors_and_headings_tell_of_links() {
    check(
        "== 가 ==\n== 나 ==\n[anchor(자리)][anchor(빈자리)] [[#자리]] [[#자리|글]] [[#s-1]] [[#가]] [[#없음]]\n",
        expect![[r#"
            "가": Links ["s-1", "가"]
            "자리": Links ["자리", "자리"]
            "빈자리": Links []
        "#]],
    );
}

#[test]
fn notes_tell_of_their_uses() {
    check(
        "[*책] [*책 하나] [*책 둘] [*책] [*한번 셋]\n[각주]\n[*책]\n",
        expect![[r#"
        "책": Notes ["책", "책", "책"]
    "#]],
    );
}
