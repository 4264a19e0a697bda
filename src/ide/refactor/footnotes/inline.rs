//! A footnote becomes text in parentheses.

use super::Subject;
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::refactor::{Action, Kind};

/// `글[* 설명]` becomes `글(설명)`. A note whose text others show stays one, and so
/// does one in another: what is text there is not for this to say.
pub fn to_text(subject: &Subject) -> Option<Action> {
    let note = subject.note;
    if note.next.is_some() || note.first != subject.index || note.parent.is_some() {
        return None;
    }
    let content = subject.source(note.content?);
    let text = Some(content.trim()).filter(|text| !text.is_empty())?;
    let mut meant = subject.trials.notes();
    meant.remove(subject.index);
    let title = subject
        .language
        .say("각주를 괄호 속 글로 풀기", "Turn the footnote into text in parentheses");
    let edits = vec![Edit::replace(note.span, format!("({text})"))];
    subject.offer((Kind::Inline, title.to_owned()), edits, &meant, Content::Kept)
}
