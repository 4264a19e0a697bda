//! What an editor asks of a page, each answer against a small page.

mod actions;
mod completion;
mod fixture;
mod folding;
mod footnotes;
mod help;
mod hints;
mod hover;
mod markdown;
mod outline;
mod references;
mod signature;
mod total;
mod why;
