//! Checking again what changes.

use std::fs;
use std::io::{BufRead, BufReader};

use crate::harness::Case;

const CLEAN: &str = "Found nothing wrong in 1 page.";

#[test]
fn what_changes_is_checked_again() {
    let case = Case::new(&["check", "--watch"]).file("가.namu", "글[* 열린 각주\n");
    let page = case.path().join("가.namu");
    let (folder, mut child) = case.start();
    let output = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut lines = output.lines().map(|line| line.expect("output in UTF-8"));
    let mut next = |end: &str| lines.find(|line| line.ends_with(end)).is_some();
    assert!(next("Found 1 error."));
    fs::write(&page, "글\n").expect("a file");
    assert!(next(CLEAN));
    // As editors do: a new file in the place of the old one.
    let other = folder.path().join("가.tmp");
    fs::write(&other, "==개요==\n").expect("a file");
    fs::rename(&other, &page).expect("a file");
    assert!(next("Found 1 error. 1 can be fixed with --fix."));
    fs::write(folder.path().join("나.namu"), "글[* 밖의 [* 안의] 각주]\n").expect("a file");
    assert!(next("Found 1 error, 1 warning in 2 of 2 pages. 1 can be fixed with --fix."));
    fs::remove_file(&page).expect("a file");
    assert!(next("Found 1 warning."));
    fs::write(folder.path().join("namumark.toml"), "ignore = [\"footnote\"]\n").expect("a file");
    assert!(next(CLEAN));
    child.kill().expect("it runs until it is ended");
    child.wait().expect("it ends");
}

#[test]
fn standard_input_cannot_be_watched() {
    let output = Case::new(&["check", "--watch", "-"]).run();
    assert_eq!(output.stderr, "namumark: --watch: standard input cannot be watched\n");
    assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
}

#[cfg(unix)]
#[test]
fn an_interruption_ends_it_quietly() {
    use std::io::Read;
    use std::os::unix::process::ExitStatusExt;
    use std::process::Command;

    let (_folder, mut child) = Case::new(&["check", "--watch"]).file("가.namu", "글\n").start();
    let mut line = String::new();
    let mut messages = BufReader::new(child.stderr.take().expect("a pipe"));
    messages.read_line(&mut line).expect("a line");
    assert_eq!(line, "namumark: Waiting for changes; Ctrl-C ends.\n");
    let signal = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(signal.expect("kill runs").success());
    let mut rest = String::new();
    messages.read_to_string(&mut rest).expect("messages in UTF-8");
    assert_eq!((rest.as_str(), child.wait().expect("it ends").signal()), ("", Some(2)));
}
