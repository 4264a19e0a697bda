//! Reads Markdown as GitHub writes it: CommonMark with tables, strikethrough and footnotes.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::builder::Builder;
use super::html;
use super::tree::{Align, Container, Node, Page};

/// Marks at the start of a line that are none of NamuMark's.
const LINE_MARKS: [&str; 9] = ["# ", "## ", "### ", "#### ", "```", "~~~", "- ", "* ", "|--"];

pub fn is_likely(text: &str) -> bool {
    let is_marked = |line: &str| LINE_MARKS.iter().any(|mark| line.starts_with(mark));
    text.lines().any(is_marked)
        || ["**", "](", "`", "| -", "|:-", "|-"].iter().any(|mark| text.contains(mark))
}

pub fn read(text: &str) -> Page {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let mut reader = Reader::default();
    Parser::new_ext(text, options).for_each(|event| reader.read(event));
    reader.builder.finish()
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    /// Of the table at hand, by column.
    alignments: Vec<Alignment>,
    column: usize,
    is_head: bool,
    /// An image's address, while its label is read as text.
    image: Option<(String, String)>,
    /// The names of the notes that are being read.
    notes: Vec<String>,
    /// How much was open where each element began: HTML in it may leave something open.
    depths: Vec<usize>,
}

impl Reader {
    fn read(&mut self, event: Event) {
        if let Some((_, label)) = &mut self.image {
            match event {
                Event::Text(text) | Event::Code(text) => return label.push_str(&text),
                Event::SoftBreak | Event::HardBreak => return label.push(' '),
                Event::End(TagEnd::Image) => return self.end_image(),
                _ => return,
            }
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.builder.text(&*text),
            Event::Code(code) => self.builder.add(Node::Code(code.into_string())),
            Event::Html(source) | Event::InlineHtml(source) => {
                html::read_into(&mut self.builder, &source)
            }
            Event::InlineMath(math) | Event::DisplayMath(math) => {
                self.builder.add(Node::Raw(format!("[math({math})]")))
            }
            Event::FootnoteReference(name) => self.builder.add(Node::Reference(name.into_string())),
            Event::SoftBreak => self.builder.text(" "),
            Event::HardBreak => self.builder.add(Node::Break),
            Event::Rule => self.builder.add(Node::Rule),
            Event::TaskListMarker(is_done) => {
                self.builder.text(if is_done { "☑ " } else { "☐ " })
            }
        }
    }

    fn start(&mut self, tag: Tag) {
        let container = match tag {
            Tag::Paragraph => Container::Paragraph,
            Tag::Heading { level, .. } => Container::Heading(level as u8),
            Tag::BlockQuote(_) => Container::Quote,
            Tag::CodeBlock(kind) => Container::CodeBlock { language: language(&kind) },
            Tag::List(start) => {
                Container::List { is_ordered: start.is_some(), start: start.unwrap_or(1) }
            }
            Tag::Item => Container::Item,
            Tag::FootnoteDefinition(name) => {
                self.notes.push(name.into_string());
                Container::Other
            }
            Tag::Table(alignments) => {
                self.alignments = alignments;
                Container::Table
            }
            Tag::TableHead | Tag::TableRow => {
                self.is_head = matches!(tag, Tag::TableHead);
                self.column = 0;
                Container::Row
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => Container::Italic,
            Tag::Strong => Container::Bold,
            Tag::Strikethrough => Container::Strikethrough,
            Tag::Superscript => Container::Superscript,
            Tag::Subscript => Container::Subscript,
            Tag::Link { dest_url, .. } => Container::Link(dest_url.into_string()),
            Tag::Image { dest_url, .. } => {
                self.image = Some((dest_url.into_string(), String::new()));
                return;
            }
            _ => Container::Other,
        };
        self.depths.push(self.builder.depth());
        self.builder.open(container);
    }

    fn end(&mut self, tag: TagEnd) {
        let depth = self.depths.pop().unwrap_or(0);
        if tag == TagEnd::FootnoteDefinition && self.builder.depth() > depth {
            self.builder.close_down_to(depth + 1);
            self.builder.close_note(self.notes.pop().unwrap_or_default());
        }
        self.builder.close_down_to(depth);
    }

    fn end_image(&mut self) {
        if let Some((target, label)) = self.image.take() {
            self.builder.add(Node::Image { target, label });
        }
    }

    fn cell(&mut self) -> Container {
        let align = match self.alignments.get(self.column) {
            Some(Alignment::Left) => Align::Left,
            Some(Alignment::Center) => Align::Center,
            Some(Alignment::Right) => Align::Right,
            _ => Align::Default,
        };
        self.column += 1;
        Container::Cell { columns: 1, rows: 1, is_heading: self.is_head, align }
    }
}

fn language(kind: &CodeBlockKind) -> String {
    match kind {
        CodeBlockKind::Indented => String::new(),
        CodeBlockKind::Fenced(info) => {
            info.split([' ', ',', '{']).next().unwrap_or_default().to_owned()
        }
    }
}
