//! Text copied from the rendered site: what got lost on the way, and what came along.

mod braces;
mod button;
mod labels;
mod mark_without_note;
mod note_number;
mod note_without_mark;
mod notes_cut_off;
mod section_number;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    mark_without_note::RULE,
    note_without_mark::RULE,
    notes_cut_off::RULE,
    note_number::RULE,
    section_number::RULE,
    braces::RULE,
    button::RULE,
];
