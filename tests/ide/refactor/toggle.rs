//! What keys do: `‸` or `⟦ ⟧` before, `⟦ ⟧` around what is selected afterwards.

use namumark_lsp::config::Language;
use namumark_lsp::fix;
use namumark_lsp::ide::refactor::sections::{self, Change};
use namumark_lsp::ide::refactor::wrap::{self, WRAPPERS};
use namumark_lsp::ide::refactor::{Outcome, Page, footnotes};
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

fn after(marked: &str, act: impl FnOnce(&Page) -> Option<Outcome>) -> String {
    let fixture = Fixture::new(marked);
    let span = fixture.ranges.first().copied();
    let span = span.unwrap_or_else(|| Span::new(fixture.cursor(), fixture.cursor()));
    let page = Page::new(&fixture.document, Language::English, span);
    let Some(Outcome { action, selection }) = act(&page) else { return "(nothing)".to_owned() };
    if let Some(reason) = action.disabled {
        return format!("({reason})");
    }
    let edits: Vec<_> = action.edits.iter().collect();
    let mut text = fix::splice(&fixture.document.text.to_string(), &edits);
    text.insert(selection.end, '⟧');
    text.insert(selection.start, '⟦');
    text
}

fn toggled(marked: &str, name: &str, value: Option<&str>) -> String {
    let wrapper = WRAPPERS.iter().find(|wrapper| wrapper.name == name).unwrap();
    after(marked, |page| Some(wrap::toggle(page, wrapper, value)))
}

/// There and back: both pages are what the other becomes.
fn there_and_back(name: &str, value: Option<&str>, out: &str, inside: &str) {
    assert_eq!(toggled(out, name, value), inside);
    assert_eq!(toggled(inside, name, value), out);
}

#[test]
fn a_selection_goes_in_and_out() {
    there_and_back("Bold", None, "가 ⟦나 다⟧ 라", "가 '''⟦나 다⟧''' 라");
    there_and_back("Italic", None, "가 ⟦나⟧", "가 ''⟦나⟧''");
    there_and_back("Underline", None, "||⟦가⟧||", "||__⟦가⟧__||");
    there_and_back("Strikethrough", None, "⟦가⟧", "~~⟦가⟧~~");
    there_and_back("Superscript", None, "x⟦2⟧", "x^^⟦2⟧^^");
    there_and_back("Subscript", None, "x⟦2⟧", "x,,⟦2⟧,,");
    there_and_back("Literal", None, "⟦[[가]]⟧", "{{{⟦[[가]]⟧}}}");
    there_and_back("Color", None, "⟦가⟧", "{{{#red ⟦가⟧}}}");
    there_and_back("Color", Some("#000,#fff"), "⟦가⟧", "{{{#000,#fff ⟦가⟧}}}");
    there_and_back("Size", Some("-2"), "⟦가⟧", "{{{-2 ⟦가⟧}}}");
    there_and_back("Link", None, "가 ⟦나⟧", "가 [[⟦나⟧]]");
    there_and_back("Link", Some("다#s-1"), "가 ⟦나⟧", "가 [[다#s-1|⟦나⟧]]");
}

#[test]
fn lines_go_in_and_out() {
    let folded = "가\r\n{{{#!folding 제목\r\n⟦ * 나\r\n다⟧\r\n}}}\r\n";
    there_and_back("Folding", Some("제목"), "가\r\n⟦ * 나\r\n다⟧\r\n", folded);
    let boxed = "{{{#!wiki style=\"color: red\"\n⟦가\n||나||⟧\n}}}\n뒤";
    there_and_back("Box", Some("color: red"), "⟦가\n||나||⟧\n뒤", boxed);
    assert_eq!(toggled("{{{#!folding\n가‸\n}}}", "Folding", None), "가⟦⟧");
    assert_eq!(toggled("⟦{{{#red\n가\n나\n}}}⟧", "Color", None), "⟦가\n나⟧");
}

#[test]
fn the_marks_may_be_selected_too() {
    assert_eq!(toggled("가 ⟦'''나'''⟧ 다", "Bold", None), "가 ⟦나⟧ 다");
    assert_eq!(toggled("'''⟦__가__⟧'''", "Bold", None), "⟦__가__⟧");
    assert_eq!(toggled("⟦[[가|나]]⟧", "Link", None), "⟦나⟧");
}

#[test]
fn a_cursor_means_the_markup_or_the_word_or_a_new_one() {
    assert_eq!(toggled("가 '''나 ‸다''' 라", "Bold", None), "가 나 ⟦⟧다 라");
    assert_eq!(toggled("가 나‸다 라", "Bold", None), "가 '''나⟦⟧다''' 라");
    assert_eq!(toggled("가  ‸", "Bold", None), "가  '''⟦⟧'''");
    assert_eq!(toggled("‸", "Size", Some("+3")), "{{{+3 ⟦⟧}}}");
    assert_eq!(toggled("가\n‸\n나", "Folding", None), "가\n{{{#!folding 펼치기·접기\n⟦⟧\n}}}\n나");
    assert_eq!(toggled("가 ‸나\n다", "Box", None), "{{{#!wiki style=\"\"\n가 ⟦⟧나\n}}}\n다");
}

