//! Comments, and what is said to other editors (language reference, section 4).

mod indented;
mod request;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[indented::RULE, request::RULE];
