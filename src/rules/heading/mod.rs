//! Headings (language reference, section 2).

pub(super) mod lines;

mod malformed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[malformed::RULE];
