//! What a choice makes of the page: what it stands in is closed, and what stands around that is left.

use expect_test::expect;

use super::{check, chosen};

#[track_caller]
fn becomes(marked: &str, label: &str, expected: &str) {
    assert_eq!(chosen(marked, label), expected, "{marked}");
}

#[test]
fn the_end_of_a_cell_is_no_label() {
    becomes("||가 [[나‸||다||\n\n[[나무]]", "나무", "||가 [[나무]]||다||\n\n[[나무]]");
    becomes("||[[파일:‸||\n[[파일:가.png]]", "파일:가.png", "||[[파일:가.png]]||\n[[파일:가.png]]");
    becomes("||<-2>[[분류:‸||\n[[분류:가]]", "분류:가", "||<-2>[[분류:가]]||\n[[분류:가]]");
    becomes("||[[#‸||\n[anchor(여기)]", "여기", "||[[#여기]]||\n[anchor(여기)]");
    becomes("||[[나‸||[[나무]]||", "나무", "||[[나무]]||[[나무]]||");
    becomes("||[* [[나‸]||다||\n[[나무]]", "나무", "||[* [[나무]]]||다||\n[[나무]]");
    // A link that is closed keeps its label.
    becomes("||[[나‸||다]]||\n[[나무]]", "나무", "||[[나무||다]]||\n[[나무]]");
    becomes("||[[나‸|다]]||\n[[나무]]", "나무", "||[[나무|다]]||\n[[나무]]");
}

#[test]
fn the_closers_of_what_is_around_stay_theirs() {
    becomes("[* 글 [[나‸]\n[[나무]]", "나무", "[* 글 [[나무]]]\n[[나무]]");
    becomes("[* 글 [목‸]", "목차", "[* 글 [목차]]");
    becomes("[* 글 [b‸]", "br", "[* 글 [br]]");
    becomes("[[가|[목‸]]", "목차", "[[가|[목차]]]");
    becomes("[[가|[[나‸]]\n[[나무]]", "나무", "[[가|[[나무]]]]\n[[나무]]");
    becomes("[* [[가|[목‸]]]", "목차", "[* [[가|[목차]]]]");
    check(
        "[* 글 [in‸]",
        expect![[r#"
            include ⟦in‸⟧ "include(" "include(${1:틀:})]$0" ([include(page, name=value…)])
        "#]],
    );
}

#[test]
fn what_is_closed_already_is_not_closed_twice() {
    becomes("[* 글 [[나‸]]]\n[[나무]]", "나무", "[* 글 [[나무]]]\n[[나무]]");
    becomes("[* 글 [[나‸]] 글]\n[[나무]]", "나무", "[* 글 [[나무]] 글]\n[[나무]]");
    becomes("[* 글 [[나‸]] 글\n[[나무]]", "나무", "[* 글 [[나무]] 글\n[[나무]]");
    becomes("[* 글 [목‸] [br] 글]", "목차", "[* 글 [목차] [br] 글]");
    becomes("[[가|[목‸]", "목차", "[[가|[목차]");
    becomes("[[나‸리]\n[[나무]]", "나무", "[[나무]]\n[[나무]]");
    becomes("[[나‸]\n[[나무]]", "나무", "[[나무]]\n[[나무]]");
    becomes("[[가|{{{#red [[나‸]]}}}\n[[나무]]", "나무", "[[가|{{{#red [[나무]]}}}\n[[나무]]");
}

#[test]
fn prose_with_brackets_behind_a_link_stays() {
    for rest in [" 글[* 주석] [[가]]", " 글 [br] 글]]", " 글 [[가|나]]", "[* 주석]]]"] {
        let page = |link: &str| format!("{link}{rest}\n[[나무]]");
        becomes(&page("[[나‸"), "나무", &page("[[나무]]"));
    }
    becomes("[[나‸리 (산)]] [br]\n[[나무]]", "나무", "[[나무]] [br]\n[[나무]]");
    becomes("[[나‸리 (산)|글[* 주석]]]\n[[나무]]", "나무", "[[나무|글[* 주석]]]\n[[나무]]");
}

#[test]
fn a_group_leaves_the_closer_of_the_one_around_it() {
    check(
        "{{{#!wiki style=\"\"\n글 {{{#!fol‸}}}",
        expect![[r##"
        #!folding ⟦#!fol‸⟧ "#!folding " "#!folding ${1:title}\n$0\n}}}" (Content that its title unfolds; without a title it says `More`.)
    "##]],
    );
    check(
        "{{{#!wiki style=\"\"\n글 {{{#!fol‸}}}}}}",
        expect![[r##"
        #!folding ⟦#!fol‸⟧ "#!folding " "#!folding ${1:title}\n$0\n" (Content that its title unfolds; without a title it says `More`.)
    "##]],
    );
    check(
        "{{{#!wiki style=\"\"\n글 {{{#!fol‸}}}\n}}}",
        expect![[r##"
        #!folding ⟦#!fol‸⟧ "#!folding " "#!folding ${1:title}\n$0\n" (Content that its title unfolds; without a title it says `More`.)
    "##]],
    );
}

#[test]
fn names_reach_to_the_end_of_what_they_stand_in() {
    let templates = "[include(틀:둘)]";
    let becomes = |marked: &str, expected: &str| {
        let page = |line: &str| format!("{line}\n{templates}");
        becomes(&page(marked), "틀:둘", &page(expected));
    };
    becomes("[include(틀:‸자(영화),a=b)]", "[include(틀:둘,a=b)]");
    becomes("[include(틀:‸자(영화))]", "[include(틀:둘)]");
    becomes(r"[include(틀:‸자\, 둘,a=b)]", "[include(틀:둘,a=b)]");
    super::check(
        "[[분류:가#‸",
        expect![[r#"
        blur ⟦‸⟧ "blur]]" (Hides the preview)
    "#]],
    );
    super::check(
        "[[분류:가#‸bl]]",
        expect![[r#"
        blur ⟦‸bl⟧ "blur" (Hides the preview)
    "#]],
    );
}
