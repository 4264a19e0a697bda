//! Whoever writes prose is left alone.

use super::{ask, labels};
use crate::fixture::Fixture;
use namumark_lsp::ide::completion::TRIGGERS;

#[test]
fn nothing_is_offered_in_prose() {
    for page in
        ["나무‸", "나무 [* 각주 나‸", "|| 셀 나‸", "{{{#red 나‸", "== 나‸", " * 나‸", "## 나‸"]
    {
        assert_eq!(labels(page), [""; 0], "{page}");
    }
}

#[test]
fn what_is_typed_in_prose_triggers_nothing() {
    for trigger in TRIGGERS {
        // This begins something wherever it stands, and that ends a group.
        if matches!(trigger, '[' | '}') {
            continue;
        }
        for before in ["\n나무 ", "\n나무", "\n[* 나무 ", "\n|| 나무 ", "\n{{{#red 나무 ", "\n{{{ "]
        {
            let fixture = Fixture::new(&format!("{before}{trigger}‸ 뒤"));
            let answer = ask(fixture.document.clone(), fixture.cursor(), false);
            assert_eq!(answer.items, [], "{before:?} {trigger}");
            assert!(!answer.incomplete);
        }
    }
}
