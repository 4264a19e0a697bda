//! A note with notes in it, which wikis don't show well, becomes notes behind each other.

use super::Subject;
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::refactor::{Action, Kind};
use crate::text::Span;

/// `[* 가 [* 나] 다]` becomes `[* 가 다][* 나]`. Asked for within the inner note, too.
pub fn moved_out(subject: &Subject) -> Option<Action> {
    let notes = subject.notes();
    let outer = subject.note.parent.unwrap_or(subject.index);
    let content = notes.get(outer)?.content?;
    let end = notes.get(outer)?.span.end;
    let behind = notes.iter().enumerate().skip(outer + 1);
    let inside = behind.take_while(|(_, note)| note.span.start < end);
    let inner: Vec<_> = inside.filter(|(_, note)| note.parent == Some(outer)).collect();
    if inner.is_empty() || notes.get(outer)?.parent.is_some() {
        return None;
    }
    let cuts = inner.iter().map(|(_, note)| with_space(subject, note.span, content));
    let mut edits: Vec<Edit> = cuts.map(Edit::delete).collect();
    let moved: String = inner.iter().map(|(_, note)| subject.source(note.span)).collect();
    let mut meant = subject.trials.notes();
    meant.get_mut(outer)?.content = Some(subject.trials.spliced(content, &edits).into());
    edits.push(Edit::insert(end, moved));
    let title = subject
        .language
        .say("안쪽 각주를 바깥 각주 뒤로 나누기", "Split the inner footnote off the outer one");
    subject.offer((Kind::Rewrite, title.to_owned()), edits, &meant, Content::Kept)
}

/// `span` with the space before it, where no other would be left between what stands around it.
fn with_space(subject: &Subject, span: Span, content: Span) -> Span {
    let before = subject.source(Span::new(content.start, span.start));
    let after = subject.source(Span::new(span.end, content.end.max(span.end)));
    let is_double = before.ends_with(' ') && (after.is_empty() || after.starts_with(' '));
    Span::new(span.start - usize::from(is_double), span.end)
}
