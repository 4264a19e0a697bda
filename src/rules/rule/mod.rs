//! Horizontal rules (language reference, section 3).

mod malformed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[malformed::RULE];
