//! Which language the messages are in.

use crate::harness::Case;

/// The message of the one mistake, by the words that only one of the languages has.
fn is_korean(case: Case) -> bool {
    let output = case.file("가.namu", "글[* 열린 각주\n").run();
    let korean = output.stdout.contains("오류 1개");
    assert_ne!(korean, output.stdout.contains("1 error"), "{}", output.stdout);
    korean
}

#[test]
fn the_option_is_stronger_than_the_environment() {
    let case = |language| Case::new(&["--lang", language, "check"]);
    assert!(is_korean(case("ko").environment("LC_ALL", "en_US.UTF-8")));
    assert!(!is_korean(case("en").environment("LC_ALL", "ko_KR.UTF-8")));
}

#[test]
fn the_environment_is_read_in_the_order_of_posix() {
    let case = || Case::new(&["check"]);
    assert!(!is_korean(case()));
    assert!(is_korean(case().environment("LANG", "ko_KR.UTF-8")));
    assert!(!is_korean(case().environment("LANG", "ko_KR.UTF-8").environment("LC_ALL", "C")));
    assert!(is_korean(case().environment("LANG", "C").environment("LC_MESSAGES", "ko")));
    assert!(is_korean(case().environment("LC_ALL", "").environment("LANG", "ko_KR.eucKR")));
}
