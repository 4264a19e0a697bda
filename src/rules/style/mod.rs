//! CSS in the attributes of boxes and in `#!style` (language reference, sections 8.5 and 8.10).

pub(super) mod declarations;
mod faults;
mod sheets;
mod values;

mod dark_missing;
mod function_nested;
mod invalid;
mod not_allowed;
mod value_invalid;

pub use faults::{Fault, Faulty, collect};

use crate::rules::Rule;

pub const RULES: &[Rule] = &[
    invalid::RULE,
    not_allowed::RULE,
    function_nested::RULE,
    value_invalid::RULE,
    dark_missing::RULE,
];
