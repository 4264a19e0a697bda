//! One version of a page. Cloning it costs three reference counts: a clone is the snapshot that a
//! request works on, and there is no other kind of snapshot.

use std::sync::{Arc, OnceLock};

use tree_sitter::Tree;

use crate::model::Model;
use crate::syntax;
use crate::text::Text;

/// A page as it was at one version.
#[derive(Clone)]
pub struct Document {
    /// The client's version; 0 for a page that was read from a file.
    pub version: i32,
    pub text: Text,
    pub tree: Tree,
    model: Arc<OnceLock<Model>>,
}

impl Document {
    /// Parses `text`.
    pub fn new(text: &str) -> Self {
        let text = Text::new(text);
        let tree = syntax::parse(&mut syntax::parser(), &text, None);
        Self::from_parts(0, text, tree)
    }

    /// A document of a text and the tree that was parsed from it.
    pub fn from_parts(version: i32, text: Text, tree: Tree) -> Self {
        Self { version, text, tree, model: Arc::default() }
    }

    /// The facts of this version, gathered when first asked for.
    pub fn model(&self) -> &Model {
        self.model.get_or_init(|| Model::new(&self.text, &self.tree))
    }
}
