//! What can be wrong with a page. A rule is one file, one page beside it, and one line in [`RULES`].
//!
//! A mistake gives one finding. Where several rules could see the same mistake, they share one
//! analysis that decides whose it is: `openers` for what finds no partner, `footnote_names` for the
//! names of notes, `table_rows` for rows without an end.

mod context;
mod finding;
mod fixpoint;
mod footnote_names;
mod group_headers;
mod heading_lines;
mod openers;
mod table_rows;

mod footnote_after_flush;
mod footnote_defined_later;
mod footnote_duplicate;
mod footnote_empty;
mod footnote_nested;
mod footnote_newline;
mod footnote_no_space;
mod footnote_unclosed;
mod footnote_undefined;
mod group_header;
mod group_heading_inside;
mod group_stray_close;
mod group_unclosed;
mod heading_malformed;
mod link_unclosed;
mod table_row_trailing_space;
mod table_row_unclosed;

pub use context::Context;
pub use finding::{Finding, Related, Rule, Severity};
pub use fixpoint::fix_all;

use crate::config::Config;
use crate::document::Document;
use crate::text::Span;

/// Every rule, by category, in the order of the rules' table.
pub const RULES: &[Rule] = &[
    footnote_unclosed::RULE,
    footnote_newline::RULE,
    footnote_no_space::RULE,
    footnote_undefined::RULE,
    footnote_defined_later::RULE,
    footnote_duplicate::RULE,
    footnote_after_flush::RULE,
    footnote_nested::RULE,
    footnote_empty::RULE,
    group_unclosed::RULE,
    group_stray_close::RULE,
    group_heading_inside::RULE,
    group_header::RULE,
    heading_malformed::RULE,
    link_unclosed::RULE,
    table_row_unclosed::RULE,
    table_row_trailing_space::RULE,
];

/// Everything that is wrong with `document`, in the order of the text.
pub fn run(document: &Document, config: &Config) -> Vec<Finding> {
    let source = document.text.to_string();
    let context = Context::new(document, config, &source);
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.check)(&context, &mut findings);
    }
    let explained = openers::verbatim_texts(&context);
    findings.retain(|finding| !is_inside(&explained, finding.span.start));
    findings.sort_by_key(|finding| (finding.span, finding.rule));
    findings
}

/// Whether one of `texts`, which are sorted and don't overlap, holds `offset`.
fn is_inside(texts: &[Span], offset: usize) -> bool {
    let next = texts.partition_point(|text| text.start <= offset);
    texts[..next].last().is_some_and(|text| text.contains(offset))
}
