//! What readers see of a stretch of a page: its nodes without the markup. This is the one place
//! that walks nodes for an editor; [`markdown`](super::markdown) and [`plain`](super::plain) write
//! what it reads.

use tree_sitter::Node;

use crate::document::Document;
use crate::model::unescape;
use crate::syntax::Kind;
use crate::text::{Reading, Span};

use super::{footnotes, lookup};

/// Deeper than this the source stands for itself, so that no input exhausts the stack.
const MAXIMUM_DEPTH: usize = 64;

/// A piece of what readers see.
#[derive(Clone, Debug)]
pub enum Prose {
    Text(String),
    /// The end of a line.
    Break,
    /// A literal on one line, or what only the wiki can render.
    Code(String),
    CodeBlock {
        language: String,
        content: String,
    },
    Marked(Mark, Vec<Prose>),
    /// A link out of the wiki; the address of a page is the wiki's business, so its label is text.
    Link {
        address: String,
        label: Vec<Prose>,
    },
    /// The label of a footnote: its name or its number.
    Note(String),
    List {
        ordered: bool,
        items: Vec<Vec<Prose>>,
    },
    Quote(Vec<Prose>),
}

/// The decorations that Markdown has too; of the others only the content is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Bold,
    Italic,
    Strikethrough,
}

/// Reads `span`, the content of one construct: a title, the text of a note.
pub fn read(document: &Document, span: Span) -> Vec<Prose> {
    let is_article = document.reading() == Reading::ArticleText;
    if is_article || is_bare(&document.text.slice(span)) {
        // What looks like markup in an article is text.
        let mut pieces = Vec::new();
        Reader { document, depth: 0 }.text(span, &mut pieces);
        return pieces;
    }
    let root = document.tree.root_node();
    let Some(smallest) = root.descendant_for_byte_range(span.start, span.end) else {
        return Vec::new();
    };
    let mut container = smallest;
    while span.encloses(span_of(container)) {
        let Some(parent) = container.parent() else { break };
        container = parent;
    }
    Reader { document, depth: 0 }.within(container, span)
}

/// Whether a piece of a line holds no markup, as most do: some marks may begin it alone, some twice.
pub fn is_bare(source: &str) -> bool {
    let bytes = source.as_bytes();
    let is_mark = |byte: &u8| matches!(byte, b'\\' | b'{' | b'[' | b'@' | b'\n' | b'\r');
    let is_half = |byte: u8| matches!(byte, b'\'' | b'~' | b'-' | b'_' | b'^' | b',');
    let is_doubled = |pair: &[u8]| pair[0] == pair[1] && is_half(pair[0]);
    !bytes.iter().any(is_mark) && !bytes.windows(2).any(is_doubled)
}

struct Reader<'a> {
    document: &'a Document,
    depth: usize,
}

