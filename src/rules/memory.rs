//! What has been found in the parts of a page, so that after an edit only what it has touched is
//! checked again.

use std::collections::HashMap;
use std::sync::Arc;

use crate::config::Config;
use crate::document::Document;
use crate::model::{Model, Part};

use super::{Context, Finding, Rule};

/// What the rules that look at one part at a time have found in the parts of a page.
#[derive(Debug, Default)]
pub struct Memory {
    /// What findings depend on besides the part.
    config: Config,
    title: Option<Arc<str>>,
    newline: &'static str,
    /// In the order of the page.
    parts: Vec<Remembered>,
}

#[derive(Debug)]
struct Remembered {
    /// The facts of the part, by which it is known again.
    facts: Arc<Model>,
    /// Offsets count from the part's start.
    findings: Vec<Finding>,
}

impl Memory {
    /// The findings of `rules` in all parts of `document`, whose context is `page`.
    pub(super) fn findings<'a>(
        &mut self,
        document: &'a Document,
        page: &Context<'a>,
        rules: &[&Rule],
    ) -> Vec<Finding> {
        self.forget_unless_same(document, page);
        let parts: Vec<_> = document.parts().iter().collect();
        self.go_on_with(&parts, |part| check(part, page, rules));
        let both = self.parts.iter().zip(parts);
        let moved = both.flat_map(|(remembered, part)| {
            remembered.findings.iter().map(|finding| finding.moved(part.span.start))
        });
        moved.collect()
    }

    /// Makes what is remembered that of `parts`, where most are as they were before and after an edit.
    fn go_on_with(&mut self, parts: &[&Part], check: impl Fn(&Part) -> Remembered) {
        let common = |(known, part): &(&Remembered, &&Part)| known.is_of(part);
        let before = self.parts.iter().zip(parts).take_while(common).count();
        let (known, parts) = (&self.parts[before..], &parts[before..]);
        let behind = known.iter().rev().zip(parts.iter().rev()).take_while(common).count();
        let edited = before..self.parts.len() - behind;
        let known = self.parts.drain(edited).map(|known| (Arc::as_ptr(&known.facts), known));
        let mut known: HashMap<_, _> = known.collect();
        let remembered = parts[..parts.len() - behind]
            .iter()
            .map(|part| known.remove(&Arc::as_ptr(&part.facts)).unwrap_or_else(|| check(part)));
        self.parts.splice(before..before, remembered);
    }

    fn forget_unless_same(&mut self, document: &Document, page: &Context) {
        let is_same = self.config == *page.config
            && self.title == document.title
            && self.newline == page.newline;
        if !is_same {
            *self = Self {
                config: page.config.clone(),
                title: document.title.clone(),
                newline: page.newline,
                parts: Vec::new(),
            };
        }
    }
}

impl Remembered {
    fn is_of(&self, part: &Part) -> bool {
        Arc::ptr_eq(&self.facts, &part.facts)
    }
}

fn check(part: &Part, page: &Context, rules: &[&Rule]) -> Remembered {
    let context = page.of_part(part);
    let mut findings = Vec::new();
    for check in rules.iter().filter_map(|rule| rule.check_part) {
        check(&context, &mut findings);
    }
    Remembered { facts: part.facts.clone(), findings }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::all;

    /// The examples of the rules' pages.
    fn examples() -> Vec<String> {
        let fences = all().flat_map(|rule| rule.page.split("```namu").skip(1));
        fences
            .filter_map(|example| example.split_once('\n')?.1.split("\n```").next())
            .map(|example| example.replace(['⟦', '⟧'], ""))
            .collect()
    }

    /// Pages of examples, and pages of their lines, drawn at random; a heading comes now and then.
    fn pages() -> impl Iterator<Item = String> {
        let examples = examples();
        let lines: Vec<_> =
            examples.iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
        let mut state = 1_u64;
        let mut below = move |limit: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as usize % limit
        };
        (0..600).map(move |number| {
            let (pieces, count) = if number % 2 == 0 { (&examples, 4) } else { (&lines, 30) };
            let drawn = (0..count).flat_map(|_| {
                let heading = ["== 가 ==", "=== 나 ==="].get(below(6)).copied();
                [pieces[below(pieces.len())].as_str()]
                    .into_iter()
                    .chain(heading)
                    .collect::<Vec<_>>()
            });
            drawn.collect::<Vec<_>>().join("\n")
        })
    }

    fn found(rule: &Rule, context: &Context) -> Vec<Finding> {
        let mut findings = Vec::new();
        (rule.check)(context, &mut findings);
        findings
    }

    #[test]
    fn parts_hold_what_their_page_does() {
        let config = Config::default();
        for text in pages() {
            let document = Document::new(&text);
            let page = Context::new(&document, &config, &text);
            let rules = all().filter(|rule| rule.pages.include(document.reading()));
            for rule in rules.filter(|rule| rule.scope == Scope::Part) {
                let in_parts = document.parts().iter().flat_map(|part| {
                    let findings = found(rule, &page.of_part(part));
                    findings.into_iter().map(|finding| finding.moved(part.span.start))
                });
                assert_eq!(shown(in_parts), shown(found(rule, &page)), "{}: {text:?}", rule.name);
            }
        }
    }

    fn shown(findings: impl IntoIterator<Item = Finding>) -> Vec<String> {
        let shown = findings.into_iter().map(|finding| format!("{finding:?}"));
        let mut shown: Vec<_> = shown.collect();
        shown.sort();
        shown
    }
}
