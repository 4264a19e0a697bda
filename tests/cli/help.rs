use expect_test::expect;

use crate::harness::Case;

#[test]
fn help_names_the_commands() {
    Case::new(&["--help"]).run().expect(0, expect![[r#"
        Lints NamuMark (나무마크), the markup of namu.wiki, and serves editors that speak LSP

        Usage: namumark [OPTIONS] <COMMAND>

        Commands:
          check        Report what is wrong with pages, and fix it
          format       Line up tables and take away white space that nobody sees
          convert      Print a page of another markup as NamuMark
          restore      Print text copied from the site as the NamuMark page that it was
          inspect      Print the facts of a page as JSON: headings, footnotes, links, tables, …
          tree         Print the syntax tree of a page
          explain      Print the page of a rule, or the table of all rules
          why          Tell why a text that looks like markup is shown as text
          lsp          Serve an editor over standard input and output (LSP)
          init         Write a namumark.toml to begin with into the current folder
          doctor       Print what the program finds around it, for reports of what goes wrong
          completions  Print a script that completes arguments in a shell
          man          Print the manual page of the program, or of a command
          help         Print this message or the help of the given subcommand(s)

        Options:
              --lang <LANGUAGE>  Language of messages [default: from namumark.toml, LC_ALL, LC_MESSAGES or
                                 LANG, else en] [possible values: ko, en]
          -h, --help             Print help
          -V, --version          Print version

        Examples:
          namumark check                      lint all pages below the current folder
          namumark check --lang ko 문서.namu  … one page, with messages in Korean
          namumark explain footnote-unclosed  what a rule is about
          namumark lsp                        what an editor starts

        Exit codes: 0 clean, 1 findings, 2 could not run
    "#]], expect![]);
}

#[test]
fn help_of_check_shows_how_it_is_used() {
    let output = Case::new(&["check", "--help"]).run();
    // Clap's empty lines are not empty.
    let lines: Vec<_> = output.stdout.lines().map(str::trim_end).collect();
    expect![[r#"
        Report what is wrong with pages, and fix it

        Usage: namumark check [OPTIONS] [PATH]...

        Arguments:
          [PATH]...
                  Files, folders and patterns like `pages/**/*.txt`; folders are searched for *.namu and
                  *.namumark (with --as article-text for *.txt too), `-` is standard input

                  [default: .]

        Options:
              --exclude <GLOB>
                  Leave out what matches, even where it is named; patterns are those of .gitignore

              --format <FORMAT>
                  How findings are printed [default: human; on GitHub Actions with annotations]

                  Possible values:
                  - human:      Excerpts of the source, for people
                  - json:       One array of objects, for programs; columns count characters
                  - github:     Annotations of GitHub Actions; columns count characters
                  - gitlab:     The Code Quality report of GitLab; lines only
                  - sarif:      SARIF 2.1.0, for alerts of code hosts; columns count characters
                  - checkstyle: XML as Checkstyle writes it, for Jenkins and others; columns count
                    characters
                  - junit:      XML as JUnit writes it: a suite a page, a test a rule; columns count
                    characters
                  - rdjson:     For reviewdog, with suggestions; columns count bytes

              --output-file <FILE>
                  Print the format into FILE; people still get theirs on standard output

              --fix[=<WHICH>]
                  Fix what can be fixed: `safe` fixes have one possible result and lose nothing

                  Possible values:
                  - safe:   Only fixes with one possible result
                  - unsafe: Also fixes that a person would look at first

              --diff
                  Show what --fix would change as a unified diff, and change nothing; the exit code is 1
                  where there is something to fix

              --statistics
                  Show how often each rule found something instead of the findings

              --fail-on <SEVERITY>
                  The lowest severity that makes the exit code 1

                  [default: warning]
                  [possible values: error, warning, information, hint, never]

              --baseline <FILE>
                  Don't report the findings that FILE knows

              --write-baseline
                  Let the baseline know all findings there are, and forget those that are gone

              --prune-baseline
                  Let the baseline forget findings that are gone

              --watch
                  Stay, and check again what changes

              --jobs <N>
                  How many pages are checked side by side [default: as many as there are processors]

              --as <KIND>
                  Read the pages as text copied from the site, or as markup, whatever they look like; a
                  page's first line may still say otherwise

                  [possible values: namumark, article-text]

              --lang <LANGUAGE>
                  Language of messages [default: from namumark.toml, LC_ALL, LC_MESSAGES or LANG, else en]

                  [possible values: ko, en]

              --stdin-filename <NAME>
                  What standard input is called in messages

                  [default: <stdin>]

              --config <FILE>
                  Settings of all pages, instead of the namumark.toml that is nearest above each

              --no-config
                  Leave every namumark.toml unread

              --select <RULE>
                  Turn on rules, categories or groups, whatever the settings say

              --ignore <RULE>
                  Turn off rules, categories or groups, whatever the settings say

          -h, --help
                  Print help (see a summary with '-h')

        Examples:
          namumark check                             all pages below the current folder
          namumark check --fix 문서.namu             fix what has one possible result
          namumark check --diff                      what --fix would change
          namumark check --format json > found.json  for programs
          namumark check --ignore all --select link  only what is about links
          git show HEAD:문서.namu | namumark check --stdin-filename 문서.namu -

        Exit codes: 0 nothing of --fail-on's severity, 1 findings, 2 could not run (bad path, not UTF-8, …)"#]].assert_eq(&lines.join("\n"));
    assert_eq!(output.code, Some(0));
}

#[test]
fn the_version_is_the_package_s() {
    let output = Case::new(&["--version"]).run();
    assert_eq!(output.stdout, format!("namumark {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(output.code, Some(0));
}

#[test]
fn without_a_command_it_says_how_it_is_used() {
    let output = Case::new(&[]).run();
    assert!(output.stderr.contains("Usage: namumark"), "{}", output.stderr);
    assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
}

#[test]
fn an_unknown_option_could_not_run() {
    Case::new(&["check", "--formt", "json"]).run().expect(
        2,
        expect![],
        expect![[r#"
        error: unexpected argument '--formt' found

          tip: a similar argument exists: '--format'

        Usage: namumark check --format <FORMAT> [PATH]...

        For more information, try '--help'.
    "#]],
    );
}
