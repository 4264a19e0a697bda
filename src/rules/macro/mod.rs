//! Macros (language reference, section 11).

pub(super) mod calls;

mod anchor_duplicate;
mod argument_ignored;
mod argument_missing;
mod case;
mod comma;
mod contents_repeated;
mod date;
mod legacy;
mod math_parenthesis;
mod space;
mod spelling;
mod unclosed;
mod unknown;
mod video_address;

pub(super) use legacy::explained;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    unclosed::RULE,
    unknown::RULE,
    space::RULE,
    date::RULE,
    argument_missing::RULE,
    argument_ignored::RULE,
    comma::RULE,
    video_address::RULE,
    math_parenthesis::RULE,
    legacy::RULE,
    contents_repeated::RULE,
    case::RULE,
    spelling::RULE,
    anchor_duplicate::RULE,
];
