//! What an editor asks of a page, each answer against a small page.

mod actions;
mod article;
mod colors;
mod completion;
mod fixture;
mod folding;
mod footnotes;
mod foreign;
mod format;
mod help;
mod highlights;
mod hints;
mod hover;
mod lens;
mod links;
mod markdown;
mod outline;
mod refactor;
mod references;
mod rename;
mod selection;
mod signature;
mod tokens;
mod total;
mod typing;
mod why;
