//! CSS in attributes and `#!style`.

use crate::rules::Rule;

pub const RULES: &[Rule] = &[];
