//! What an editor asks of a page: one file a question, each a pure function of a [`Document`].
//!
//! The answers are plain data with spans of bytes; only `lsp` turns them into the protocol's types.
//! Facts come from the model. The one walk over nodes is in [`prose`], which reads what readers see.
//!
//! [`Document`]: crate::document::Document

pub mod actions;
pub mod folding;
pub mod footnotes;
pub mod hints;
pub mod hover;
pub mod outline;
pub mod refactor;
pub mod references;

mod anchors;
mod lookup;
mod markdown;
mod plain;
mod prose;
