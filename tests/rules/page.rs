//! The parts of a rule's page.

use namumark_lsp::text::{Reading, Span};

pub struct Page {
    pub name: String,
    /// The line below the name: how bad it is, and what the fix is like.
    pub summary: String,
    /// The paragraphs before the examples.
    pub prose: Vec<String>,
    pub reported: Vec<Reported>,
    pub fixed: Vec<String>,
    pub not_reported: Vec<Example>,
}

/// A text, and the title of the page that it is in: what follows the language on the fence. After `as=`
/// stands as what the page is read. A `‸` at the end stands for a page that ends without a line break.
#[derive(Clone)]
pub struct Example {
    pub title: Option<String>,
    pub reading: Option<Reading>,
    pub text: String,
}

pub struct Reported {
    pub example: Example,
    /// What is marked, each with its message.
    pub findings: Vec<(Span, String)>,
}

impl Page {
    pub fn parse(page: &str) -> Self {
        let mut sections = sections(page).into_iter();
        let head = sections.next().expect("a page has a head");
        let mut paragraphs = head.split("\n\n").map(|paragraph| paragraph.trim().to_owned());
        let title = paragraphs.next().expect("a page has a title");
        let mut page = Self {
            name: title.strip_prefix("# ").expect("a title begins with #").to_owned(),
            summary: paragraphs.next().expect("a page has a summary"),
            prose: paragraphs.filter(|paragraph| !paragraph.is_empty()).collect(),
            reported: Vec::new(),
            fixed: Vec::new(),
            not_reported: Vec::new(),
        };
        for section in sections {
            page.add(&section);
        }
        page
    }

    fn add(&mut self, section: &str) {
        let (title, body) = section.split_once('\n').expect("a section has a body");
        let examples = body
            .split("```namu")
            .skip(1)
            .map(|example| example.split_once("\n```\n").expect("an example ends with a fence"));
        match title {
            "Reported" => self.reported = examples.map(Reported::parse).collect(),
            "Fixed" => self.fixed = examples.map(|(text, _)| Example::parse(text).text).collect(),
            "Not reported" => {
                self.not_reported = examples.map(|(text, _)| Example::parse(text)).collect();
            }
            other => panic!("{}: unknown part {other:?}", self.name),
        }
    }
}

/// The head of a page, and its parts from the title on. What begins like a title in an example is a
/// comment of the markup.
fn sections(page: &str) -> Vec<String> {
    let mut sections = vec![String::new()];
    let mut is_example = false;
    for line in page.lines() {
        is_example ^= line.starts_with("```");
        match line.strip_prefix("## ").filter(|_| !is_example) {
            Some(title) => sections.push(format!("{title}\n")),
            None => *sections.last_mut().expect("a head") += &format!("{line}\n"),
        }
    }
    sections
}

impl Example {
    fn parse(fenced: &str) -> Self {
        let (title, text) = fenced.split_once('\n').expect("a fence ends its line");
        let title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
        let reading = title.as_deref().and_then(|title| title.strip_prefix("as="));
        let reading = reading.map(|name| {
            let mut all = Reading::ALL.into_iter();
            all.find(|reading| reading.name() == name).expect("a way to read a page")
        });
        let title = title.filter(|_| reading.is_none());
        let text = match text.strip_suffix('‸') {
            Some(text) => text.to_owned(),
            None => format!("{text}\n"),
        };
        Self { title, reading, text }
    }
}

impl Reported {
    fn parse((fenced, quotes): (&str, &str)) -> Self {
        let Example { title, reading, text: marked } = Example::parse(fenced);
        let (text, spans) = unmark(&marked);
        let messages: Vec<_> =
            quotes.lines().filter_map(|line| line.strip_prefix("> ")).map(str::to_owned).collect();
        assert_eq!(spans.len(), messages.len(), "a message for each mark in {marked:?}");
        let example = Example { title, reading, text };
        Self { example, findings: spans.into_iter().zip(messages).collect() }
    }
}

/// The text without its `⟦ ⟧`, and what they mark.
pub fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut starts, mut spans) = (String::new(), Vec::new(), Vec::new());
    for character in marked.chars() {
        match character {
            '⟦' => starts.push(text.len()),
            '⟧' => spans.push(Span::new(starts.pop().expect("⟧ after ⟦"), text.len())),
            _ => text.push(character),
        }
    }
    assert!(starts.is_empty(), "⟦ without ⟧ in {marked:?}");
    (text, spans)
}