#[test]
fn another_value_takes_the_place_of_the_one_there_is() {
    assert_eq!(toggled("{{{#red 가‸}}}", "Color", Some("blue")), "{{{#blue 가⟦⟧}}}");
    assert_eq!(toggled("{{{#red\n⟦가⟧\n}}}", "Color", Some("#e00")), "{{{#e00\n⟦가⟧\n}}}");
    assert_eq!(toggled("{{{+1 ‸가}}}", "Size", Some("-1")), "{{{-1 ⟦⟧가}}}");
    assert_eq!(toggled("[[가|‸나]]", "Link", Some("다")), "[[다|⟦⟧나]]");
    assert_eq!(toggled("[[‸가]]", "Link", Some("다")), "[[다|⟦⟧가]]");
    assert_eq!(
        toggled("{{{#!folding 가\n나‸\n}}}", "Folding", Some("다 라")),
        "{{{#!folding 다 라\n나⟦⟧\n}}}"
    );
    assert_eq!(
        toggled("{{{#!wiki class=\"a\" style=\"b: c\"\n나‸\n}}}", "Box", Some("d: e")),
        "{{{#!wiki class=\"a\" style=\"d: e\"\n나⟦⟧\n}}}"
    );
    assert_eq!(
        toggled("{{{#!wiki class=\"a\"\n나‸\n}}}", "Box", Some("d: e")),
        "{{{#!wiki style=\"d: e\" class=\"a\"\n나⟦⟧\n}}}"
    );
}

#[test]
fn what_would_become_something_else_is_refused() {
    let refusal = "(It can't be done here: the text would become something else)";
    assert_eq!(toggled("⟦가\n나⟧", "Bold", None), refusal);
    assert_eq!(toggled("'''가 ⟦나⟧ 다'''", "Bold", None), refusal);
    assert_eq!(toggled("⟦가⟧", "Size", Some("+9")), refusal);
    assert_eq!(toggled("⟦가⟧", "Color", Some("none such")), refusal);
    assert_eq!(toggled("{{{가‸}}}", "Bold", None), refusal);
    assert_eq!(toggled("⟦가⟧", "Box", Some("b\"c")), refusal);
    assert_eq!(toggled("{{{#!wiki style=\"\"\n가‸\n}}}", "Box", Some("b\"c")), refusal);
    assert_eq!(toggled("⟦가⟧", "Folding", Some("나\n다")), refusal);
    // The list's line would be one of the text before it.
    assert_eq!(
        toggled("가{{{#!wiki\n * ⟦나⟧\n}}}", "Color", None),
        "가{{{#!wiki\n * {{{#red ⟦나⟧}}}\n}}}"
    );
    assert_eq!(toggled("가{{{#!wiki\n * 나‸\n}}}", "Box", None), refusal);
}

fn noted(marked: &str, name: Option<&str>) -> String {
    after(marked, |page| Some(footnotes::toggle(page, name)))
}

#[test]
fn a_note_is_begun_made_and_undone() {
    assert_eq!(noted("가‸ 나", None), "가[* ⟦⟧] 나");
    assert_eq!(noted("가‸", Some("이름")), "가[*이름 ⟦⟧]");
    assert_eq!(noted("가[* 나]‸[* 다]", None), "가[* 나][* ⟦⟧][* 다]");
    assert_eq!(noted("가 (⟦설명⟧)", None), "가 ([* ⟦설명⟧])");
    assert_eq!(noted("가⟦ (설명)⟧", Some("이름")), "가[*이름 ⟦설명⟧]");
    assert_eq!(noted("가[* ⟦설명⟧]", None), "가⟦(설명)⟧");
    assert_eq!(noted("가[* 설‸명]", None), "가⟦(설명)⟧");
    assert!(noted("{{{가‸}}}", None).starts_with("(It can't"));
    assert!(noted("⟦가⟧", Some("이 름]")).starts_with("(It can't"));
}

#[test]
fn no_note_is_made_of_what_is_no_text() {
    for marked in [
        "||<bgcolor=#f‸ff>가||",
        "||<bgcolor=#⟦fff⟧>가||",
        "‸#redirect 가",
        "#redirect ⟦가⟧",
        " * 가\n ‸* 나",
        " * 가\n ⟦* 나⟧",
        "‸ 가",
        "|‸|가||나||",
    ] {
        assert!(noted(marked, None).starts_with("(It can't"), "{marked}");
    }
}

#[test]
fn the_cursor_goes_with_its_section() {
    let change = |marked: &str, change| after(marked, |page| sections::change(page, change));
    let two = "== 가 ==\n1\n== 나 ==\n2‸3\n";
    assert_eq!(change(two, Change::MoveUp), "== 나 ==\n2⟦⟧3\n== 가 ==\n1\n");
    assert_eq!(change("== 가 ==\n1‸\n== 나 ==\n2", Change::MoveDown), "== 나 ==\n2\n== 가 ==\n1⟦⟧");
    assert_eq!(change("== 가 ==\n1‸", Change::Demote), "=== 가 ===\n1⟦⟧");
    assert_eq!(change("= 아 =\n== 가 ‸==\n1", Change::Promote), "= 아 =\n= 가 ⟦⟧=\n1");
    assert_eq!(change("글‸", Change::Demote), "(nothing)");
}
