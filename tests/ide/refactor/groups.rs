use super::{after, titles};

#[test]
fn a_selection_is_wrapped() {
    let bold = "Wrap the selection: bold";
    assert_eq!(after("가 ⟦나 다⟧ 라", bold), "가 '''나 다''' 라");
    assert_eq!(after("가⟦ 나 ⟧라", bold), "가 '''나''' 라");
    assert_eq!(after("[[가|⟦나⟧]]", bold), "[[가|'''나''']]");
    assert_eq!(after("||⟦가⟧||", "Wrap the selection: color {{{#red }}}"), "||{{{#red 가}}}||");
    assert_eq!(
        after("가\r\n * ⟦나\r\n다⟧라\r\n", "Wrap the selection: folding"),
        "가\r\n{{{#!folding 펼치기·접기\r\n * 나\r\n다라\r\n}}}\r\n"
    );
}

#[test]
fn what_would_become_something_else_is_not_wrapped() {
    let has = |marked: &str, title: &str| {
        titles(marked).contains(&format!("Wrap the selection: {title}"))
    };
    assert!(has("가 ⟦나⟧", "bold"));
    // A decoration ends with its line, a link's target is no markup, and a half is none either.
    assert!(!has("⟦가\n나⟧", "bold"));
    assert!(!has("[[⟦가⟧|나]]", "bold"));
    assert!(!has("⟦[[가⟧|나]]", "bold"));
    assert!(!has("'''가 ⟦나⟧'''", "bold"));
    assert!(!has("{{{가 ⟦나⟧}}}", "bold"));
    assert!(!has("⟦{{{#red 가⟧ 나}}}", "italics"));
    // Headings break what is around them.
    assert!(!has("⟦글\n== 가 ==\n글⟧", "folding"));
    assert!(!has("⟦\n⟧", "bold"));
}

#[test]
fn a_group_is_closed_at_the_cursor() {
    assert_eq!(after("{{{#red 가‸ 나\n", "Close the group here"), "{{{#red 가}}} 나\n");
    assert_eq!(
        after("{{{#!folding 제목\n글‸\n\n뒤\n", "Close the group here"),
        "{{{#!folding 제목\n글\n}}}\n\n뒤\n"
    );
    let long = "글\n".repeat(20_000);
    assert_eq!(
        after(&format!("{{{{{{#red 가‸\n{long}"), "Close the group here"),
        format!("{{{{{{#red 가}}}}}}\n{long}")
    );
    assert!(titles("{{{#red 가\n== 나 ==\n다‸").is_empty());
    assert!(titles("가‸ {{{#red 나").is_empty());
}

#[test]
fn a_group_is_spread_over_lines() {
    let title = "Spread the group over lines";
    assert_eq!(after("{{{#red 가‸ 나}}}", title), "{{{#red\n가 나\n}}}");
    assert_eq!(after("{{{let‸ a;}}}", title), "{{{\nlet a;\n}}}");
    assert!(!titles("[[가|'''{{{+1 나‸}}}''']]\n{{{\n가\n}}}").is_empty());
    assert!(titles("{{{\n가‸\n}}}").is_empty());
    // Directives without their lines are literals, and would be blocks of those.
    for directive in ["#!wiki style=\"a\"", "#!if a == 1", "#!syntax python"] {
        assert!(titles(&format!("{{{{{{{directive} 글‸자}}}}}}")).is_empty(), "{directive}");
    }
}
