//! Settings as they are written, in TOML or in JSON.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use crate::text::Span;

use super::Problem;

/// A value, and where it stands in its file; in settings that come from no file that is nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub span: Span,
    pub tree: Tree,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Node>),
    /// Keys with their places, and what they are set to.
    Table(Vec<(String, Span, Node)>),
    /// Something that no setting is: a date, a fraction, nothing.
    Other,
}

impl Node {
    /// A value that stands nowhere.
    pub fn of(tree: Tree) -> Self {
        Self { span: Span::new(0, 0), tree }
    }

    /// What `text` says as TOML.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let table = DeTable::parse(text).map_err(|error| {
            let place = error.span().map_or(Span::new(0, 0), Span::from);
            let message = error.message();
            let korean = format!("TOML 문법에 맞지 않습니다 ({message})");
            Problem::new(place, korean, format!("not TOML: {message}"))
        })?;
        let span = table.span().into();
        Ok(Self { span, tree: table_of(table.into_inner()) })
    }
}

fn table_of(table: DeTable) -> Tree {
    let mut entries: Vec<_> = table.into_iter().map(entry_of).collect();
    entries.sort_by_key(|(_, place, _)| *place);
    Tree::Table(entries)
}

fn entry_of((key, value): (Spanned<Cow<str>>, Spanned<DeValue>)) -> (String, Span, Node) {
    let place = key.span().into();
    (key.into_inner().into_owned(), place, node_of(value))
}

/// Recursion is as deep as the file is nested, which its parser limits.
fn node_of(value: Spanned<DeValue>) -> Node {
    let span = value.span().into();
    let tree = match value.into_inner() {
        DeValue::Boolean(flag) => Tree::Flag(flag),
        DeValue::Integer(number) => number_of(&number).map_or(Tree::Other, Tree::Number),
        DeValue::String(text) => Tree::Text(text.into_owned()),
        DeValue::Array(items) => Tree::List(items.into_iter().map(node_of).collect()),
        DeValue::Table(table) => table_of(table),
        DeValue::Float(_) | DeValue::Datetime(_) => Tree::Other,
    };
    Node { span, tree }
}

fn number_of(number: &DeInteger) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}
