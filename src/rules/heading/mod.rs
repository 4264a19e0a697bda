//! Headings (language reference, section 2).

mod levels;
pub(super) mod lines;
mod page_level;

mod bold;
mod duplicate;
mod emphasis;
mod empty_section;
mod first_level;
mod indented;
mod level_one;
mod level_seven;
mod level_skipped;
mod link_title;
mod malformed;
mod spaces;
mod unstable_anchor;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    malformed::RULE,
    indented::RULE,
    level_seven::RULE,
    level_one::RULE,
    level_skipped::RULE,
    first_level::RULE,
    duplicate::RULE,
    empty_section::RULE,
    emphasis::RULE,
    bold::RULE,
    spaces::RULE,
    link_title::RULE,
    unstable_anchor::RULE,
];
