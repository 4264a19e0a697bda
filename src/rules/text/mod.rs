//! The text itself: its spaces, characters and ends of lines.

use crate::rules::Rule;

pub const RULES: &[Rule] = &[];
