use super::{after, titles};

#[test]
fn text_with_tabs_becomes_a_table() {
    let title = "Make a table of text with tabs";
    assert_eq!(
        after("⟦이름\t값\n가||나\t\n[[다]]\t<3⟧\n뒤", title),
        "||이름||값||\n||가\\|\\|나|| ||\n||[[다]]||\\<3||\n뒤"
    );
    assert!(titles("⟦가 나\n다 라⟧").iter().all(|it| !it.starts_with("Make")));
}

#[test]
fn csv_becomes_a_table() {
    let title = "Make a table of CSV";
    assert_eq!(
        after("⟦이름,값\n\"가, 나\",\"\"\"다\"\"\"\n⟧뒤", title),
        "||이름||값||\n||가, 나||\"다\"||\n뒤"
    );
    assert!(!titles("⟦가, 나\n다⟧").contains(&title.to_owned()));
}

#[test]
fn other_markups_are_converted() {
    assert_eq!(
        after("앞\n⟦# 제목\n\n- **가**\n- [나](https://a.kr)\n⟧뒤", "Make NamuMark of Markdown"),
        "앞\n== 제목 ==\n * '''가'''\n * [[https://a.kr|나]]\n뒤"
    );
    assert_eq!(after("⟦<b>가</b><br>나⟧", "Make NamuMark of HTML"), "'''가'''\n나");
    assert_eq!(
        after("⟦* [http://a.kr 가]⟧", "Make NamuMark of MediaWiki"),
        " * [[http://a.kr|가]]"
    );
    let own = titles("⟦== 가 ==\n * '''나''' [[다|라]]⟧");
    assert!(own.iter().all(|title| !title.starts_with("Make")), "{own:?}");
}
