//! What only the wiki knows that a page belongs to.

use std::sync::Arc;

/// The other pages. They are asked about only where that is needed: they may have to be read.
pub trait Wiki {
    /// The titles of all pages, with their namespaces.
    fn titles(&self) -> Arc<[Arc<str>]>;

    /// What a link to the page of this title can lead to; nothing where there is no such page.
    fn anchors(&self, title: &str) -> Arc<[Name]>;
}

/// The name of a place in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub text: String,
    /// A few words beside it.
    pub detail: Option<String>,
}

/// A page may belong nowhere.
impl Wiki for () {
    fn titles(&self) -> Arc<[Arc<str>]> {
        Arc::default()
    }

    fn anchors(&self, _: &str) -> Arc<[Name]> {
        Arc::default()
    }
}
