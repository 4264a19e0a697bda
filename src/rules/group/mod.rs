//! What stands between `{{{` and `}}}` (language reference, section 8).

pub(super) mod condition;
pub(super) mod flaws;
mod titles;

mod attribute_duplicate;
mod attribute_quotes;
mod attribute_space;
mod attribute_unknown;
mod color_comma_space;
mod color_contrast;
mod color_invalid;
mod color_no_hash;
mod color_no_space;
mod color_second_hash;
mod condition_invalid;
mod directive_case;
mod directive_no_space;
mod directive_unknown;
mod folding_title_empty;
mod folding_title_markup;
mod header;
mod heading_inside;
mod size_no_space;
mod size_range;
mod space_before;
mod stray_close;
mod syntax_language;
mod too_deep;
mod unclosed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    unclosed::RULE,
    stray_close::RULE,
    heading_inside::RULE,
    header::RULE,
    folding_title_empty::RULE,
    folding_title_markup::RULE,
    size_range::RULE,
    size_no_space::RULE,
    color_invalid::RULE,
    color_no_hash::RULE,
    color_comma_space::RULE,
    color_second_hash::RULE,
    color_no_space::RULE,
    color_contrast::RULE,
    directive_unknown::RULE,
    directive_case::RULE,
    directive_no_space::RULE,
    space_before::RULE,
    syntax_language::RULE,
    attribute_quotes::RULE,
    attribute_unknown::RULE,
    attribute_duplicate::RULE,
    attribute_space::RULE,
    condition_invalid::RULE,
    too_deep::RULE,
];
