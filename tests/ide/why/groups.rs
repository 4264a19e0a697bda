//! Braces, directives, sizes and colours.

use expect_test::expect;

use super::check;

#[test]
fn openers_and_closers() {
    check(
        &[
            "‸{{{#!wiki style=\"\"\n가\n⟦⟧",
            "‸{{{#!folding 가\n⟦== 나 ==⟧\n}}}\n",
            "{{{#!folding 가\n⟦== 나 ==⟧\n‸}}}\n",
            "⟦{{{#!wiki⟧\n가\n== 나 ==\n‸}}}\n",
            "‸{{{가 {{{나⟦}}}⟧\n",
            "‸{{{#!wiki\n{{{나⟦}}}⟧\n",
            "‸{{{#!wiki\n⟦## }}}⟧\n",
            "가‸}}}\n",
            "{{{가⟦}}}⟧‸}\n".replace("{{{가⟦}}}⟧‸}", "{{{가}}}‸}").as_str(),
            "{{{#red 가⟦}}}⟧‸}}}\n".replace("⟦}}}⟧‸}}}", "⟦}}}⟧\n나‸}}}").as_str(),
            "⟦\\{{{⟧가‸}}}\n",
            "‸{⟦{{{가}}}⟧\n"
                .replace("‸{⟦{{{가}}}⟧", "‸{{{⟦{{{-5 가}}}⟧")
                .replace("⟦{{{-5 가}}}⟧", "{{{-5 가}}}")
                .as_str(),
        ],
        expect![],
    );
}

#[test]
fn literals_that_were_meant_to_be_more() {
    check(
        &[
            "{{{‸#!wiki⟦ style=\"\" 가⟧}}}\n",
            "{{{‸#!folding⟦ 제목 내용⟧}}}\n",
            "{{{‸#!if⟦ 조건 내용⟧}}}\n",
            "{{{#!⟦‸foo⟧ 가}}}\n",
            "{{{#!⟦‸Wiki⟧\n가\n}}}\n",
            "{{{#!⟦‸foldign⟧ 제목\n가\n}}}\n",
            "{{{⟦#!‸wiki⟧[가]\n}}}\n",
            "{{{#!‸syntax ⟦바나나⟧\n가\n}}}\n",
            "{{{#!‸syntax⟦⟧\n가\n}}}\n",
            "{{{‸⟦ ⟧#red 가}}}\n",
            "{{{⟦‸+6⟧ 가}}}\n",
            "{{{⟦‸+1⟧가}}}\n",
            "{{{⟦‸#redd⟧ 가}}}\n",
            "{{{⟦‸#ff⟧ 가}}}\n",
            "{{{⟦‸#ff000080⟧ 가}}}\n",
            "{{{⟦‸red⟧ 가}}}\n",
            "{{{‸#000,⟦ ⟧#fff 가}}}\n",
            "{{{‸#000,⟦fff⟧ 가}}}\n",
            "{{{⟦‸#ff0000⟧}}}\n",
            "{{{⟦‸#red글⟧}}}\n",
            "{{{‸가}}}\n",
        ],
        expect![],
    );
}
