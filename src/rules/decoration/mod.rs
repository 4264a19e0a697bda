//! Bold, italic and their like.

use crate::rules::Rule;

pub const RULES: &[Rule] = &[];
