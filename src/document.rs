//! One version of a page. Cloning it costs five reference counts: a clone is the snapshot that a
//! request works on, and there is no other kind of snapshot.

use std::sync::{Arc, OnceLock, Weak};

use tree_sitter::{InputEdit, Parser, Tree};

use crate::model::article::{Article, demanded, is_page};
use crate::model::{Model, Parts};
use crate::syntax;
use crate::text::{Encoding, Position, Reading, Text};

/// A page as it was at one version.
#[derive(Clone)]
pub struct Document {
    /// The client's version; 0 for a page that was read from a file.
    pub version: i32,
    pub text: Text,
    pub tree: Tree,
    /// The page's title, with its namespace; unknown for a page that has no file.
    pub title: Option<Arc<str>>,
    /// As what the page is to be read, whatever its text looks like. The text's first line has the last
    /// word.
    wanted: Option<Reading>,
    /// Parts of earlier versions that are as they were, where they stand now.
    known: Arc<Parts>,
    derived: Arc<Derived>,
}

/// What a version is asked for again and again.
#[derive(Default)]
struct Derived {
    source: OnceLock<String>,
    facts: OnceLock<Facts>,
}

/// A page at one version. It holds nothing of it.
#[derive(Clone)]
pub struct Identity {
    derived: Weak<Derived>,
    title: Option<Arc<str>>,
}

impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        self.derived.ptr_eq(&other.derived) && self.title == other.title
    }
}

/// The facts of a page, by the part and together.
struct Facts {
    /// The parts of the tree.
    known: Arc<Parts>,
    /// The parts that rules look at: article text has one.
    parts: Arc<Parts>,
    model: Arc<Model>,
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
        let (known, derived) = (Arc::default(), Arc::default());
        Self { version, text, tree, title: None, wanted: None, known, derived }
    }

    /// The document as the page that is called so.
    pub fn titled(self, title: Option<Arc<str>>) -> Self {
        Self { title, ..self }
    }

    /// The document read as `wanted`, or as what it looks like.
    pub fn read_as(self, wanted: Option<Reading>) -> Self {
        match self.wanted == wanted {
            true => self,
            false => Self { wanted, derived: Arc::default(), ..self },
        }
    }

    /// The same page with another text.
    pub fn rewritten(&self, text: &str) -> Self {
        Self::new(text).titled(self.title.clone()).read_as(self.wanted)
    }

    /// As what the page is read.
    pub fn reading(&self) -> Reading {
        self.model().reading
    }

    /// What no other page has, nor another version of this one, whatever numbers a client gives to
    /// versions.
    pub fn identity(&self) -> Identity {
        Identity { derived: Arc::downgrade(&self.derived), title: self.title.clone() }
    }

    /// The next version, after `changes`. Each of them counts its positions in the text that the one
    /// before it left; the tree is mended once, after the last.
    pub fn changed(
        &self,
        version: i32,
        changes: impl IntoIterator<Item = Change>,
        encoding: Encoding,
        parser: &mut Parser,
    ) -> Self {
        let mut text = self.text.clone();
        let mut tree = Some(self.tree.clone());
        let known = self.derived.facts.get().map_or(&self.known, |facts| &facts.known);
        let mut known = Parts::clone(known);
        for change in changes {
            match change.apply(&mut text, encoding) {
                Some(edit) => {
                    tree.iter_mut().for_each(|tree| tree.edit(&edit));
                    known.edit(&edit);
                }
                None => (tree, known) = (None, Parts::default()),
            }
        }
        let edited = tree;
        let tree = syntax::parse(parser, &text, edited.as_ref());
        // A look-ahead over a heading may let an edit change what stands before it.
        for range in edited.iter().flat_map(|edited| edited.changed_ranges(&tree)) {
            known.forget(range.start_byte..range.end_byte);
        }
        let (title, wanted) = (self.title.clone(), self.wanted);
        Self { title, wanted, known: known.into(), ..Self::from_parts(version, text, tree) }
    }

    /// The text of this version in one piece.
    pub fn source(&self) -> &str {
        self.derived.source.get_or_init(|| self.text.to_string())
    }

    /// The facts of this version, gathered when first asked for.
    pub fn model(&self) -> &Model {
        &self.facts().model
    }

    /// The parts of this version, each with its own facts.
    pub fn parts(&self) -> &Parts {
        &self.facts().parts
    }

    fn facts(&self) -> &Facts {
        self.derived.facts.get_or_init(|| {
            let source = self.source();
            let known = Arc::new(Parts::gather(source, &self.tree, &self.known));
            let markup = Model::new(source, &known);
            match self.article(source, &markup) {
                Some(article) => {
                    let model = Arc::new(article.into_model(source, markup));
                    let parts = Parts::whole(source.len(), model.clone()).into();
                    Facts { known, parts, model }
                }
                None => Facts { parts: known.clone(), known, model: markup.into() },
            }
        })
    }

    /// What the page holds as article text, if it is read so. Most pages have a heading, and with that
    /// there is nothing to find out.
    fn article(&self, source: &str, markup: &Model) -> Option<Article> {
        match demanded(source).or(self.wanted) {
            Some(Reading::NamuMark) => None,
            Some(Reading::ArticleText) => Some(Article::read(source, markup)),
            None if is_page(markup) => None,
            None => Some(Article::read(source, markup)).filter(|it| it.is_convincing(markup)),
        }
    }
}

/// How an editor tells what became of a text.
#[derive(Clone, Debug)]
pub enum Change {
    /// The text is a new one.
    Whole(String),
    /// What stood between two positions is replaced.
    Part { start: Position, end: Position, new: String },
}

impl Change {
    /// Changes `text`, and tells what a tree of it has to know; `None` where nothing of it is left.
    pub fn apply(self, text: &mut Text, encoding: Encoding) -> Option<InputEdit> {
        match self {
            Self::Whole(new) => {
                *text = Text::new(&new);
                None
            }
            Self::Part { start, end, new } => {
                Some(text.edit(text.span(start, end, encoding), &new))
            }
        }
    }

    /// How many bytes it brings.
    pub fn length(&self) -> usize {
        match self {
            Self::Whole(new) | Self::Part { new, .. } => new.len(),
        }
    }
}
