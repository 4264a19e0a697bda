//! What has been found in the parts of a page, so that after an edit only what it has touched is
//! checked again.

use std::sync::Arc;

use crate::config::Config;
use crate::document::{ByPart, Document};
use crate::model::Part;

use super::{Context, Finding, Rule};

/// What the rules that look at one part at a time have found in the parts of a page.
#[derive(Debug, Default)]
pub struct Memory {
    /// What findings depend on besides the part.
    config: Config,
    title: Option<Arc<str>>,
    newline: &'static str,
    /// Offsets count from the part's start.
    parts: ByPart<Vec<Finding>>,
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
        let parts = document.parts();
        self.parts.update(parts, |part| check(part, page, rules));
        let both = self.parts.iter().zip(parts.iter());
        let moved =
            both.flat_map(|(findings, part)| findings.iter().map(|finding| finding.placed(part)));
        moved.collect()
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
                parts: ByPart::default(),
            };
        }
    }
}

fn check(part: &Part, page: &Context, rules: &[&Rule]) -> Vec<Finding> {
    let context = page.of_part(part);
    let mut findings = Vec::new();
    for check in rules.iter().filter_map(|rule| rule.check_part) {
        check(&context, &mut findings);
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::definition::Check;
    use crate::rules::{all, redirect};

    /// The examples of the rules' pages.
    fn examples() -> Vec<String> {
        let fences = all().flat_map(|rule| rule.page.split("```namu").skip(1));
        fences
            .filter_map(|example| example.split_once('\n')?.1.split("\n```").next())
            .map(|example| example.replace(['⟦', '⟧'], ""))
            .collect()
    }

    /// Numbers that look random and are the same in every run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (self.0 >> 33) as usize % limit
        }

        fn pick<'a>(&mut self, texts: &[&'a str]) -> &'a str {
            texts[self.below(texts.len())]
        }

        /// A text of `pieces`; a heading comes now and then.
        fn page(&mut self, pieces: &[&str], count: usize) -> String {
            let headings = ["== 가 ==\n", "=== 나 ===\n", "", "", "", ""];
            let drawn =
                (0..count).map(|_| [self.pick(pieces), "\n", self.pick(&headings)].concat());
            drawn.collect()
        }

        /// A text of what is left of `lines` where they are cut behind words and marks, so that much
        /// opens that nothing closes, or only behind a heading.
        fn soup(&mut self, lines: &[&str], count: usize) -> String {
            let between = ["\n== 가 ==\n", "\n", "\n", "\n\n", " ", "", "", ""];
            let drawn = (0..count).map(|_| {
                let line = self.pick(lines);
                [self.fragment(line), self.pick(&between)].concat()
            });
            drawn.collect()
        }

        fn fragment<'a>(&mut self, line: &'a str) -> &'a str {
            let is_word = |offset: usize| line[offset..].starts_with(char::is_alphanumeric);
            let offsets: Vec<_> = line.char_indices().map(|(offset, _)| offset).collect();
            let changes = offsets.windows(2).filter(|pair| is_word(pair[0]) != is_word(pair[1]));
            let cuts = [0].into_iter().chain(changes.map(|pair| pair[1])).chain([line.len()]);
            let cuts: Vec<_> = cuts.collect();
            let start = self.below(cuts.len());
            let end = (start + 1 + self.below(4)).min(cuts.len() - 1);
            &line[cuts[start]..cuts[end]]
        }
    }

    /// Pages of examples, pages of their lines, and pages of what is left of these.
    fn pages(examples: &[String]) -> impl Iterator<Item = String> {
        let examples: Vec<_> = examples.iter().map(String::as_str).collect();
        let lines: Vec<_> = examples.iter().flat_map(|text| text.lines()).collect();
        let mut random = Random(1);
        (0..PAGES).map(move |number| {
            let text = match number % 3 {
                0 => random.page(&examples, 4),
                1 => random.page(&lines, 30),
                _ => random.soup(&lines, 60),
            };
            if number % 4 == 0 { text.replace('\n', "\r\n") } else { text }
        })
    }

    const PAGES: usize = 900;

    #[test]
    fn parts_hold_what_their_page_does() {
        let config = Config::default();
        for (text, title) in
            pages(&examples()).zip([None, Some("가"), Some("틀:가")].iter().cycle())
        {
            let document = Document::new(&text).titled(title.map(Into::into));
            let page = Context::new(&document, &config);
            for rule in all().filter(|rule| rule.pages.include(document.reading())) {
                let Some(check) = rule.check_part else { continue };
                let in_parts = document.parts().iter().flat_map(|part| {
                    let findings = found(check, &page.of_part(part));
                    findings.into_iter().map(|finding| finding.placed(part))
                });
                let (in_parts, in_page) = (in_parts.collect(), found(check, &page));
                assert_eq!(shown(in_parts), shown(in_page), "{}: {text:?}", rule.name);
            }
        }
    }

    fn found(check: Check, context: &Context) -> Vec<Finding> {
        let mut findings = Vec::new();
        check(context, &mut findings);
        findings
    }

    fn shown(mut findings: Vec<Finding>) -> Vec<String> {
        redirect::keep_first(&mut findings);
        let mut shown: Vec<_> = findings.iter().map(|finding| format!("{finding:?}")).collect();
        shown.sort();
        shown
    }
}
