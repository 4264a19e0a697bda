//! What closes what is open.

use expect_test::expect;

use super::{check, chosen, labels, labels_for_certain, labels_when_typed};

#[test]
fn they_stand_in_the_place_of_what_is_typed_of_them() {
    check(
        "{{{#!wiki\n가 {{{#red 나 ‸",
        expect![[r#"
            }}} ⟦‸⟧ "}}}" (Line 2: {{{#red 나 )
            }}}}}} ⟦‸⟧ "}}}}}}" (Closes all 2)
        "#]],
    );
    check(
        "{{{#!wiki\n가\n}‸",
        expect![[r#"
            }}} ⟦}‸⟧ "}}}" (Line 1: {{{#!wiki)
        "#]],
    );
    check(
        "[* 가 [[나|다]‸",
        expect![[r#"
            ]] ⟦]‸⟧ "]]" (Line 1: [[나|다])
        "#]],
    );
    check(
        "||가 |‸",
        expect![[r#"
            || ⟦|‸⟧ "||" (Line 1: ||가 |)
        "#]],
    );
    check("{{{#!wiki\n가 ‸\n}}}", expect![]);
    check("[include(틀:가,나=다‸", expect![]);
}

#[test]
fn a_literal_that_closes_nowhere_is_closed_too() {
    for literal in ["{{{글 ‸", "{{{\n글\n‸", "{{{글 }‸", "{{{글}‸", "{{{글 }}‸"] {
        assert_eq!(labels(literal), ["}}}"], "{literal}");
    }
    assert_eq!(labels("{{{ [* 글 ‸"), ["]", "]}}}"]);
    assert_eq!(labels("[* {{{글 ‸"), ["}}}", "}}}]"]);
    assert_eq!(labels("{{{#!wiki\n{{{글 ‸\n}}}"), ["}}}"]);
    assert_eq!(labels("{{{글}}} 나 ‸"), [""; 0]);
    assert_eq!(labels("{{{ [b‸"), ["br"]);
}

#[test]
fn what_is_closed_is_not_taken_for_a_part_of_a_closer() {
    assert_eq!(chosen("{{{#red {{{글}}}‸", "}}}"), "{{{#red {{{글}}}}}}");
    assert_eq!(chosen("[[가|[* 나]‸", "]]"), "[[가|[* 나]]]");
    assert_eq!(chosen("[[가|[br]]‸", "]]"), "[[가|[br]]]");
}

#[test]
fn behind_a_word_they_come_for_certain_only() {
    for (page, closers) in [
        ("{{{#red 빨강‸", ["}}}"]),
        ("[[나무위키|라벨‸", ["]]"]),
        ("[* 글‸", ["]"]),
        ("||가‸", ["||"]),
        ("{{{나무‸", ["}}}"]),
        ("{{{글 나무‸", ["}}}"]),
    ] {
        assert_eq!(labels_for_certain(page), closers, "{page}");
        assert_eq!(labels_when_typed(page), [""; 0], "{page}");
        assert_eq!(labels(page), [""; 0], "{page}");
    }
    assert_eq!(labels_for_certain("글‸"), [""; 0]);
    assert_eq!(labels_for_certain("[* 글‸]"), [""; 0]);
}

#[test]
fn their_first_character_brings_them() {
    assert_eq!(labels_when_typed("{{{#red 글}‸"), ["}}}"]);
    assert_eq!(labels_when_typed("{{{글}}‸"), ["}}}"]);
    assert_eq!(labels_when_typed("[[나무]‸"), ["]]"]);
    assert_eq!(labels_when_typed("[[나무|글]‸"), ["]]"]);
    let prose = ["글 }‸", "글 ]‸", "[* 글]‸", "{{{#red 글}}}‸", "{{{#red 글 [나]‸", "[[가|[* 나]‸"];
    for page in prose {
        assert_eq!(labels_when_typed(page), [""; 0], "{page}");
    }
    assert_eq!(labels_when_typed("{{{#red 글 ‸"), [""; 0]);
    assert_eq!(labels_when_typed("||글 |‸"), [""; 0]);
}

#[test]
fn a_backslash_keeps_from_closing() {
    check("[* 가\\‸", expect![]);
    check(
        "[* 가\\\\‸",
        expect![[r#"
        ] ⟦‸⟧ "]" (Line 1: [* 가\\)
    "#]],
    );
    check(
        "{{{#!html\n\\‸",
        expect![[r#"
        }}} ⟦‸⟧ "}}}" (Line 1: {{{#!html)
    "#]],
    );
}
