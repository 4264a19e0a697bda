//! Included pages (language reference, section 11).

mod itself;
mod link;
mod nested;
mod parameter_duplicate;
mod prefix_missing;

use crate::rules::Rule;
use crate::rules::r#macro::calls::{Call, calls};

use super::Context;

pub const RULES: &[Rule] =
    &[prefix_missing::RULE, itself::RULE, nested::RULE, parameter_duplicate::RULE, link::RULE];

fn includes<'a>(context: &Context<'a>) -> impl Iterator<Item = Call<'a>> {
    calls(context).filter(|call| call.is("include"))
}
