//! Markup where none is read.

use expect_test::expect;

use super::check;

#[test]
fn literals_and_comments() {
    check(
        &[
            "⟦{{{⟧‸'''가'''}}}\n",
            "{{{\n‸== 가 ==\n⟦}}}⟧\n",
            "⟦{{{#!syntax⟧ python\n‸[[가]]\n}}}\n",
            "⟦{{{#!html⟧ ‸'''가'''}}}\n",
            "{{{\n가‸나\n}}}\n",
            "⟦##⟧ 가 ‸'''나'''\n",
        ],
        expect![],
    );
}

#[test]
fn plain_parts() {
    check(
        &[
            "{{{#!folding ⟦가 ‸'''나'''⟧\n다\n}}}\n",
            "[[파일:가.png|⟦‸'''나'''⟧]]\n",
            "{{{#!if ⟦a ‸|| b⟧\n다\n}}}\n",
        ],
        expect![],
    );
}

#[test]
fn behind_a_redirect() {
    check(&["⟦#redirect 가⟧\n‸== 나 ==\n", "⟦#redirect 가⟧\n나‸다\n"], expect![]);
}
