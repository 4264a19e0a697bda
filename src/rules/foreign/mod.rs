//! Markup of other languages: to the engine it is text.

mod article_text;
mod html;
mod line;
mod markdown;
mod mediawiki;

use crate::rules::Rule;

pub const RULES: &[Rule] = &[markdown::RULE, html::RULE, mediawiki::RULE, article_text::RULE];
