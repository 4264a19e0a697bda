//! A note with a name becomes a note without one wherever it is used.

use super::Subject;
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::refactor::{Action, Kind};
use crate::text::Span;

/// More text than this is not written for one action, in bytes.
const MOST_TEXT: usize = 64 * 1024;

/// `[*이름 책] … [*이름]` becomes `[* 책] … [* 책]`. Where the name has two texts, or none, nothing says
/// what the copies are.
pub fn at_every_use(subject: &Subject) -> Option<Action> {
    let model = subject.document.model();
    let name = subject.source(subject.note.name?);
    let definition = subject.notes().get(subject.note.definition?)?;
    let text = subject.source(definition.content?);
    let uses: Vec<usize> = model.uses_of(subject.index).collect();
    let is_one_text = |&&index: &&usize| model.footnotes[index].content.is_some();
    if uses.len() < 2
        || uses.iter().filter(is_one_text).count() > 1
        || text.trim().is_empty()
        || uses.len().saturating_mul(text.len()) > MOST_TEXT
    {
        return None;
    }
    let mut meant = subject.trials.notes();
    let mut edits = Vec::new();
    for index in &uses {
        let meant = meant.get_mut(*index)?;
        (meant.name, meant.content) = (None, Some(text.clone().into()));
        let note = subject.notes().get(*index)?;
        edits.push(match note.content {
            Some(_) => Edit::delete(note.name?),
            None => Edit::replace(
                Span::new(note.name?.start, note.span.end.max(note.name?.start)),
                format!(" {text}]"),
            ),
        });
    }
    let count = uses.len();
    let title = subject.language.say(
        format!("‘{name}’ 각주를 쓴 {count}곳에 내용을 풀어 쓰기"),
        format!("Write the text of ‘{name}’ at its {count} uses"),
    );
    subject.offer((Kind::Inline, title), edits, &meant, Content::Copied)
}
