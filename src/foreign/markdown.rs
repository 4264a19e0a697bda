//! Reads Markdown as GitHub writes it: CommonMark with tables, strikethrough and footnotes.

use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::builder::Builder;
use super::html;
use super::tree::{Align, Container, Node, Page};

/// Whether something in `text` is Markdown, and to NamuMark neither markup nor a usual way to write.
pub fn is_likely(text: &str) -> bool {
    Parser::new_ext(text, OPTIONS).into_offset_iter().any(|(event, range)| match event {
        Event::Start(Tag::Heading { level, .. }) => is_heading(text, range, level as usize),
        Event::Start(Tag::List(None)) => is_list(text, range),
        Event::Start(Tag::Strong) => text[range].starts_with("**"),
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            matches!(link_type, LinkType::Inline) && dest_url.contains(['.', '/', ':', '#'])
        }
        Event::Start(
            Tag::CodeBlock(CodeBlockKind::Fenced(_))
            | Tag::Table(_)
            | Tag::Image { .. }
            | Tag::FootnoteDefinition(_),
        )
        | Event::Code(_)
        | Event::TaskListMarker(_) => true,
        _ => false,
    })
}

/// The line under a title may be a rule of NamuMark's, and one with `## ` is a comment there, which
/// few would set apart from what it is about.
fn is_heading(text: &str, range: Range<usize>, level: usize) -> bool {
    let is_marked = text[range.clone()].starts_with('#');
    let before = text[..range.start].trim_end_matches([' ', '\r']);
    let after = text[range.end..].trim_start_matches([' ', '\r']);
    let is_apart = (before.is_empty() || before.ends_with("\n\n")) && after.starts_with('\n');
    is_marked && (level != 2 || is_apart)
}

/// NamuMark's lists begin with a space. A single line may be a sentence with a dash.
fn is_list(text: &str, range: Range<usize>) -> bool {
    let begins_line = range.start == 0 || text[..range.start].ends_with('\n');
    let is_item = |line: &&str| line.starts_with(['-', '*', '+']);
    begins_line && text[range].lines().filter(is_item).take(2).count() == 2
}

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS);

pub fn read(text: &str) -> Page {
    let mut reader = Reader::default();
    Parser::new_ext(text, OPTIONS).for_each(|event| reader.read(event));
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
    /// The block of HTML at hand, whose lines are met one by one.
    html: String,
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
            Event::Html(source) => self.html.push_str(&source),
            Event::InlineHtml(source) => html::read_into(&mut self.builder, &source),
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
        if tag == TagEnd::HtmlBlock {
            html::read_into(&mut self.builder, &std::mem::take(&mut self.html));
        }
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
