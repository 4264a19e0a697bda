//! The rules' pages are their tests: every example on them runs.

mod mistakes;
mod page;
mod totality;

use std::collections::BTreeSet;
use std::path::Path;

use namumark_lsp::config::{Config, Language};
use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Level};
use namumark_lsp::rules::{self, Finding, RULES, Rule};
use page::Page;

fn run(text: &str) -> Vec<Finding> {
    rules::run(&Document::new(text), &korean())
}

fn korean() -> Config {
    Config { language: Language::Korean }
}

fn pages() -> impl Iterator<Item = (&'static Rule, Page)> {
    RULES.iter().map(|rule| (rule, Page::parse(rule.page)))
}

#[test]
fn every_page_is_in_the_registry() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let files = std::fs::read_dir(folder).expect("the rules' folder can be read");
    let pages: BTreeSet<String> = files
        .filter_map(|file| file.expect("a file can be listed").file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".md").map(|name| name.replace('_', "-")))
        .collect();
    let registered: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(pages, registered);
    assert_eq!(registered.len(), RULES.len(), "every rule is listed once");
}

#[test]
fn every_page_has_its_parts() {
    for (rule, page) in pages() {
        let name = rule.name;
        assert_eq!(page.name, name);
        assert!(
            page.summary.starts_with(&format!("{:?}. Fix: ", rule.severity)),
            "{name}: summary"
        );
        let languages: Vec<bool> = page.prose.iter().map(|text| is_korean(text)).collect();
        assert_eq!(languages, [false, true], "{name}: a paragraph in English, one in Korean");
        assert!(!page.reported.is_empty(), "{name}: something is reported");
        assert!(page.fixed.len() <= page.reported.len(), "{name}: nothing to fix");
        assert!(!page.not_reported.is_empty(), "{name}: something is not reported");
    }
}

/// A name or a piece of markup in Hangul makes no Korean.
fn is_korean(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.iter().filter(|c| !c.is_ascii()).count() * 2 > letters.len()
}

#[test]
fn what_is_marked_is_reported_and_nothing_else() {
    for (rule, page) in pages() {
        for example in &page.reported {
            let expected: Vec<_> = example
                .findings
                .iter()
                .map(|(span, message)| (rule.name, *span, message.as_str()))
                .collect();
            let findings = run(&example.text);
            let found: Vec<_> = findings
                .iter()
                .map(|finding| (finding.rule, finding.span, finding.message.as_str()))
                .collect();
            assert_eq!(found, expected, "{}: {:?}", rule.name, example.text);
        }
    }
}

#[test]
fn what_is_sound_is_not_reported() {
    for (rule, page) in pages() {
        for text in &page.not_reported {
            let found: Vec<_> = run(text).into_iter().map(|finding| finding.message).collect();
            assert_eq!(found, Vec::<String>::new(), "{}: {text:?}", rule.name);
        }
    }
}

#[test]
fn fixes_give_what_the_page_says() {
    for (rule, page) in pages() {
        for (index, example) in page.reported.iter().enumerate() {
            let (fixed, count) = fix_alone(rule, &example.text);
            match page.fixed.get(index) {
                Some(expected) => assert_eq!(&fixed, expected, "{}", rule.name),
                None => assert_eq!(count, 0, "{}: no fix on the page: {fixed:?}", rule.name),
            }
        }
    }
}

#[test]
fn what_is_fixed_is_clean() {
    for (rule, page) in pages() {
        for text in &page.fixed {
            let again: Vec<_> =
                run(text).into_iter().filter(|other| other.rule == rule.name).collect();
            assert!(again.is_empty(), "{}: {text:?} gives {again:?}", rule.name);
        }
    }
}

/// Applies the fixes of one rule only, until there are no more.
fn fix_alone(rule: &Rule, text: &str) -> (String, usize) {
    let mut text = text.to_owned();
    let mut count = 0;
    loop {
        let findings = run(&text);
        let own = findings.iter().filter(|finding| finding.rule == rule.name);
        let (fixed, applied) = fix::apply(&text, own.filter_map(|finding| finding.fix.as_ref()));
        count += applied;
        if applied == 0 || count > 100 {
            return (text, count);
        }
        text = fixed;
    }
}

#[test]
fn a_fix_is_as_safe_as_the_page_says() {
    for (rule, page) in pages() {
        let fixes: Vec<_> = page
            .reported
            .iter()
            .flat_map(|example| run(&example.text))
            .filter_map(|finding| finding.fix)
            .collect();
        let promise = page.summary.rsplit("Fix: ").next().unwrap_or_default();
        for (word, safe) in [("safe", true), ("offered", false)] {
            let has = fixes.iter().any(|fix| fix.safe == safe);
            assert_eq!(has, promise.contains(word), "{}: {word} in {promise:?}", rule.name);
        }
    }
}

#[test]
fn safe_fixes_are_applied_unasked_and_others_are_not() {
    for (rule, page) in pages() {
        for (example, expected) in page.reported.iter().zip(&page.fixed) {
            let findings = run(&example.text);
            let fixes: Vec<_> =
                findings.iter().filter_map(|finding| finding.fix.as_ref()).collect();
            let (fixed, count) = rules::fix_all(&example.text, &korean(), Level::Safe);
            if fixes.iter().all(|fix| fix.safe) {
                assert_eq!(&fixed, expected, "{}", rule.name);
            } else if fixes.iter().all(|fix| !fix.safe) {
                assert_eq!((fixed.as_str(), count), (example.text.as_str(), 0), "{}", rule.name);
            }
        }
    }
}

#[test]
fn messages_exist_in_english() {
    let english = Config { language: Language::English };
    for (rule, page) in pages() {
        for example in &page.reported {
            let findings = rules::run(&Document::new(&example.text), &english);
            assert_eq!(findings.len(), example.findings.len(), "{}", rule.name);
            for (finding, (_, korean)) in findings.iter().zip(&example.findings) {
                assert_ne!(&finding.message, korean, "{}", rule.name);
            }
        }
    }
}
