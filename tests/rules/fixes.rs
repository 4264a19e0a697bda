//! What holds for all fixes: they do what they say, nothing else, and come to an end.

use namumark_lsp::config::{Config, Selection, Severity};
use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Fix, Level};
use namumark_lsp::rules::{self, Finding};
use unicode_normalization::UnicodeNormalization;

use crate::totality::Random;
use crate::{korean, pages};

/// Rules whose safe fixes take away words that no reader sees.
const UNSEEN: &[&str] =
    &["comment-suppression-unknown", "comment-suppression-unused", "include-parameter-duplicate"];

/// Pages of pieces that break each other, and pages of what the rules' own pages show.
fn texts() -> impl Iterator<Item = String> {
    let mut random = Random(0xf1c5);
    let pieces: Vec<_> = (0..500).map(|_| random.text()).collect();
    let examples: Vec<String> = pages()
        .flat_map(|(_, page)| page.reported.into_iter().map(|reported| reported.example.text))
        .collect();
    let mixed = (0..300).map(move |_| {
        let pick = |_| examples[random.below(examples.len())].as_str();
        (0..3).map(pick).collect::<String>()
    });
    pieces.into_iter().chain(mixed.collect::<Vec<_>>())
}

fn everything() -> Config {
    let mut config = korean();
    config.choose(Selection { select: vec![rules::ALL.to_owned()], ignore: Vec::new() });
    config
}

fn run(text: &str) -> Vec<Finding> {
    rules::run(&Document::new(text), &everything())
}

/// The text after its fixes, and how many they were.
fn fix_all(text: &str, level: Level) -> (String, usize) {
    let fixed = rules::fix_all(&Document::new(text), &everything(), level);
    (fixed.document.text.to_string(), fixed.count)
}

fn errors(text: &str) -> usize {
    run(text).iter().filter(|finding| finding.severity == Severity::Error).count()
}

#[test]
fn to_fix_twice_is_to_fix_once() {
    for text in texts() {
        for level in [Level::Safe, Level::Unsafe] {
            let (fixed, _) = fix_all(&text, level);
            assert_eq!(fix_all(&fixed, level), (fixed, 0), "{text:?}");
        }
    }
}

#[test]
fn no_fix_makes_an_error() {
    for text in texts() {
        let before = errors(&text);
        for level in [Level::Safe, Level::Unsafe] {
            let (fixed, _) = fix_all(&text, level);
            assert!(errors(&fixed) <= before, "{text:?} becomes {fixed:?}");
        }
    }
}

#[test]
fn unsafe_fixes_leave_no_more_to_do_than_safe_ones() {
    for text in texts() {
        let (safe, _) = fix_all(&text, Level::Safe);
        let (fixed, _) = fix_all(&text, Level::Unsafe);
        assert!(run(&fixed).len() <= run(&safe).len(), "{text:?}");
    }
}

#[test]
fn what_a_fix_does_not_name_stays() {
    for text in texts() {
        for fix in run(&text).iter().flat_map(|finding| &finding.fixes) {
            let (fixed, count) = fix::apply(&text, [fix]);
            assert_eq!(count, 1, "{text:?}: {fix:?}");
            let mut rest = fixed.as_str();
            let mut done = 0;
            for edit in &fix.edits {
                let expected = [&text[done..edit.span.start], &edit.text].concat();
                rest = rest.strip_prefix(&*expected).unwrap_or_else(|| panic!("{text:?}: {fix:?}"));
                done = edit.span.end;
            }
            assert_eq!(rest, &text[done..], "{text:?}: {fix:?}");
        }
    }
}

/// A safe fix may move words, and may take away what is said twice.
#[test]
fn safe_fixes_lose_no_word() {
    for text in texts() {
        let findings = run(&text);
        let of_the_page = findings.iter().filter(|finding| !UNSEEN.contains(&finding.rule));
        for fix in of_the_page.filter_map(Finding::fix).filter(|fix| fix.safe) {
            let (fixed, _) = fix::apply(&text, [fix]);
            let left = words(&fixed).collect::<Vec<_>>().join(" ");
            for word in removed(&text, fix) {
                assert!(left.contains(&word), "{word} is lost: {text:?}: {fix:?}");
            }
        }
    }
}

/// The words that the edits of `fix` take away or cut into.
fn removed<'a>(text: &'a str, fix: &'a Fix) -> impl Iterator<Item = String> + 'a {
    fix.edits.iter().flat_map(|edit| words(&text[edit.span.start..edit.span.end]))
}

/// Words that differ only in how their letters are composed are the same. What stands in Latin letters
/// and digits is markup, more often than not, and is left out.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|character: char| !character.is_alphanumeric());
    let is_word = |word: &&str| word.contains(|character: char| !character.is_ascii());
    words.filter(is_word).map(|word| word.nfc().collect::<String>())
}
