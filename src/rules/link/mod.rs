//! Links and files (language reference, section 9).

mod address_invalid;
mod anchor_duplicate;
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
mod spaces;
mod title_invalid;
mod unclosed;

use crate::model::{Link, LinkKind};
use crate::rules::{Context, Rule};
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
    anchor_duplicate::RULE,
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
];

/// The links to pages with their targets; those that swallowed another link are left out.
fn targets<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Link, Span, &'a str)> {
    let pages = context.model().links.iter().filter(|link| link.kind == LinkKind::Page);
    pages
        .filter_map(|link| Some((link, link.target?)))
        .map(|(link, target)| (link, target, context.text(target)))
        .filter(|(_, _, target)| !target.contains("[[") && !target.trim().is_empty())
}
