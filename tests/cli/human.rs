//! What people see beyond plain letters: links, and marks that stand below what they mark.

use unicode_width::UnicodeWidthStr;

use crate::harness::Case;

/// What may stand before a mistake on its line. Deliberately absent: tones of skin, of whose width no
/// two terminals are of one mind.
const BEFORE: [&str; 9] = [
    "한글과 English, 漢字, ｆｕｌｌｗｉｄｔｈ와 ﾊﾝｶｸ",
    // Conjoining letters, as some file systems and input methods write them.
    "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}",
    "옛한글 \u{1112}\u{119e}\u{11ab}글",
    "e\u{301}, n\u{303}, ก\u{e33}",
    "🌳🇰🇷",
    "👨\u{200d}👩\u{200d}👧",
    "ㄱㄴㄷ ㅏㅑㅓ",
    "\u{feff}빈\u{200b}틈\u{a0}과\u{3000}넓은 틈",
    "“따옴표” … ± × ★ ①",
];

#[test]
fn marks_stand_below_what_they_mark() {
    for before in BEFORE {
        let page = format!("{before} [* 열린 각주\n");
        let output =
            Case::new(&["check", "--ignore", "text", "가.namu"]).file("가.namu", page).run();
        let (line, mark) = excerpt(&output.stdout);
        let prefix = line.split("[*").next().expect("what stands before the mistake");
        let spaces = mark.split("^^").next().expect("what stands before the mark");
        assert_eq!(prefix.width(), spaces.width(), "{}", output.stdout);
        assert!(spaces.trim_end_matches(' ').ends_with('|'), "{}", output.stdout);
    }
}

/// The line of the source, and the line of marks below it.
fn excerpt(output: &str) -> (&str, &str) {
    let mut lines = output.lines().skip_while(|line| !line.starts_with("1 |"));
    let source = lines.next().expect("the line of the source");
    (source, lines.next().expect("the line of marks"))
}

#[test]
fn tabs_are_shown_four_wide() {
    let output = Case::new(&["check", "가.namu"]).file("가.namu", "가\t\t나[* 각주\n").run();
    assert_eq!(excerpt(&output.stdout), ("1 | 가        나[* 각주", "  |             ^^"));
}

#[test]
fn characters_that_control_the_terminal_are_not_passed_on() {
    let page =
        "\u{1b}]8;;https://example.com\u{7}글\u{202e}\u{9b}31m[*\u{1b}[2J 뜻][*\u{1b}[2J 다른 뜻]";
    let case = || Case::new(&["check", "가.namu"]).file("가.namu", page);
    let output = case().environment("CLICOLOR_FORCE", "1").run();
    assert!(output.stdout.contains("footnote-duplicate"), "{}", output.stdout);
    for control in ["\u{1b}]8", "\u{1b}[2J", "\u{7}", "\u{9b}", "\u{202e}"] {
        assert!(!output.stdout.contains(control), "{control:?} in {:?}", output.stdout);
    }
}

#[test]
fn the_rule_s_name_leads_to_its_page_where_the_terminal_has_links() {
    let case = || Case::new(&["check"]).file("가.namu", "글[* 열린 각주\n");
    let coloured = || case().environment("CLICOLOR_FORCE", "1");
    let linked = coloured().environment("FORCE_HYPERLINK", "1").run().stdout;
    let url = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/src/rules/footnote/unclosed.md");
    let link = format!("\u{1b}]8;;{url}\u{1b}\\footnote-unclosed\u{1b}]8;;\u{1b}\\");
    assert!(linked.contains(&link), "{linked:?}");
    assert!(!coloured().run().stdout.contains("]8;;"));
    let plain = case().environment("FORCE_HYPERLINK", "1").run().stdout;
    assert!(plain.starts_with("error[footnote-unclosed]: "), "{plain:?}");
}
