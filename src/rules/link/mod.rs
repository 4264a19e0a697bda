//! Links and files (language reference, section 9).

mod address_invalid;
mod anchor_missing;
mod anchor_unused;
mod anchors;
mod bare_address;
mod color_around;
mod empty;
mod extra_pipe;
mod file_extension;
mod file_option;
mod file_space;
mod foreign_namespace;
mod itself;
mod label_empty;
mod label_same;
mod nested;
mod percent_encoded;
mod section_number;
mod spaces;
mod title_invalid;
mod unclosed;

use std::collections::HashSet;

use crate::model::{Link, LinkKind};
use crate::rules::{Context, Finding, Rule};
use crate::text::Span;

/// In the order in which a link with several mistakes is told of one.
pub const RULES: &[Rule] = &[
    unclosed::RULE,
    nested::RULE,
    empty::RULE,
    label_same::RULE,
    label_empty::RULE,
    extra_pipe::RULE,
    itself::RULE,
    anchor_missing::RULE,
    anchor_unused::RULE,
    address_invalid::RULE,
    bare_address::RULE,
    percent_encoded::RULE,
    color_around::RULE,
    foreign_namespace::RULE,
    file_space::RULE,
    file_option::RULE,
    file_extension::RULE,
    title_invalid::RULE,
    spaces::RULE,
    section_number::RULE,
];

/// The links to pages with their targets; those that swallowed another link are left out.
fn targets<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Link, Span, &'a str)> {
    let pages = context.model().links.iter().filter(|link| link.kind == LinkKind::Page);
    pages
        .filter_map(|link| Some((link, link.target?)))
        .map(|(link, target)| (link, target, context.text(target)))
        .filter(|(_, _, target)| !target.contains("[[") && !target.trim().is_empty())
}

/// Leaves one finding for each link: that of the first rule.
pub fn keep_first(context: &Context, findings: &mut Vec<Finding>) {
    let links = &context.model().links;
    let mut told = HashSet::new();
    findings.retain(|finding| {
        let before = links.partition_point(|link| link.span.start <= finding.span.start);
        let link = links[..before].last().filter(|link| link.span.contains(finding.span.start));
        link.is_none_or(|link| !is_own(finding) || told.insert(link.span.start))
    });
}

fn is_own(finding: &Finding) -> bool {
    RULES.iter().any(|rule| rule.name == finding.rule)
}
