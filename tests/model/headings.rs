//! Headings, their numbers and sections.

use expect_test::{Expect, expect};
use namumark_lsp::model::Heading;

use crate::{Page, check};

fn check_headings(source: &str, want: Expect) {
    let show = |page: &Page, heading: &_| {
        let Heading { title, level, folded, number, parent, .. } = heading;
        let folded = if *folded { " folded" } else { "" };
        let parent = parent.map_or(String::new(), |parent| format!(" in {parent}"));
        format!("{number} {} level {level}{folded}{parent}", page.quote(*title))
    };
    check(source, |model| &model.headings, show, want);
}

#[test]
fn headings_are_numbered_from_the_smallest_level() {
    check_headings(
        "== 개요 ==\n=== 하나 ===\n=== 둘 ===\n==# 접힘 #==\n=== 셋 ===\n",
        expect![[r#"
            1 "개요" level 2
            1.1 "하나" level 3 in 0
            1.2 "둘" level 3 in 0
            2 "접힘" level 2 folded
            2.1 "셋" level 3 in 3"#]],
    );
}

#[test]
fn a_skipped_level_counts_as_zero() {
    check_headings(
        "=== 먼저 ===\n== 다음 ==\n==== 깊이 ====\n=== 사이 ===\n==== 끝 ====\n",
        expect![[r#"
            0.1 "먼저" level 3
            1 "다음" level 2
            1.0.1 "깊이" level 4 in 1
            1.1 "사이" level 3 in 1
            1.1.1 "끝" level 4 in 3"#]],
    );
}

#[test]
fn titles_are_trimmed_source() {
    check_headings(
        "==  '''굵은'''[* 각주] 제목  ==\r\n=## 하나 ##=\n= # 둘 # =\n==셋==\n",
        expect![[r##"
            0.1 "'''굵은'''[* 각주] 제목" level 2
            1 "# 둘 #" level 1"##]],
    );
}

#[test]
fn sections_hold_the_deeper_ones() {
    let source = "머리\n== 가 ==\n하나\n=== 나 ===\n둘\n== 다 ==\n셋";
    let page = Page::new(source);
    let sections: Vec<_> = page.model().headings.iter().map(|heading| heading.section).collect();
    expect![[r#""== 가 ==\n하나\n=== 나 ===\n둘\n", "=== 나 ===\n둘\n", "== 다 ==\n셋""#]]
        .assert_eq(&page.quote_all(&sections));

    let heading_of = |text: &str| page.model().heading_of(source.find(text).unwrap());
    assert_eq!(heading_of("머리"), None);
    assert_eq!(heading_of("하나"), Some(0));
    assert_eq!(heading_of("둘"), Some(1));
    assert_eq!(page.model().heading_of(source.len()), Some(2));
}
