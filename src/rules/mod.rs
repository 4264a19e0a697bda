//! What can be wrong with a page. A rule is one file, one page beside it, and one line in the list of
//! its category.
//!
//! A mistake gives one finding. Where several rules could see the same mistake, they share one
//! analysis that decides whose it is: `openers` for what finds no partner, `footnote/names` for the
//! names of notes, `group/flaws` for how groups begin, `table/rows` for rows without an end.

mod context;
mod definition;
mod effect;
mod finding;
mod fixpoint;
mod lines;
mod memory;
mod openers;
mod parameters;
mod prose;
mod repeats;
mod suppression;
mod vocabulary;

mod article;
mod category;
mod comment;
mod decoration;
mod escape;
mod footnote;
mod foreign;
mod group;
mod heading;
mod include;
mod link;
mod list;
mod r#macro;
mod quote;
mod redirect;
mod rule;
mod style;
mod table;
mod text;
mod variable;

pub use crate::config::Severity;
pub use crate::data::similar;
pub use context::Context;
pub use definition::{ALL, Default, Group, Pages, Rule, RuleOption};
pub use finding::{Finding, Related};
pub use fixpoint::{Fixed, fix_all};
pub use memory::Memory;
pub use vocabulary::vocabulary;

use crate::config::Config;
use crate::document::Document;
use crate::text::Span;

/// The rules of each category, in the order of the rules' table.
const CATEGORIES: &[&[Rule]] = &[
    footnote::RULES,
    group::RULES,
    style::RULES,
    heading::RULES,
    list::RULES,
    quote::RULES,
    rule::RULES,
    comment::RULES,
    redirect::RULES,
    decoration::RULES,
    escape::RULES,
    link::RULES,
    category::RULES,
    r#macro::RULES,
    include::RULES,
    variable::RULES,
    table::RULES,
    foreign::RULES,
    text::RULES,
    article::RULES,
];

/// The words of comments that silence findings.
pub const SILENCERS: &[&str] = &[
    suppression::Action::NextLine.word(),
    suppression::Action::Disable.word(),
    suppression::Action::Enable.word(),
    suppression::Action::File.word(),
];

/// Every rule, by category.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    CATEGORIES.iter().copied().flatten()
}

/// The rule of that name.
pub fn named(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}

/// What `rules` find near `offset`, silenced or not: of what is found in one part at a time only what
/// is in the part of `offset`.
pub fn find_near<'a>(
    document: &Document,
    config: &Config,
    rules: impl Iterator<Item = &'a Rule>,
    offset: usize,
) -> Vec<Finding> {
    let page = Context::new(document, config);
    let part = document.parts().iter().find(|part| part.span.contains(offset));
    let part = part.map(|part| (part, page.of_part(part)));
    let mut findings = Vec::new();
    for rule in rules.filter(|rule| rule.pages.include(document.reading())) {
        if let (Some(check), Some((part, context))) = (rule.check_part, &part) {
            let mut found = Vec::new();
            check(context, &mut found);
            findings.extend(found.iter().map(|finding| finding.placed(part)));
        }
        if let Some(check) = rule.check_page {
            check(&page, &mut findings);
        }
    }
    findings
}

/// Everything that is wrong with `document` and not silenced in it, in the order of the text.
pub fn run(document: &Document, config: &Config) -> Vec<Finding> {
    run_again(document, config, &mut Memory::default())
}

/// The same for a page that has been checked before: what was found in parts of it that are as they
/// were is taken from `memory`.
pub fn run_again(document: &Document, config: &Config, memory: &mut Memory) -> Vec<Finding> {
    let context = Context::new(document, config);
    let reading = document.reading();
    let rules: Vec<_> =
        all().filter(|rule| rule.pages.include(reading) && rule.is_on(config)).collect();
    let mut findings = memory.findings(document, &context, &rules);
    for check in rules.iter().filter_map(|rule| rule.check_page) {
        check(&context, &mut findings);
    }
    redirect::keep_first(&mut findings);
    link::keep_first(&context, &mut findings);
    let formulas = r#macro::explained(&context, &findings);
    for explained in [openers::verbatim_texts(&context), formulas] {
        findings.retain(|finding| !is_inside(&explained, finding.span.start));
    }
    findings.sort_by_key(|finding| (finding.span, finding.rule));
    comment::silence(&context, &mut findings);
    repeats::merge(&context, &rules, &mut findings);
    for finding in &mut findings {
        if let Some(severity) = config.severity.get(finding.rule) {
            finding.severity = *severity;
        }
    }
    findings
}

/// Whether one of `texts`, which are sorted and don't overlap, holds `offset`.
fn is_inside(texts: &[Span], offset: usize) -> bool {
    let next = texts.partition_point(|text| text.start <= offset);
    texts[..next].last().is_some_and(|text| text.contains(offset))
}
