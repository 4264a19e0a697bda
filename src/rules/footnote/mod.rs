//! Footnotes (language reference, section 10).

pub(super) mod names;

mod after_flush;
mod defined_later;
mod duplicate;
mod empty;
mod nested;
mod newline;
mod no_space;
mod unclosed;
mod undefined;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    unclosed::RULE,
    newline::RULE,
    no_space::RULE,
    undefined::RULE,
    defined_later::RULE,
    duplicate::RULE,
    after_flush::RULE,
    nested::RULE,
    empty::RULE,
];
