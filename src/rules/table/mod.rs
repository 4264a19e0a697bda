//! Tables (language reference, section 13).

pub(super) mod rows;

mod row_trailing_space;
mod row_unclosed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[row_unclosed::RULE, row_trailing_space::RULE];
