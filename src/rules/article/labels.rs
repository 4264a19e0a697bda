//! The labels of marks and notes as messages name them, and which marks have lost their note.

use crate::model::{Endnote, Footnote, article};
use crate::rules::Context;
use crate::text::Span;

/// More labels than these are not listed in a message.
const MOST_LISTED: usize = 5;

/// Marks without a note.
pub struct Lost<'a> {
    /// Those that would stand behind the last note of the list.
    pub behind: Vec<&'a Footnote>,
    pub others: Vec<&'a Footnote>,
}

/// The marks that lead to no note. They have their numbers behind the last one where the list was cut
/// off; where there is no list, that is all of them, unless there is just one.
pub fn lost<'a>(context: &Context<'a>) -> Lost<'a> {
    let model = context.model();
    let last = model.endnotes.iter().filter_map(|note| number(context, note.label)).max();
    let lost: Vec<_> = model.footnotes.iter().filter(|mark| mark.endnote.is_none()).collect();
    let is_list = last.is_some() || lost.len() > 1;
    let is_behind = |mark: &&Footnote| {
        let number = mark.name.and_then(|name| number(context, name));
        is_list && number.is_some_and(|number| last.is_none_or(|last| number > last))
    };
    let (behind, others) = lost.into_iter().partition(is_behind);
    Lost { behind, others }
}

/// The number that a label is, if it is one.
pub fn number(context: &Context, label: Span) -> Option<u32> {
    article::number(context.text(label))
}

/// The label of a note with its brackets.
pub fn bracketed(note: &Endnote) -> Span {
    Span::new(note.label.start - "[".len(), note.label.end + "]".len())
}

/// `[3], [4]`
pub fn listed(labels: impl IntoIterator<Item = String>) -> String {
    let mut labels: Vec<_> = labels.into_iter().map(|label| format!("[{label}]")).collect();
    labels.dedup();
    if labels.len() > MOST_LISTED {
        labels.truncate(MOST_LISTED);
        labels.push("…".to_owned());
    }
    labels.join(", ")
}
