//! Quotes (language reference, section 14).

mod color;
mod list_no_space;
mod too_deep;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[list_no_space::RULE, too_deep::RULE, color::RULE];
