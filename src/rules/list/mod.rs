//! Lists (language reference, section 13).

mod gaps;
mod items;

mod accidental;
mod blank_between;
mod bullet;
mod depth_jump;
mod doubled_marker;
mod no_indent;
mod no_space;
mod number;
mod restart;
mod start_late;
mod tab;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    no_indent::RULE,
    tab::RULE,
    number::RULE,
    bullet::RULE,
    accidental::RULE,
    doubled_marker::RULE,
    depth_jump::RULE,
    restart::RULE,
    start_late::RULE,
    blank_between::RULE,
    no_space::RULE,
];
