//! What an editor asks of a page, each answer against a small page.

mod actions;
mod fixture;
mod folding;
mod footnotes;
mod hints;
mod hover;
mod markdown;
mod outline;
mod refactor;
mod references;
mod total;
