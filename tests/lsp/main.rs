//! The server as its clients know it: the real binary, over standard input and output.

mod actions;
mod article;
mod client;
mod command_line;
mod completion;
mod configuration;
mod diagnostics;
mod documents;
mod editor;
mod edits;
mod encodings;
mod endurance;
mod features;
mod footnotes;
mod formatting;
mod hostile;
mod lifecycle;
mod long;
#[path = "../naive/mod.rs"]
mod naive;
mod navigation;
mod page;
mod positions;
#[path = "../question/mod.rs"]
mod question;
#[path = "../random/mod.rs"]
mod random;
mod readme;
mod requests;
mod restore;
mod sessions;
mod settings;
mod survey;
mod trace;
mod why;
mod wiki;
