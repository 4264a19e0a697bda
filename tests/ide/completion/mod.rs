//! What is offered in each context. A line of an answer is `label → text`, where they differ; `‸`
//! stands for the cursor in what is replaced.

mod around;
mod closers;
mod closing;
mod contexts;
mod matching;
mod names;
mod prose;
mod wiki;

use expect_test::Expect;
use namumark_lsp::config::Config;
use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Edit};
use namumark_lsp::ide::completion::{Completion, Item, Question, complete};

use crate::fixture::{Fixture, show};

/// The first lines of the answer.
const SHOWN: usize = 6;

pub fn ask(document: Document, offset: usize, is_asked: bool) -> Completion {
    ask_as(document, offset, is_asked, false)
}

fn ask_as(document: Document, offset: usize, is_asked: bool, is_certain: bool) -> Completion {
    let question = Question {
        offset,
        is_asked,
        is_certain,
        wiki: &(),
        silencers: &["namumark-disable-next-line", "namumark-disable-file"],
        silenceable: |_| vec![("footnote-empty".to_owned(), "빈 각주".to_owned())],
    };
    complete(&document, &Config::default(), &question)
}

pub fn check(marked: &str, expected: Expect) {
    check_titled(None, marked, expected);
}

pub fn check_titled(title: Option<&str>, marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let document = fixture.document.clone().titled(title.map(Into::into));
    let answer = ask(document.clone(), fixture.cursor(), true);
    let lines = answer.items.iter().take(SHOWN).map(|item| line(&document, item));
    let mut shown: String = lines.collect();
    if answer.items.len() > SHOWN {
        shown += &format!("… {}\n", answer.items.len());
    }
    expected.assert_eq(&shown);
}

fn line(document: &Document, item: &Item) -> String {
    let behind = show(document, (item.typed.end..item.word.end).into());
    let replaced = format!("⟦{}‸{behind}⟧", show(document, item.typed));
    let text = match &item.snippet {
        Some(snippet) => format!("{:?} {snippet:?}", item.text),
        None => format!("{:?}", item.text),
    };
    let detail = item.detail.as_deref().map(|detail| format!(" ({detail})")).unwrap_or_default();
    format!("{} {replaced} {text}{detail}\n", item.label)
}

/// The labels of what is offered to somebody who asks for certain.
pub fn labels_for_certain(marked: &str) -> Vec<String> {
    let fixture = Fixture::new(marked);
    let answer = ask_as(fixture.document.clone(), fixture.cursor(), true, true);
    answer.items.into_iter().map(|item| item.label).collect()
}

/// The labels of what is offered at once where the character before the cursor has been typed.
pub fn labels_when_typed(marked: &str) -> Vec<String> {
    let fixture = Fixture::new(marked);
    let answer = ask(fixture.document.clone(), fixture.cursor(), false);
    answer.items.into_iter().map(|item| item.label).collect()
}

/// The labels of what is offered, the best first.
pub fn labels(marked: &str) -> Vec<String> {
    let fixture = Fixture::new(marked);
    let answer = ask(fixture.document.clone(), fixture.cursor(), true);
    answer.items.into_iter().map(|item| item.label).collect()
}

/// The page after what is labelled so has been chosen by a client that knows no snippets.
#[track_caller]
pub fn chosen(marked: &str, label: &str) -> String {
    let fixture = Fixture::new(marked);
    let answer = ask(fixture.document.clone(), fixture.cursor(), true);
    let item = answer.items.iter().find(|item| item.label == label);
    let item = item.unwrap_or_else(|| panic!("{marked} offers no {label}"));
    let edit = Edit::replace(item.word, item.text.clone());
    fix::splice(&fixture.document.text.to_string(), &[&edit])
}
