//! A note gets a name, so that it can be used again.

use std::collections::HashSet;

use super::Subject;
use crate::config::Language;
use crate::document::Document;
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::refactor::{Action, Kind};
use crate::ide::{plain, prose};
use crate::model::Footnote;

/// In characters.
const LONGEST_NAME: usize = 12;

/// In words; more make a sentence, whose first word tells little.
const LONGEST_TITLE: usize = 3;

/// `[* 홍길동, 12쪽]` becomes `[*홍길동 홍길동, 12쪽]`.
pub fn with_name(subject: &Subject) -> Option<Action> {
    let note = subject.note;
    let is_settled = note.name.is_some() || note.parent.is_some();
    if is_settled || subject.source(note.content?).trim().is_empty() {
        return None;
    }
    let name = free(subject.document, subject.language, note);
    let mut meant = subject.trials.notes();
    meant.get_mut(subject.index)?.name = Some(name.clone().into());
    let title = subject.language.say(
        format!("각주에 이름 ‘{name}’ 붙이기"),
        format!("Give the footnote the name ‘{name}’"),
    );
    let edits = vec![Edit::insert(note.span.start + "[*".len(), name)];
    subject.offer((Kind::Rewrite, title), edits, &meant, Content::Kept)
}

/// A name that no note of the page has: the first word of a title or of an author with a comma, else one
/// with a number.
pub fn free(document: &Document, language: Language, note: &Footnote) -> String {
    let notes = &document.model().footnotes;
    let names = notes.iter().filter_map(|note| note.name);
    let taken: HashSet<_> = names.map(|name| document.text.slice(name)).collect();
    let is_free = |name: &String| !taken.contains(name.as_str());
    let word = note.content.and_then(|content| {
        let text = plain::flatten(&prose::read(document, content));
        let first = text.split(' ').next().unwrap_or_default();
        let is_sentence = text.split(' ').count() > LONGEST_TITLE && !first.ends_with(',');
        let word = first.trim_matches(|character: char| !character.is_alphanumeric());
        (!is_sentence).then(|| word.to_owned())
    });
    let stem = language.say("주", "note");
    word.filter(|word| is_good(word) && is_free(word))
        .or_else(|| (note.number..).map(|number| format!("{stem}{number}")).find(is_free))
        .unwrap_or_default()
}

/// Names are letters, and not only digits: those look like the numbers of notes.
fn is_good(word: &str) -> bool {
    (2..=LONGEST_NAME).contains(&word.chars().count())
        && word.chars().all(char::is_alphanumeric)
        && !word.chars().all(char::is_numeric)
}
