//! Prose as Markdown, for the pop-ups of editors.
//!
//! Escapes are as few as Markdown allows: some editors show them.

use super::prose::{Mark, Prose};

/// `pieces` as Markdown, without a final line ending.
pub fn render(pieces: &[Prose]) -> String {
    let mut writer = Writer::default();
    writer.pieces(pieces);
    writer.out.truncate(writer.out.trim_end().len());
    writer.out
}

/// `text` as Markdown that shows it literally.
pub fn escape(text: &str) -> String {
    render(&[Prose::Text(text.to_owned())])
}

/// `text` as inline code; the fence is longer than any run of backticks in it. Empty code cannot be
/// written.
pub fn code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let text = text.replace(['\r', '\n'], " ");
    let fence = "`".repeat(longest_backticks(&text) + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// `content` as a block of code.
pub fn code_block(language: &str, content: &str) -> String {
    let fence = "`".repeat(longest_backticks(content).max(2) + 1);
    format!("{fence}{language}\n{content}\n{fence}")
}

fn longest_backticks(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Where the line that is being written begins in `out`.
    line: usize,
    /// Line breaks that are written once something follows them.
    breaks: usize,
    /// The decorations around this place: Markdown cannot repeat one inside itself.
    marks: Vec<Mark>,
    /// Whether a closing mark stands here that a letter must not follow.
    guarded: bool,
}

impl Writer {
    fn pieces(&mut self, pieces: &[Prose]) {
        for piece in pieces {
            match piece {
                Prose::Text(text) => self.text(text),
                Prose::Break => self.breaks += 1,
                Prose::Code(text) => self.inline(&code(text)),
                Prose::CodeBlock { language, content } => {
                    self.block("\n\n", &code_block(language, content))
                }
                Prose::Marked(mark, children) => self.marked(*mark, children),
                Prose::Link { address, label } => self.link(address, label),
                Prose::Note(label) => self.text(&format!("[{label}]")),
                Prose::List { ordered, items } => self.list(*ordered, items),
                Prose::Quote(children) => self.block("\n\n", &quote(children)),
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.begin_inline(text.chars().next());
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            let line = self.out.get(self.line..).unwrap_or_default();
            if line.is_empty() && character == ' ' {
                continue;
            }
            if is_special(line, character, characters.peek().copied()) {
                self.push("\\");
            }
            self.push(character.encode_utf8(&mut [0; 4]));
        }
    }

    fn push(&mut self, markdown: &str) {
        if let Some(newline) = markdown.rfind('\n') {
            self.line = self.out.len() + newline + 1;
        }
        self.out.push_str(markdown);
    }

    fn inline(&mut self, markdown: &str) {
        if markdown.is_empty() {
            return;
        }
        self.begin_inline(markdown.chars().next());
        self.push(markdown);
    }

    fn begin_inline(&mut self, next: Option<char>) {
        match std::mem::take(&mut self.breaks) {
            _ if self.at_block_start() => {}
            0 if self.guarded && next.is_some_and(char::is_alphanumeric) => self.push(HAIR_SPACE),
            0 => {}
            1 => self.push("  \n"),
            _ => self.push("\n\n"),
        }
        self.guarded = false;
    }

    fn at_block_start(&self) -> bool {
        self.out.is_empty() || self.out.ends_with("\n\n")
    }

    /// `gap` is what sets it apart from the text before it.
    fn block(&mut self, gap: &str, markdown: &str) {
        self.breaks = 0;
        self.guarded = false;
        self.out.truncate(self.out.trim_end_matches(' ').len());
        if !self.at_block_start() {
            self.push(gap);
        }
        self.push(markdown);
        self.push("\n\n");
    }

    fn marked(&mut self, mark: Mark, children: &[Prose]) {
        if self.marks.contains(&mark) {
            return self.pieces(children);
        }
        let inner = self.nested(children, Some(mark));
        let text = inner.trim();
        if text.is_empty() || text.contains("\n\n") {
            return self.inline(&inner);
        }
        let (before, after) = inner.split_once(text).unwrap_or_default();
        self.inline(before);
        self.surround(mark, text);
        self.inline(after);
    }

    /// Markdown reads a mark only where it can tell its side: between a letter and a punctuation
    /// mark, as before Korean particles, it needs a space, and a hair space is hardly seen.
    fn surround(&mut self, mark: Mark, text: &str) {
        let sign = match mark {
            Mark::Bold => "**",
            Mark::Italic => "*",
            Mark::Strikethrough => "~~",
        };
        self.begin_inline(text.chars().next());
        if !text.starts_with(char::is_alphanumeric) && self.out.ends_with(char::is_alphanumeric) {
            self.push(HAIR_SPACE);
        }
        [sign, text, sign].into_iter().for_each(|piece| self.push(piece));
        self.guarded = !text.ends_with(char::is_alphanumeric);
    }

    fn link(&mut self, address: &str, label: &[Prose]) {
        let label = self.nested(label, None);
        let address = address.replace('<', "%3C").replace('>', "%3E").replace(['\r', '\n'], "");
        self.inline(&format!("[{}](<{address}>)", label.trim()));
    }

    fn nested(&self, children: &[Prose], mark: Option<Mark>) -> String {
        let marks = self.marks.iter().copied().chain(mark).collect();
        let mut writer = Writer { marks, ..Writer::default() };
        writer.pieces(children);
        writer.out
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Prose>]) {
        let lines: Vec<String> = (1..)
            .zip(items)
            .map(|(number, content)| match ordered {
                true => item(&format!("{number}. "), content),
                false => item("- ", content),
            })
            .collect();
        self.block("\n", &lines.join("\n"));
    }
}

const HAIR_SPACE: &str = "\u{200A}";

/// A list item: the bullet before its first line, its width of spaces before the others.
fn item(bullet: &str, content: &[Prose]) -> String {
    let indent = " ".repeat(bullet.len());
    let content = render(content);
    let rest = content.lines().skip(1).map(|line| match line.is_empty() {
        true => "\n".to_owned(),
        false => format!("\n{indent}{line}"),
    });
    format!("{bullet}{}{}", content.lines().next().unwrap_or_default(), rest.collect::<String>())
}

fn quote(content: &[Prose]) -> String {
    let lines = render(content).lines().map(|line| format!("> {line}")).collect::<Vec<_>>();
    lines.join("\n")
}

/// Whether Markdown would take `character` for markup, `line` being what stands before it.
fn is_special(line: &str, character: char, next: Option<char>) -> bool {
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
        '_' => {
            let inside = line.ends_with(char::is_alphanumeric);
            !(inside && next.is_some_and(char::is_alphanumeric))
        }
        '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
        '#' | '>' | '+' | '-' | '=' => line.is_empty(),
        '.' | ')' => {
            (1..10).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => false,
    }
}
