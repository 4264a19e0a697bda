//! What an editor asks of a page, each answer against a small page.

mod actions;
mod colors;
mod fixture;
mod folding;
mod footnotes;
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
mod tokens;
mod total;