impl Reader<'_> {
    /// The pieces of `span`, as far as it is covered by whole children of `node` and text.
    fn within(&self, node: Node, span: Span) -> Vec<Prose> {
        let mut pieces = Vec::new();
        let mut position = span.start;
        for child in node.children(&mut node.walk()) {
            if child.start_byte() < position || child.end_byte() > span.end {
                continue;
            }
            self.text(Span::new(position, child.start_byte()), &mut pieces);
            if child.is_named() {
                self.node(child, &mut pieces);
            }
            position = child.end_byte();
        }
        self.text(Span::new(position, span.end), &mut pieces);
        pieces
    }

    fn inside(&self, node: Node) -> Vec<Prose> {
        self.inside_from(node, node.start_byte())
    }

    fn inside_from(&self, node: Node, start: usize) -> Vec<Prose> {
        let span = Span::new(start, node.end_byte());
        if self.depth == MAXIMUM_DEPTH {
            return vec![Prose::Text(self.source(span))];
        }
        Reader { document: self.document, depth: self.depth + 1 }.within(node, span)
    }

    /// Text between nodes. What a line begins with repeats the prefix of the blocks it goes on.
    fn text(&self, span: Span, pieces: &mut Vec<Prose>) {
        if span.is_empty() {
            return;
        }
        for (index, line) in self.source(span).split('\n').enumerate() {
            let mut line = line.strip_suffix('\r').unwrap_or(line);
            if index > 0 {
                pieces.push(Prose::Break);
                line = line.trim_start_matches([' ', '>']);
            }
            if !line.is_empty() {
                pieces.push(Prose::Text(line.to_owned()));
            }
        }
    }

    fn node(&self, node: Node, pieces: &mut Vec<Prose>) {
        match Kind::of(node) {
            Kind::Bold => pieces.push(Prose::Marked(Mark::Bold, self.inside(node))),
            Kind::Italic => pieces.push(Prose::Marked(Mark::Italic, self.inside(node))),
            Kind::Strikethrough => {
                pieces.push(Prose::Marked(Mark::Strikethrough, self.inside(node)))
            }
            Kind::Underline
            | Kind::Superscript
            | Kind::Subscript
            | Kind::Title
            | Kind::Label
            | Kind::Indent
            | Kind::TableCell
            | Kind::TableCaption => pieces.extend(self.inside(node)),
            Kind::SizeGroup | Kind::ColorGroup => pieces.extend(self.after_header(node, " \n")),
            Kind::WikiBlock | Kind::IfBlock => pieces.extend(self.after_header(node, "\n")),
            Kind::FoldingBlock => self.folding(node, pieces),
            Kind::Escape => pieces.push(Prose::Text(self.of(node).chars().skip(1).collect())),
            Kind::Literal => pieces.push(literal(&self.of(node))),
            Kind::SyntaxBlock | Kind::HtmlBlock | Kind::LatexBlock => {
                pieces.push(self.code_block(node))
            }
            Kind::Link => self.link(node, pieces),
            Kind::FileLink => pieces.extend(self.field(node, "target").map(Prose::Text)),
            Kind::Footnote => pieces.extend(self.note(node)),
            Kind::Macro => pieces.extend(self.macro_call(node)),
            Kind::List => pieces.push(self.list(node)),
            Kind::BlockQuote => pieces.push(Prose::Quote(self.inside(node))),
            Kind::Table => self.table(node, pieces),
            Kind::Comment
            | Kind::Category
            | Kind::StyleBlock
            | Kind::CellOption
            | Kind::HorizontalRule => {}
            // Variables, unknown macros and what found no partner are text to readers.
            _ => pieces.push(Prose::Text(self.of(node))),
        }
    }

    /// The content of a group whose header ends with the first of the characters `ends`.
    fn after_header(&self, node: Node, ends: &str) -> Vec<Prose> {
        let source = self.of(node);
        let header = source.find(|character| ends.contains(character)).map_or(0, |end| end + 1);
        self.inside_from(node, node.start_byte() + header)
    }

    fn folding(&self, node: Node, pieces: &mut Vec<Prose>) {
        if let Some(title) = self.field(node, "title") {
            pieces.push(Prose::Marked(Mark::Bold, vec![Prose::Text(title.trim().to_owned())]));
            pieces.push(Prose::Break);
        }
        pieces.extend(self.after_header(node, "\n"));
    }

    fn code_block(&self, node: Node) -> Prose {
        let language = match Kind::of(node) {
            Kind::HtmlBlock => "html".to_owned(),
            Kind::LatexBlock => "latex".to_owned(),
            _ => self.field(node, "language").unwrap_or_default(),
        };
        let content = self.field(node, "content").unwrap_or_default();
        Prose::CodeBlock { language, content: content.trim_matches(['\r', '\n']).to_owned() }
    }

    fn link(&self, node: Node, pieces: &mut Vec<Prose>) {
        let target = self.field(node, "target").map(|target| unescape(target.trim()).into_owned());
        let label = match (node.child_by_field_name("label"), &target) {
            (Some(label), _) => self.inside(label),
            (None, Some(target)) => vec![Prose::Text(target.clone())],
            (None, None) => self.field(node, "anchor").map(Prose::Text).into_iter().collect(),
        };
        match target.filter(|target| is_address(target)) {
            Some(address) => pieces.push(Prose::Link { address, label }),
            None => pieces.extend(label),
        }
    }

    fn note(&self, node: Node) -> Option<Prose> {
        let notes = &self.document.model().footnotes;
        let note = lookup::last_start(notes, node.start_byte())?;
        Some(Prose::Note(footnotes::label(self.document, note)))
    }

    fn macro_call(&self, node: Node) -> Option<Prose> {
        let source = self.of(node);
        let call = source.trim_start_matches('[').trim_end_matches(']');
        let (name, arguments) = call.split_once('(').unwrap_or((call, ""));
        match name.to_lowercase().as_str() {
            "br" => Some(Prose::Break),
            "anchor" | "clearfix" | "각주" | "footnote" | "목차" | "tableofcontents" => None,
            "math" => Some(Prose::Code(arguments.trim_end_matches(')').trim().to_owned())),
            "ruby" => Some(Prose::Text(ruby(arguments.trim_end_matches(')')))),
            _ => Some(Prose::Code(source)),
        }
    }

    fn list(&self, node: Node) -> Prose {
        let items: Vec<Node> = node
            .named_children(&mut node.walk())
            .filter(|child| Kind::of(*child) == Kind::ListItem)
            .collect();
        let first = items.first().map(|item| self.of(*item)).unwrap_or_default();
        Prose::List {
            ordered: !first.trim_start().starts_with('*'),
            items: items.into_iter().map(|item| self.inside(item)).collect(),
        }
    }

    /// A line a row; a table of the wiki can hold more than one of Markdown can.
    fn table(&self, node: Node, pieces: &mut Vec<Prose>) {
        for row in
            node.named_children(&mut node.walk()).filter(|row| Kind::of(*row) == Kind::TableRow)
        {
            for (index, cell) in row.named_children(&mut row.walk()).enumerate() {
                if index > 0 {
                    pieces.push(Prose::Text(" | ".to_owned()));
                }
                pieces.extend(self.inside(cell));
            }
            pieces.push(Prose::Break);
        }
    }

    fn field(&self, node: Node, name: &str) -> Option<String> {
        Some(self.of(node.child_by_field_name(name)?))
    }

    fn of(&self, node: Node) -> String {
        self.source(span_of(node))
    }

    fn source(&self, span: Span) -> String {
        self.document.text.slice(span).into_owned()
    }
}

fn span_of(node: Node) -> Span {
    node.byte_range().into()
}

fn literal(source: &str) -> Prose {
    let content = source.strip_prefix("{{{").unwrap_or(source);
    let content = content.strip_suffix("}}}").unwrap_or(content);
    match content.contains('\n') {
        true => Prose::CodeBlock {
            language: String::new(),
            content: content.trim_matches(['\r', '\n']).to_owned(),
        },
        false => Prose::Code(content.to_owned()),
    }
}

/// `글(루비)`, from the arguments of `[ruby(글,ruby=루비)]`.
fn ruby(arguments: &str) -> String {
    let mut arguments = arguments.split(',').map(str::trim);
    let base = arguments.next().unwrap_or_default().to_owned();
    match arguments.find_map(|argument| argument.strip_prefix("ruby=")) {
        Some(ruby) => format!("{base}({ruby})"),
        None => base,
    }
}

/// Whether a link's target leads out of the wiki (language reference, section 9).
fn is_address(target: &str) -> bool {
    ["http://", "https://", "ftp://"].iter().any(|scheme| target.starts_with(scheme))
}
