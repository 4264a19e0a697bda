//! The rules' pages are their tests: every example on them runs.

mod article;
mod combinations;
mod fixes;
mod mistakes;
mod page;
mod suppression;
mod totality;

use std::collections::BTreeSet;
use std::path::Path;

use namumark_lsp::config::{Config, Language, Selection};
use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Level};
use namumark_lsp::rules::{self, Finding, Fixed, Rule};
use page::{Example, Page};

fn run(text: &str) -> Vec<Finding> {
    rules::run(&Document::new(text), &korean())
}

fn korean() -> Config {
    Config { language: Language::Korean, ..Config::default() }
}

/// What is found in an example of `rule`'s page, with the rule turned on.
fn run_example(rule: &Rule, example: &Example, language: Language) -> Vec<Finding> {
    rules::run(&document(example), &Config { language, ..choosing(rule) })
}

fn choosing(rule: &Rule) -> Config {
    selecting(rule.name)
}

/// With the rules on that `entry` names, besides those that are on by default.
fn selecting(entry: &str) -> Config {
    let selection = Selection { select: vec![entry.to_owned()], ignore: Vec::new() };
    Config { selections: vec![selection], ..korean() }
}

fn document(example: &Example) -> Document {
    let title = example.title.as_deref().map(Into::into);
    Document::new(&example.text).titled(title).read_as(example.reading)
}

fn pages() -> impl Iterator<Item = (&'static Rule, Page)> {
    rules::all().map(|rule| (rule, Page::parse(rule.page)))
}

#[test]
fn every_page_is_in_the_registry() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ignore::Walk::new(root.join("src/rules"));
    let pages: BTreeSet<String> = files
        .map(|file| file.expect("a file can be listed").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter(|path| {
            !path.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with("README"))
        })
        .filter_map(|path| Some(path.strip_prefix(root).ok()?.to_str()?.replace('\\', "/")))
        .collect();
    let registered: BTreeSet<String> = rules::all().map(Rule::path).collect();
    assert_eq!(pages, registered);
    assert_eq!(registered.len(), rules::all().count(), "every rule is listed once");
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
            let findings = run_example(rule, &example.example, Language::Korean);
            let found: Vec<_> = findings
                .iter()
                .map(|finding| (finding.rule, finding.span, finding.message.as_str()))
                .collect();
            assert_eq!(found, expected, "{}: {:?}", rule.name, example.example.text);
        }
    }
}

#[test]
fn what_is_sound_is_not_reported() {
    for (rule, page) in pages() {
        for example in &page.not_reported {
            let findings = run_example(rule, example, Language::Korean);
            let found: Vec<_> = findings.into_iter().map(|finding| finding.message).collect();
            assert_eq!(found, Vec::<String>::new(), "{}: {:?}", rule.name, example.text);
        }
    }
}

#[test]
fn fixes_give_what_the_page_says() {
    for (rule, page) in pages() {
        for (index, example) in page.reported.iter().enumerate() {
            let (fixed, count) = fix_alone(rule, &example.example);
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
        for (example, fixed) in page.reported.iter().zip(&page.fixed) {
            let fixed = Example { text: fixed.clone(), ..example.example.clone() };
            let mut again = run_example(rule, &fixed, Language::Korean);
            again.retain(|finding| finding.rule == rule.name);
            assert!(again.is_empty(), "{}: {:?} gives {again:?}", rule.name, fixed.text);
        }
    }
}

/// Applies the fixes of one rule only, until there are no more.
fn fix_alone(rule: &Rule, example: &Example) -> (String, usize) {
    let mut example = example.clone();
    let mut count = 0;
    loop {
        let findings = run_example(rule, &example, Language::Korean);
        let own = findings.iter().filter(|finding| finding.rule == rule.name);
        let (fixed, applied) = fix::apply(&example.text, own.filter_map(Finding::fix));
        count += applied;
        if applied == 0 || count > 100 {
            return (example.text, count);
        }
        example.text = fixed;
    }
}

#[test]
fn a_fix_is_as_safe_as_the_page_says() {
    for (rule, page) in pages() {
        let fixes: Vec<_> = page
            .reported
            .iter()
            .flat_map(|example| run_example(rule, &example.example, Language::Korean))
            .flat_map(|finding| finding.fixes)
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
            let example = &example.example;
            let findings = run_example(rule, example, Language::Korean);
            let fixes: Vec<_> = findings.iter().filter_map(Finding::fix).collect();
            let page = document(example);
            let Fixed { document: fixed, count, .. } =
                rules::fix_all(&page, &choosing(rule), Level::Safe);
            let fixed = fixed.text.to_string();
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
    for (rule, page) in pages() {
        for example in &page.reported {
            let findings = run_example(rule, &example.example, Language::English);
            assert_eq!(findings.len(), example.findings.len(), "{}", rule.name);
            for (finding, (_, korean)) in findings.iter().zip(&example.findings) {
                assert_ne!(&finding.message, korean, "{}", rule.name);
            }
        }
    }
}
