//! What an editor asks of a page: one file a question, each a pure function of a [`Document`].
//!
//! The answers are plain data with spans of bytes; only `lsp` turns them into the protocol's types.
//! Facts come from the model. The one walk over nodes is in [`prose`], which reads what readers see;
//! [`why`] asks the tree what stands at a place.
//!
//! [`Document`]: crate::document::Document

pub mod actions;
pub mod completion;
pub mod folding;
pub mod footnotes;
pub mod help;
pub mod hints;
pub mod hover;
pub mod outline;
pub mod references;
pub mod signature;
pub mod why;

mod anchors;
mod call;
mod lookup;
mod markdown;
mod plain;
mod prose;
mod surroundings;
