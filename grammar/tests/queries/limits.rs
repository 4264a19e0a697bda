//! The limits that README.md names: what is within them, and what is beyond.

use crate::examples::{nodes, parse};

fn count(text: &str, kind: &str) -> usize {
    let tree = parse(text);
    assert!(!tree.root_node().has_error(), "{text:?}");
    nodes(tree.root_node()).iter().filter(|node| node.kind() == kind).count()
}

fn nested(open: &str, close: &str, depth: usize) -> String {
    open.repeat(depth) + "가" + &close.repeat(depth)
}

#[test]
fn groups_nest_15_deep() {
    let text = |depth| nested("{{{#red ", "}}}", depth);
    assert_eq!((count(&text(15), "color_group"), count(&text(15), "stray_close")), (15, 0));
    assert_eq!((count(&text(16), "color_group"), count(&text(16), "stray_close")), (15, 1));
}

#[test]
fn links_and_notes_nest_30_deep() {
    assert_eq!(count(&nested("[[가|", "]]", 30), "link"), 30);
    assert_eq!(count(&nested("[[가|", "]]", 31), "link"), 30);
    assert_eq!(count(&nested("[* ", "]", 31), "footnote"), 30);
}

#[test]
fn some_230_blocks_may_be_open() {
    assert_eq!(count(&(">".repeat(230) + "가"), "block_quote"), 230);
    assert!(count(&(">".repeat(300) + "가"), "block_quote") < 240);
}

#[test]
fn seven_openers_in_vain_are_enough_for_a_section() {
    let text = |failing: usize| "{{{#red 가\n".repeat(failing) + "{{{#red 나}}}";
    assert_eq!(count(&text(6), "color_group"), 1);
    assert_eq!(count(&text(8), "color_group"), 0);
    let next_section = text(8) + "\n== 다 ==\n{{{#red 라}}}";
    assert_eq!(count(&next_section, "color_group"), 1);
}

#[test]
fn seven_brackets_in_vain_are_enough_for_a_line() {
    let text = |failing: usize| "[* 가 ".repeat(failing) + "[* 나]";
    assert_eq!(count(&text(6), "footnote"), 1);
    assert_eq!(count(&text(8), "footnote"), 0);
    assert_eq!(count(&(text(8) + "\n[* 다]"), "footnote"), 1);
}

#[test]
fn a_run_of_64_marks_may_open() {
    let text = |marks: usize| "~".repeat(marks) + "가~~";
    assert_eq!(count(&text(64), "strikethrough"), 1);
    assert_eq!(count(&text(65), "strikethrough"), 0);
}

#[test]
fn a_literal_hides_32_headings() {
    let text = |headings| format!("{{{{{{\n{}}}}}}}", "== 가 ==\n".repeat(headings));
    assert_eq!((count(&text(32), "literal"), count(&text(32), "heading")), (1, 0));
    assert_eq!((count(&text(33), "unclosed_group"), count(&text(33), "heading")), (1, 33));
}

#[test]
fn thirty_two_comments_stay_in_their_list() {
    let text = |comments| format!(" * 가\n{} * 나", "## 메모\n".repeat(comments));
    assert_eq!(count(&text(32), "list"), 1);
    assert_eq!(count(&text(33), "list"), 2);
}

#[test]
fn an_indent_is_64_spaces_deep() {
    assert_eq!(count(&(" ".repeat(60) + "가"), "indent"), 60);
    assert_eq!(count(&(" ".repeat(70) + "가"), "indent"), 0);
}

#[test]
fn an_option_has_512_characters() {
    let text = |length| format!("||<class={}>가||", "a".repeat(length));
    assert_eq!(count(&text(500), "cell_option"), 1);
    assert_eq!(count(&text(510), "cell_option"), 0);
}
