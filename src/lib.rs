//! Everything that knows NamuMark: its text, its tree, its facts, its rules, and the two faces that
//! show them, a language server and a command line.
//!
//! Read the modules in this order; imports point upwards in this list only:
//!
//! | module | holds |
//! |---|---|
//! | [`text`] | a rope, spans of bytes, and the positions of LSP |
//! | [`syntax`] | parsing, and the kinds of nodes |
//! | [`model`] | the facts of a page, gathered by one walk over its tree |
//! | [`document`] | a version of a page: text, tree, model; cloning it is the snapshot |
//! | [`inspect`] | the facts and the tree of a page, for scripts |
//! | [`config`] | the settings that both faces share |
//! | [`data`] | what the engine knows by name |
//! | [`rules`] | what can be wrong with a page |
//! | [`fix`] | edits, and how they are applied |
//! | [`format`] | white space and tables as they look best, where that changes nothing |
//! | [`foreign`] | Markdown, HTML and MediaWiki, written as NamuMark |
//! | [`restore`] | text copied from the site, made a page again |
//! | [`project`] | the settings file and the title of a page, from where its file stands |
//! | [`ide`] | what an editor asks of a page |
//! | [`check`] | the command line |
//! | [`lsp`] | the server: the only place that names a type of LSP |
//!
//! What is deliberately absent:
//! - below [`check`] and [`lsp`] nothing does input or output, so nothing there can fail; the one
//!   exception is [`project`], which reads the settings for both;
//! - inside, offsets are bytes; lines and UTF-16 exist in [`text`] only;
//! - nobody but `lsp::session` changes a document;
//! - a rule sees a document, never a file, a client or a clock;
//! - the grammar never yields ERROR: broken openers are nodes, and rules test their kind.

pub mod check;
pub mod config;
pub mod data;
pub mod document;
pub mod fix;
pub mod foreign;
pub mod format;
pub mod ide;
pub mod inspect;
pub mod lsp;
pub mod model;
pub mod project;
pub mod restore;
pub mod rules;
pub mod syntax;
pub mod text;
