//! Groups of triple braces.

use expect_test::{Expect, expect};
use namumark_lsp::model::Group;

use crate::{Page, check};

fn check_groups(source: &str, want: Expect) {
    let show = |page: &Page, group: &_| {
        let Group { kind, open, header, close, parent, .. } = group;
        let parts = page.quote_all([open, header, close]);
        let parent = parent.map_or(String::new(), |parent| format!(" in {parent}"));
        format!("{kind:?} {parts}{parent}")
    };
    check(source, |model| &model.groups, show, want);
}

#[test]
fn groups_have_openers_headers_and_parents() {
    check_groups(
        "{{{#!wiki style=\"a: b\" \n{{{+1 {{{글자}}}}}}{{{#red,#blue 가}}}\n}}}\n\
         {{{#!folding  제목 }}} \r\n{{{#!if a || b\n내용\n}}}\n}}}\n{{{#!folding\n}}}",
        expect![[r##"
            Wiki "{{{#!wiki", "style=\"a: b\"", "}}}"
            Size "{{{+1", "", "}}}" in 0
            Literal "{{{", "", "}}}" in 1
            Color "{{{#red,#blue", "", "}}}" in 0
            Folding "{{{#!folding", "제목 }}}", "}}}"
            If "{{{#!if", "a || b", "}}}" in 4
            Folding "{{{#!folding", "", "}}}""##]],
    );
}

#[test]
fn groups_without_markup() {
    let source = "{{{#!syntax rust\nfn a() {}\n}}}{{{#!html <b>[[a]]</b>}}}\n\
                  {{{#!style\n.a {}\n}}}{{{#!latex\nx\n}}}";
    check_groups(
        source,
        expect![[r##"
            Syntax "{{{#!syntax", "rust", "}}}"
            Html "{{{#!html", "", "}}}"
            Style "{{{#!style", "", "}}}"
            Latex "{{{#!latex", "", "}}}""##]],
    );
}

#[test]
fn boxes_have_attributes() {
    check(
        "{{{#!wiki style=\"color: red\" class=\"가 나\"\n내용\n}}}",
        |model| model.attributes_of(&model.groups[0]),
        |page, attribute| {
            let (name, value) = (attribute.name, attribute.value);
            format!("{} = {}", page.quote_or_none(name), page.quote_or_none(value))
        },
        expect![[r#"
            "style" = "\"color: red\""
            "class" = "\"가 나\"""#]],
    );
}

#[test]
fn nothing_verbatim_is_a_fact() {
    let source = "## [* 가]\n{{{[[나]]\n== 다 ==\n[* 라]}}}\n{{{#!wiki\n{{{#red 마}}}\n}}}\n";
    let page = Page::new(source);
    let model = page.model();
    assert_eq!((model.footnotes.len(), model.links.len(), model.headings.len()), (0, 0, 0));
    assert_eq!(page.quote_all(&model.comments), "\"## [* 가]\"");
    let is_verbatim = |text: &str| model.is_verbatim(source.find(text).unwrap());
    assert!(is_verbatim("가"));
    assert!(is_verbatim("다"));
    assert!(!is_verbatim("마"));
    assert!(!model.is_verbatim(source.len()));
}
