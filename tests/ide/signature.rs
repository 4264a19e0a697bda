use std::sync::Arc;

use expect_test::{Expect, expect};
use namumark_lsp::config::Language;
use namumark_lsp::ide::completion::{Name, Parameter, Wiki};
use namumark_lsp::ide::signature::signature;

use crate::fixture::Fixture;

/// The label, the active argument between `⟦ ⟧`.
fn check(marked: &str, expected: Expect) {
    check_in(&(), marked, expected);
}

fn check_in(wiki: &dyn Wiki, marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let shown = match signature(&fixture.document, Language::Korean, fixture.cursor(), wiki) {
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
    check("[anchor(가, 나‸)]", expect!["[anchor(⟦이름⟧)]"]);
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

/// A wiki in which each template takes so many variables; every second has a default.
pub struct Templates(pub usize);

impl Wiki for Templates {
    fn titles(&self) -> Arc<[Arc<str>]> {
        Arc::default()
    }

    fn anchors(&self, _: &str) -> Arc<[Name]> {
        Arc::default()
    }

    fn variables(&self, title: &str) -> Arc<[Parameter]> {
        assert!(title == "틀:상자", "{title}");
        let names = (1..=self.0).map(|number| Parameter {
            name: format!("값{number}"),
            default: (number % 2 == 0).then(|| "기본".to_owned()),
        });
        names.collect()
    }
}

#[test]
fn a_template_says_what_it_takes() {
    let wiki = Templates(2);
    check_in(&wiki, "[include(‸", expect!["[include(⟦문서⟧, 이름=값…)]"]);
    check_in(&wiki, "[include(틀:상자,‸)]", expect!["[include(문서, ⟦값1=값⟧, 값2=기본?)]"]);
    check_in(
        &wiki,
        "[include(틀:상자,값2=가, ‸)]",
        expect!["[include(문서, ⟦값1=값⟧, 값2=기본?)]"],
    );
    check_in(&wiki, "[include(틀:상자, 값2=‸)]", expect!["[include(문서, 값1=값, ⟦값2=기본?⟧)]"]);
    check_in(&wiki, "[include(틀:상자, 모름=‸)]", expect!["[include(문서, 값1=값, 값2=기본?)]"]);
    let many = Templates(20);
    check_in(
        &many,
        "[include(틀:상자,값13=‸)]",
        expect![
            "[include(문서, 값1=값, 값2=기본?, 값3=값, 값4=기본?, 값5=값, 값6=기본?, 값7=값, 값8=기본?, 값9=값, 값10=기본?, 값11=값, 값12=기본?, ⟦이름=값…⟧)]"
        ],
    );
}

#[test]
fn a_macro_is_called_what_it_is_called_there() {
    check("[TableOfContents(‸)]", expect!["[tableofcontents(⟦hide?⟧)]"]);
}
