//! Reads HTML as it comes from a clipboard: what it means, and nothing of how it looks.

mod style;

use std::collections::BTreeMap;

use html5gum::{HtmlString, StartTag, Token, Tokenizer};

use super::builder::Builder;
use super::tree::{Align, Container, Node, Page};

/// Tags that text of NamuMark holds by mistake at most: options of its cells have other names.
const TAGS: [&str; 38] = [
    "a",
    "b",
    "blockquote",
    "body",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "html",
    "i",
    "img",
    "kbd",
    "li",
    "meta",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "u",
    "ul",
];

/// What belongs to no reader.
const SKIPPED: [&str; 7] = ["script", "style", "head", "title", "template", "svg", "xml"];

pub fn is_likely(text: &str) -> bool {
    Tokenizer::new(text).flatten().any(|token| match token {
        Token::StartTag(tag) => TAGS.iter().any(|name| tag.name == name.as_bytes()),
        _ => false,
    })
}

pub fn read(text: &str) -> Page {
    let mut builder = Builder::default();
    read_into(&mut builder, text);
    builder.finish()
}

/// Adds what `text` holds to a page that is being built.
pub fn read_into(builder: &mut Builder, text: &str) {
    let mut reader = Reader { builder, skipped: None };
    for token in Tokenizer::new(text).flatten() {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&string(&tag.name)),
            Token::String(text) => reader.text(&string(&text.value)),
            _ => {}
        }
    }
}

struct Reader<'a> {
    builder: &'a mut Builder,
    /// The element whose content is left out.
    skipped: Option<String>,
}

impl Reader<'_> {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = string(&tag.name);
        if self.skipped.is_some() {
            return;
        }
        match name.as_str() {
            "br" => self.builder.add(Node::Break),
            "hr" => self.builder.add(Node::Rule),
            "img" => self.image(tag),
            "p" | "li" | "tr" | "td" | "th" | "dt" | "dd" => {
                self.end_implied(&name);
                self.builder.open(container(&name, tag));
            }
            _ if SKIPPED.contains(&name.as_str()) => return self.skipped = Some(name),
            _ if is_void(&name) => {}
            _ => self.builder.open(container(&name, tag)),
        }
        if matches!(name.as_str(), "p" | "div" | "span" | "font" | "b") {
            self.styles(tag);
        }
    }

    /// What an element's style marks is in it: it ends with the element.
    fn styles(&mut self, tag: &StartTag<()>) {
        let is_link = self.builder.is_inside(|open| matches!(open, Container::Link(_)));
        for mark in style::marks(&attribute(tag, "style")) {
            if !is_link || mark != Container::Underline {
                self.builder.open(mark);
            }
        }
    }

    fn image(&mut self, tag: &StartTag<()>) {
        let target = attribute(tag, "src");
        let label = attribute(tag, "alt");
        self.builder.add(Node::Image { target, label });
    }

    /// Some elements end where the next of their kind begins.
    fn end_implied(&mut self, name: &str) {
        let next = container(name, &StartTag::default());
        self.builder.close_to(|open| is_same(open, &next), |open| is_wall(open, &next));
    }

    fn end(&mut self, name: &str) {
        if let Some(skipped) = &self.skipped {
            if skipped == name {
                self.skipped = None;
            }
            return;
        }
        if is_void(name) {
            return;
        }
        let ended = container(name, &StartTag::default());
        self.builder.close_to(|open| is_same(open, &ended), |open| is_wall(open, &ended));
    }

    /// Runs of white space are one space, but in code.
    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        if self.builder.is_inside(|open| matches!(open, Container::CodeBlock { .. })) {
            return self.builder.text(text);
        }
        let mut collapsed = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' if collapsed.ends_with(' ') => {}
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => collapsed.push(' '),
                '\u{a0}' => collapsed.push(' '),
                _ => collapsed.push(character),
            }
        }
        self.builder.text(collapsed);
    }
}

fn is_same(open: &Container, other: &Container) -> bool {
    std::mem::discriminant(open) == std::mem::discriminant(other)
}

/// What the end of `ended` does not reach beyond.
fn is_wall(open: &Container, ended: &Container) -> bool {
    let is_table = matches!(open, Container::Table);
    let is_cell = matches!(open, Container::Cell { .. });
    match ended {
        Container::Table => false,
        Container::Row | Container::Cell { .. } | Container::Caption => is_table,
        Container::List { .. } | Container::Quote => is_table || is_cell,
        _ => is_table || is_cell || matches!(open, Container::List { .. } | Container::Quote),
    }
}

fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "meta" | "link" | "input" | "col" | "wbr" | "source")
}

fn container(name: &str, tag: &StartTag<()>) -> Container {
    match name {
        "p" | "div" | "section" | "article" | "header" | "footer" | "main" | "aside" | "nav"
        | "figure" | "figcaption" | "details" | "summary" | "center" | "address" => {
            Container::Paragraph
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Container::Heading(name.as_bytes()[1] - b'0'),
        // Google Docs puts all it copies into one.
        "b" if style::is_normal(&attribute(tag, "style")) => Container::Other,
        "b" | "strong" => Container::Bold,
        "i" | "em" | "cite" | "var" => Container::Italic,
        "s" | "del" | "strike" => Container::Strikethrough,
        "u" | "ins" => Container::Underline,
        "sup" => Container::Superscript,
        "sub" => Container::Subscript,
        "a" => Container::Link(attribute(tag, "href")),
        "ul" => Container::List { is_ordered: false, start: 1 },
        "ol" => Container::List {
            is_ordered: true,
            start: attribute(tag, "start").parse().unwrap_or(1),
        },
        "li" | "dt" | "dd" => Container::Item,
        "dl" => Container::List { is_ordered: false, start: 1 },
        "blockquote" => Container::Quote,
        "pre" => Container::CodeBlock { language: language(tag) },
        "code" | "tt" | "kbd" | "samp" => Container::Code,
        "table" => Container::Table,
        "caption" => Container::Caption,
        "tr" => Container::Row,
        "td" | "th" => Container::Cell {
            columns: attribute(tag, "colspan").parse().unwrap_or(1),
            rows: attribute(tag, "rowspan").parse().unwrap_or(1),
            is_heading: name == "th",
            align: align(tag),
        },
        _ => Container::Other,
    }
}

fn language(tag: &StartTag<()>) -> String {
    let class = attribute(tag, "class");
    let language = class.split_whitespace().find_map(|class| {
        class.strip_prefix("language-").or_else(|| class.strip_prefix("highlight-source-"))
    });
    language.unwrap_or_default().to_owned()
}

fn align(tag: &StartTag<()>) -> Align {
    let by_style = style::property(&attribute(tag, "style"), "text-align");
    match by_style.unwrap_or_else(|| attribute(tag, "align")).as_str() {
        "left" => Align::Left,
        "center" => Align::Center,
        "right" => Align::Right,
        _ => Align::Default,
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> String {
    let attributes: &BTreeMap<HtmlString, _> = &tag.attributes;
    attributes.get(name.as_bytes()).map(|value| string(&value.value)).unwrap_or_default()
}

fn string(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}
