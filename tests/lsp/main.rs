//! The server as its clients know it: the real binary, over standard input and output.

mod actions;
mod client;
mod command_line;
mod completion;
mod configuration;
mod diagnostics;
mod documents;
mod edits;
mod features;
mod footnotes;
mod formatting;
mod hostile;
mod lifecycle;
#[path = "../naive/mod.rs"]
mod naive;
mod navigation;
mod positions;
#[path = "../random/mod.rs"]
mod random;
mod requests;
mod settings;
mod survey;
mod why;
