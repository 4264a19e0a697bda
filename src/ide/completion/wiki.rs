//! What only the wiki knows that a page belongs to.

use std::sync::Arc;

/// The other pages. They are asked about only where that is needed: they may have to be read.
pub trait Wiki {
    /// The titles of all pages, with their namespaces.
    fn titles(&self) -> Arc<[Arc<str>]>;

    /// What a link to the page of this title can lead to; nothing where there is no such page.
    fn anchors(&self, title: &str) -> Arc<[Name]>;

    /// What the page of this title takes where it is included; nothing where there is no such page.
    fn variables(&self, title: &str) -> Arc<[Parameter]>;
}

/// A variable of a template that can be set where that is included (language reference, section 12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    /// What stands for it where it is not set.
    pub default: Option<String>,
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

    fn variables(&self, _: &str) -> Arc<[Parameter]> {
        Arc::default()
    }
}
