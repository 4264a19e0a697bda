//! Redirects (language reference, section 5).

mod directive;

mod brackets;
mod empty;
mod misspelled;
mod not_first;
mod self_target;
mod trailing;

pub(super) use not_first::keep_first;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    not_first::RULE,
    misspelled::RULE,
    empty::RULE,
    brackets::RULE,
    self_target::RULE,
    trailing::RULE,
];
