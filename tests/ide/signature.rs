use expect_test::{Expect, expect};
use namumark_lsp::config::Language;
use namumark_lsp::ide::signature::signature;

use crate::fixture::Fixture;

/// The label, the active argument between `⟦ ⟧`.
fn check(marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let shown = match signature(&fixture.document, Language::Korean, fixture.cursor()) {
        None => "nothing".to_owned(),
        Some(signature) => {
            let mut label = signature.label;
            if let Some((span, _)) = signature.active.and_then(|it| signature.parameters.get(it)) {
                label.insert(span.end, '⟧');
                label.insert(span.start, '⟦');
            }
            label
        }
    };
    expected.assert_eq(&shown);
}

#[test]
fn the_argument_at_the_cursor_is_active() {
    check("[include(‸", expect!["[include(⟦문서⟧, 이름=값…)]"]);
    check("[include(틀:가,‸", expect!["[include(문서, ⟦이름=값…⟧)]"]);
    check("[include(틀:가, 나=다, 라‸)] 뒤", expect!["[include(문서, ⟦이름=값…⟧)]"]);
    check("[ruby(가, ruby=‸", expect!["[ruby(글, ⟦ruby=글⟧, color=색?)]"]);
    check("[ruby(가, ruby=나, ‸", expect!["[ruby(글, ruby=글, ⟦color=색?⟧)]"]);
    check(
        "[youtube(가, st‸",
        expect!["[youtube(아이디, width=크기?, height=크기?, ⟦start=초?⟧, end=초?)]"],
    );
    check(
        "[youtube(가\\, 나‸",
        expect!["[youtube(⟦아이디⟧, width=크기?, height=크기?, start=초?, end=초?)]"],
    );
    check(
        "[youtube(가, 모름=‸",
        expect!["[youtube(아이디, width=크기?, height=크기?, start=초?, end=초?)]"],
    );
    check("[math(a, b‸)]", expect!["[math(⟦TeX⟧)]"]);
    check("[anchor(가, 나‸)]", expect!["[anchor(⟦글⟧)]"]);
    check("[목차(‸)]", expect!["[목차(⟦hide?⟧)]"]);
}

#[test]
fn elsewhere_there_is_none() {
    check("[include‸(틀:가)]", expect!["nothing"]);
    check("[include(틀:가)]‸", expect!["nothing"]);
    check("[단어(‸", expect!["nothing"]);
    check("[br‸]", expect!["nothing"]);
    check("{{{ [include(‸ }}}", expect!["nothing"]);
}
