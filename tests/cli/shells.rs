//! What shells and `man` are told.

use crate::harness::Case;

#[test]
fn shells_complete_the_commands() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = Case::new(&["completions", shell]).run();
        assert!(output.stdout.contains("fail-on"), "{shell}: {}", output.stdout);
        assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""), "{shell}");
    }
}

#[test]
fn the_program_and_its_commands_have_manual_pages() {
    let program = Case::new(&["man"]).run();
    assert!(program.stdout.contains(".TH namumark 1"), "{}", program.stdout);
    assert_eq!((program.code, program.stderr.as_str()), (Some(0), ""));
    let command = Case::new(&["man", "check"]).run();
    assert!(command.stdout.contains(".TH namumark-check 1"), "{}", command.stdout);
    assert!(command.stdout.contains("\\-\\-baseline"), "{}", command.stdout);
    assert_eq!((command.code, command.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_command_that_does_not_exist_has_no_page() {
    let output = Case::new(&["man", "chek"]).run();
    assert_eq!(output.stderr, "namumark: there is no command 'chek'\n");
    assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
}
