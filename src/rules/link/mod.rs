//! Links (language reference, section 9).

mod unclosed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[unclosed::RULE];
