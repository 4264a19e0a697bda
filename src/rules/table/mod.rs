//! Tables (language reference, section 15).

pub(super) mod options;
pub(super) mod rows;

mod option_duplicate;
mod option_equals;
mod option_late;
mod option_space;
mod option_spaced;
mod option_text;
mod option_unknown;
mod option_value;
mod row_trailing_space;
mod row_unclosed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    row_unclosed::RULE,
    row_trailing_space::RULE,
    option_space::RULE,
    option_unknown::RULE,
    option_equals::RULE,
    option_value::RULE,
    option_spaced::RULE,
    option_duplicate::RULE,
    option_late::RULE,
];
