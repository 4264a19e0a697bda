//! Variables of templates (language reference, section 12).

mod malformed;
mod outside_template;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[outside_template::RULE, malformed::RULE];
