//! Bold, italic and their like (language reference, section 6).

mod accidental_strikethrough;
mod crossed;
mod empty;
mod five_quotes;
mod italic_around_bold;
mod mixed_strikethrough;
mod nested;
mod newline;
pub(super) mod slips;
mod spaces;
mod unclosed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    unclosed::RULE,
    newline::RULE,
    crossed::RULE,
    mixed_strikethrough::RULE,
    five_quotes::RULE,
    italic_around_bold::RULE,
    empty::RULE,
    accidental_strikethrough::RULE,
    nested::RULE,
    spaces::RULE,
];
