//! `init`: settings to begin with.

use expect_test::expect;

use crate::harness::Case;

/// The template with every setting in it turned on: a `#` with no space behind it is taken away.
fn turned_on(template: &str) -> String {
    let lines = template.lines().map(|line| match line.strip_prefix('#') {
        Some(setting) if !setting.starts_with(' ') => setting,
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_it_writes_changes_nothing_and_names_every_key() {
    for language in ["en", "ko"] {
        let output = Case::new(&["--lang", language, "init"]).run();
        assert_eq!(output.code, Some(0), "{}", output.stderr);
        let template = output.text("namumark.toml");
        let doctor = |settings: &str| {
            let output =
                Case::new(&["--lang", "en", "doctor"]).file("namumark.toml", settings).run();
            assert_eq!(output.code, Some(0), "{}", output.stderr);
            let line = output.stdout.lines().find(|line| line.starts_with("settings "));
            line.expect("a line about settings").trim_start_matches("settings").trim().to_owned()
        };
        assert_eq!(doctor(&template), "namumark.toml (empty)");
        assert_eq!(
            doctor(&turned_on(&template)),
            "namumark.toml (select, ignore, severity, groups, overrides, exclude, profile, \
             namespaces, macros, as, language)"
        );
        assert!(template.contains("#[options]"));
    }
}

#[test]
fn what_is_there_is_left_alone() {
    let output = Case::new(&["init"]).file("namumark.toml", "# mine\n").run();
    assert_eq!(output.text("namumark.toml"), "# mine\n");
    output.expect(
        2,
        expect![],
        expect![[r#"
        namumark: namumark.toml: exists already, and is left as it is
    "#]],
    );
}
