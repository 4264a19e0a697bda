//! Links, files, categories and redirects.

use expect_test::{Expect, expect};
use namumark_lsp::model::{Link, unescape};

use crate::{Page, check};

fn check_links(source: &str, wanted: Expect) {
    let show = |page: &Page, link: &_| {
        let Link { kind, target, anchor, label, .. } = link;
        let parts = [target, anchor, label].map(|part| page.quote_or_none(*part));
        format!("{kind:?} {}", parts.join(" "))
    };
    check(source, |model| &model.links, show, wanted);
}

#[test]
fn links_have_targets_anchors_and_labels() {
    check_links(
        "[[가]][[나|글 '''하나''']][[다#s-1]][[라#a#b|글|둘]][[#각주]][[#s-1|위]][[|글]][[마|]]",
        expect![[r#"
            Page "가" none none
            Page "나" none "글 '''하나'''"
            Page "다" "s-1" none
            Page "라#a" "b" "글|둘"
            Anchor none "각주" none
            Anchor none "s-1" "위"
            Page none none "글"
            Page "마" none none"#]],
    );
}

#[test]
fn addresses_keep_their_hash() {
    check_links(
        "[[https://a.kr/b#c]][[http://a.kr|글]][[ftp://a.kr]]",
        expect![[r#"
            External "https://a.kr/b#c" none none
            External "http://a.kr" none "글"
            External "ftp://a.kr" none none"#]],
    );
}

#[test]
fn a_colon_or_a_space_makes_a_link_of_a_file() {
    check_links(
        "[[:분류:가]][[:파일:나.png]][[ 파일:다.png]]",
        expect![[r#"
            Page ":분류:가" none none
            Page ":파일:나.png" none none
            Page " 파일:다.png" none none"#]],
    );
}

#[test]
fn escapes_stay_in_spans() {
    check_links(r"[[가\|나\#다|라\]마]]", expect![[r#"Page "가\\|나\\#다" none "라\\]마""#]]);
    assert_eq!(unescape(r"가\|나\#\\다"), r"가|나#\다");
    assert_eq!(unescape(r"가\"), "가");
}

#[test]
fn links_stand_in_labels_notes_cells_and_titles() {
    check_links(
        "== [[가]] ==\n||[[나]]||[* [[다]]]||\n[[라|[[마]]]]\n * [[바]]",
        expect![[r#"
            Page "가" none none
            Page "나" none none
            Page "다" none none
            Page "라" none "[[마]]"
            Page "마" none none
            Page "바" none none"#]],
    );
}

#[test]
fn files_have_options() {
    let source = "[[파일:가.png]][[파일:나.png|width=50%&align=left&글]][[파일:다.png|]]";
    check(
        source,
        |model| &model.files,
        |page, file| {
            let option = |(name, value)| {
                format!("{}={}", page.quote_or_none(name), page.quote_or_none(value))
            };
            let options =
                page.model().file_options_of(file).iter().map(|it| option((it.name, it.value)));
            let options: Vec<_> = options.collect();
            let (target, whole) = (page.quote(file.target), page.quote_or_none(file.options));
            format!("{target} {whole} {}", options.join(" "))
        },
        expect![[r#"
            "파일:가.png" none 
            "파일:나.png" "width=50%&align=left&글" "width"="50%" "align"="left" none="글"
            "파일:다.png" "" "#]],
    );
    check_links(source, expect![""]);
}

#[test]
fn categories_have_names() {
    check(
        r"[[분류:가]][[분류:나#blur]][[분류:다#나]][[분류:라\#마|정렬]]",
        |model| &model.categories,
        |page, category| {
            let blurred = if category.blurred { " blurred" } else { "" };
            format!("{} {:?}{blurred}", page.quote(category.target), category.name)
        },
        expect![[r##"
            "분류:가" "가"
            "분류:나" "나" blurred
            "분류:다" "다#나"
            "분류:라\\#마" "라#마""##]],
    );
}

#[test]
fn after_a_redirect_nothing_is_a_fact() {
    let page = Page::new("#redirect 가\\#나#s-1\n== 다 ==\n[[분류:라]][* 마]\n");
    let model = page.model();
    let redirect = model.redirect.as_ref().unwrap();
    assert_eq!(redirect.target, "가#나");
    assert_eq!(page.quote(redirect.target_span), r#""가\\#나""#);
    assert_eq!(page.quote_or_none(redirect.anchor), r#""s-1""#);
    assert_eq!((model.headings.len(), model.categories.len(), model.footnotes.len()), (0, 0, 0));
    assert!(Page::new("가\n#redirect 나").model().redirect.is_none());
}
