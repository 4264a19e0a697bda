//! The server as its clients know it: the real binary, over standard input and output.

mod actions;
mod article;
mod client;
mod command_line;
mod completion;
mod diagnostics;
mod documents;
mod edits;
mod features;
mod footnotes;
mod formatting;
mod lifecycle;
#[path = "../naive/mod.rs"]
mod naive;
mod navigation;
mod positions;
#[path = "../random/mod.rs"]
mod random;
mod requests;
mod settings;
mod why;
