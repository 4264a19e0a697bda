//! What an editor asks of a page: one file a question, each a pure function of a [`Document`].
//!
//! The answers are plain data with spans of bytes; only `lsp` turns them into the protocol's types.
//! Facts come from the model. The one walk over nodes is in [`prose`], which reads what readers see;
//! [`nodes`] only steps down to a place, and [`why`] asks what stands at one.
//!
//! [`Document`]: crate::document::Document

pub mod actions;
pub mod colors;
pub mod completion;
pub mod folding;
pub mod footnotes;
pub mod help;
pub mod highlights;
pub mod hints;
pub mod hover;
pub mod lens;
pub mod links;
pub mod outline;
pub mod refactor;
pub mod references;
pub mod rename;
pub mod search;
pub mod selection;
pub mod signature;
pub mod tokens;
pub mod typing;
pub mod why;

mod anchors;
mod call;
mod lookup;
mod markdown;
mod matching;
mod names;
mod nodes;
mod plain;
mod prose;
mod surroundings;
mod tally;
mod usage;
