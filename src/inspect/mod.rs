//! What scripts ask of one page: its facts and its tree, as JSON or as an S-expression.
//!
//! The shapes are a contract with whoever reads them: fields may be added, never changed. Lines
//! count from 1 here; absent values are null.

mod tree;

pub use tree::{tree_json, tree_sexp};

use std::collections::HashSet;

use serde::Serialize;

use crate::document::Document;
use crate::model::{self, GroupKind, LinkKind, Model, unescape};
use crate::text::{Span, Text};

/// The facts of a page.
#[derive(Debug, Serialize)]
pub struct Facts {
    /// As what the page was read: `namumark` or `article-text`.
    #[serde(rename = "as")]
    reading: &'static str,
    headings: Vec<Heading>,
    footnotes: Vec<Footnote>,
    links: Vec<Link>,
    categories: Vec<String>,
    foldings: Vec<Folding>,
    tables: Vec<Table>,
    macros: Vec<Macro>,
    redirect: Option<String>,
}

#[derive(Debug, Serialize)]
struct Heading {
    level: u8,
    folded: bool,
    title: String,
    number: String,
    line: usize,
}

#[derive(Debug, Serialize)]
struct Footnote {
    name: Option<String>,
    number: u32,
    text: Option<String>,
    definition: bool,
    line: usize,
}

#[derive(Debug, Serialize)]
struct Link {
    kind: &'static str,
    target: Option<String>,
    anchor: Option<String>,
    label: Option<String>,
    line: usize,
}

#[derive(Debug, Serialize)]
struct Folding {
    title: String,
    line: usize,
}

#[derive(Debug, Serialize)]
struct Table {
    rows: usize,
    columns: usize,
    line: usize,
}

#[derive(Debug, Serialize)]
struct Macro {
    name: String,
    arguments: Vec<String>,
    line: usize,
}

/// The facts of `document`, in the order of the text.
pub fn facts(document: &Document) -> Facts {
    let model = document.model();
    let page = Page { text: &document.text, model };
    let foldings = model.groups.iter().filter(|group| group.kind == GroupKind::Folding);
    Facts {
        reading: model.reading.name(),
        headings: model.headings.iter().map(|heading| page.heading(heading)).collect(),
        footnotes: model.footnotes.iter().map(|note| page.footnote(note)).collect(),
        links: page.links(),
        categories: page.categories(),
        foldings: foldings.map(|group| page.folding(group)).collect(),
        tables: model.tables.iter().map(|table| page.table(table)).collect(),
        macros: model.macros.iter().map(|found| page.macro_call(found)).collect(),
        redirect: model.redirect.as_ref().map(|redirect| redirect.target.clone()),
    }
}

struct Page<'a> {
    text: &'a Text,
    model: &'a Model,
}

impl Page<'_> {
    fn heading(&self, heading: &model::Heading) -> Heading {
        Heading {
            level: heading.level,
            folded: heading.folded,
            title: self.source(heading.title),
            number: heading.number.clone(),
            line: self.line(heading.span),
        }
    }

    fn footnote(&self, note: &model::Footnote) -> Footnote {
        Footnote {
            name: self.model.name_in_markup(note).map(|name| self.source(name)),
            number: note.number,
            text: note.content.map(|content| self.source(content)),
            definition: note.content.is_some(),
            line: self.line(note.span),
        }
    }

    /// Links and files together, in the order of their `[[`.
    fn links(&self) -> Vec<Link> {
        let links = self.model.links.iter().map(|link| (link.span.start, self.link(link)));
        let files = self.model.files.iter().map(|file| (file.span.start, self.file(file)));
        let mut all: Vec<_> = links.chain(files).collect();
        all.sort_by_key(|(start, _)| *start);
        all.into_iter().map(|(_, link)| link).collect()
    }

    fn link(&self, link: &model::Link) -> Link {
        let kind = match link.kind {
            LinkKind::Page => "page",
            LinkKind::External => "external",
            LinkKind::Anchor => "anchor",
        };
        Link {
            kind,
            target: link.target.map(|target| self.title(target)),
            anchor: link.anchor.map(|anchor| self.title(anchor)),
            label: link.label.map(|label| self.label(label)),
            line: self.line(link.span),
        }
    }

    fn file(&self, file: &model::File) -> Link {
        Link {
            kind: "file",
            target: Some(self.title(file.target)),
            anchor: None,
            label: file.options.map(|options| self.source(options)),
            line: self.line(file.span),
        }
    }

    fn categories(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        let names = self.model.categories.iter().map(|category| category.name.as_str());
        names.filter(|name| seen.insert(*name)).map(str::to_owned).collect()
    }

    fn folding(&self, group: &model::Group) -> Folding {
        Folding { title: self.source(group.header), line: self.line(group.span) }
    }

    fn table(&self, table: &model::Table) -> Table {
        Table {
            rows: self.model.rows_of(table).len(),
            columns: table.columns,
            line: self.line(table.span),
        }
    }

    fn macro_call(&self, found: &model::Macro) -> Macro {
        Macro {
            name: self.source(found.name).to_lowercase(),
            arguments: found.arguments.iter().map(|argument| self.source(*argument)).collect(),
            line: self.line(found.span),
        }
    }

    fn source(&self, span: Span) -> String {
        self.text.slice(span).into_owned()
    }

    /// A target is not parsed, so every `\` in it is an escape.
    fn title(&self, span: Span) -> String {
        unescape(&self.text.slice(span)).into_owned()
    }

    /// A label is markup: only what the tree calls an escape is one.
    fn label(&self, span: Span) -> String {
        let escapes = &self.model.escapes;
        let first = escapes.partition_point(|escape| escape.start < span.start);
        let mut label = String::new();
        let mut start = span.start;
        for escape in escapes[first..].iter().take_while(|escape| escape.start < span.end) {
            label.push_str(&self.text.slice(Span::new(start, escape.start)));
            start = escape.start + 1;
        }
        label.push_str(&self.text.slice(Span::new(start, span.end)));
        label
    }

    fn line(&self, span: Span) -> usize {
        self.text.line_of(span.start) + 1
    }
}
