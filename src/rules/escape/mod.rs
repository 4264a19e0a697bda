//! Escapes (language reference, section 7).

mod needless;
mod partial;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[needless::RULE, partial::RULE];
