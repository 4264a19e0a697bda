//! What stands between `{{{` and `}}}` (language reference, section 8).

pub(super) mod headers;

mod header;
mod heading_inside;
mod stray_close;
mod unclosed;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[unclosed::RULE, stray_close::RULE, heading_inside::RULE, header::RULE];
