//! Text as such: its characters, spaces and lines.

pub(super) mod characters;

mod blank_lines;
mod decomposed;
mod double_spaces;
mod final_newline;
mod full_width_markup;
mod invisible;
mod mojibake;
mod tab;
mod trailing_space;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    decomposed::RULE,
    invisible::RULE,
    full_width_markup::RULE,
    mojibake::RULE,
    trailing_space::RULE,
    double_spaces::RULE,
    tab::RULE,
    final_newline::RULE,
    blank_lines::RULE,
];
