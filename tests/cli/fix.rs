//! Mending pages.

use expect_test::expect;

use crate::harness::Case;

/// One mistake with a safe fix, one with another.
const PAGE: &str = "==개요==\r\n글[* 열린 각주\r\n";

#[test]
fn safe_fixes_are_written_into_the_file() {
    let output = Case::new(&["check", "--fix", "가.namu"]).file("가.namu", PAGE).run();
    output.expect(
        1,
        expect![[r#"
            error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
             --> 가.namu:2:2
              |
            2 | 글[* 열린 각주
              |   ^^
              |
              = fix: Close the footnote with `]` (--fix=unsafe)

            Fixed 1 mistake. Found 1 error.
        "#]],
        expect![],
    );
    assert_eq!(output.text("가.namu"), "== 개요 ==\r\n글[* 열린 각주\r\n");
}

#[test]
fn other_fixes_are_made_when_they_are_asked_for() {
    let output = Case::new(&["check", "--fix=unsafe", "가.namu"]).file("가.namu", PAGE).run();
    output.expect(
        0,
        expect![[r#"
            Fixed 2 mistakes. Found nothing wrong in 1 page.
        "#]],
        expect![],
    );
    assert_eq!(output.text("가.namu"), "== 개요 ==\r\n글[* 열린 각주]\r\n");
}

#[test]
fn a_page_without_mistakes_stays_as_it_is() {
    let page = "\u{feff}== 개요 ==\r\n글";
    let output = Case::new(&["check", "--fix", "가.namu"]).file("가.namu", page).run();
    assert_eq!(output.text("가.namu"), page);
    assert_eq!(output.code, Some(0));
}

#[test]
fn standard_input_comes_out_mended_and_the_findings_go_elsewhere() {
    let output = Case::new(&["check", "--fix", "-"]).input(PAGE).run();
    assert_eq!(output.stdout, "== 개요 ==\r\n글[* 열린 각주\r\n");
    assert!(output.stderr.contains("error[footnote-unclosed]"), "{}", output.stderr);
    assert_eq!(output.code, Some(1));

    let output = Case::new(&["check", "--fix", "-"]).input("글").run();
    assert_eq!((output.code, output.stdout.as_str()), (Some(0), "글"));
}

#[test]
fn what_does_not_belong_to_a_fix_stays_byte_for_byte() {
    for (page, fixed) in [
        ("\u{feff}==개요==\r\n글", "\u{feff}== 개요 ==\r\n글"),
        ("글\r==개요==\n둘\r\n\n\n", "글\r==개요==\n둘\r\n\n\n"),
        ("==개요==\n둘 \r\n셋\n", "== 개요 ==\n둘 \r\n셋\n"),
        ("==개요==", "== 개요 =="),
    ] {
        let output = Case::new(&["check", "--fix"]).file("가.namu", page).run();
        assert_eq!(output.text("가.namu"), fixed);
        assert_eq!(output.files(), ["가.namu"]);
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    const OLD: &str = "==개요==\n";
    const NEW: &str = "== 개요 ==\n";

    #[test]
    fn permissions_and_links_stay() {
        let case = Case::new(&["check", "--fix", "링크.namu"]).file("문서/가.namu", OLD);
        let (page, link) = (case.path().join("문서/가.namu"), case.path().join("링크.namu"));
        fs::set_permissions(&page, Permissions::from_mode(0o640)).expect("a file");
        symlink("문서/가.namu", &link).expect("a link");
        let output = case.run();
        assert_eq!(output.text("문서/가.namu"), NEW);
        assert_eq!(fs::metadata(&page).expect("a file").permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    }

    #[test]
    fn a_file_that_may_not_be_written_stays_as_it_is() {
        let case = Case::new(&["check", "--fix"]).file("가.namu", OLD).file("나.namu", OLD);
        fs::set_permissions(case.path().join("가.namu"), Permissions::from_mode(0o444))
            .expect("a file");
        let output = case.run();
        assert_eq!((output.text("가.namu").as_str(), output.text("나.namu").as_str()), (OLD, NEW));
        output.expect(
            2,
            expect![[r#"
            Fixed 1 mistake. Found nothing wrong in 1 page.
        "#]],
            expect![[r#"
            namumark: 가.namu: permission denied
        "#]],
        );
    }

    /// The superuser may write into any folder; then the file is mended. There is no third way.
    #[test]
    fn in_a_folder_that_may_not_be_written_a_file_stays_as_it_is() {
        let case = Case::new(&["check", "--fix", "문서/가.namu"]).file("문서/가.namu", OLD);
        let folder = case.path().join("문서");
        fs::set_permissions(&folder, Permissions::from_mode(0o555)).expect("a folder");
        let is_open = fs::write(folder.join("나"), "").is_ok();
        let output = case.run();
        fs::set_permissions(&folder, Permissions::from_mode(0o755)).expect("a folder");
        let expected = if is_open { (Some(0), NEW) } else { (Some(2), OLD) };
        assert_eq!((output.code, output.text("문서/가.namu").as_str()), expected);
    }

    /// A limit for the length of files stands for a disk that is full.
    #[test]
    fn where_a_file_cannot_be_written_whole_the_old_one_stays() {
        let page = OLD.repeat(1000);
        let limited = "trap '' XFSZ; ulimit -f 1; exec \"$0\" check --fix --format json 가.namu";
        let output = Case::new(&[]).through(&["sh", "-c", limited]).file("가.namu", &page).run();
        assert_eq!(output.text("가.namu"), page);
        assert_eq!(output.files(), ["가.namu"]);
        assert!(
            output.stderr.starts_with("namumark: 가.namu: File too large"),
            "{}",
            output.stderr
        );
        assert_eq!(output.code, Some(2));
    }
}
