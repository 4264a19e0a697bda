//! Footnotes (language reference, section 10).

mod lists;
pub(super) mod names;

mod after_flush;
mod after_last_list;
mod before_punctuation;
mod defined_later;
mod duplicate;
mod empty;
mod in_template;
mod list_empty;
mod list_missing;
mod literal_bracket;
mod name_digits;
mod name_markup;
mod nested;
mod newline;
mod no_space;
mod repeated_text;
mod same_text;
mod space_before;
mod space_before_star;
mod tab;
mod unclosed;
mod undefined;
mod unused_name;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    unclosed::RULE,
    newline::RULE,
    space_before_star::RULE,
    no_space::RULE,
    tab::RULE,
    undefined::RULE,
    defined_later::RULE,
    duplicate::RULE,
    repeated_text::RULE,
    after_flush::RULE,
    nested::RULE,
    empty::RULE,
    literal_bracket::RULE,
    name_markup::RULE,
    name_digits::RULE,
    in_template::RULE,
    after_last_list::RULE,
    list_missing::RULE,
    list_empty::RULE,
    unused_name::RULE,
    same_text::RULE,
    before_punctuation::RULE,
    space_before::RULE,
];
