//! Habits from other markups.

use crate::rules::Rule;

pub const RULES: &[Rule] = &[];
