//! What of a text isn't in its page as it was.

use super::pieces::{Pieces, opener};
use crate::config::Language;
use crate::document::Document;
use crate::model::{LeftoverKind, Model};
use crate::text::Span;

/// Something that couldn't be restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    pub kind: LossKind,
    /// Where it stands in the article text.
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LossKind {
    /// A mark whose note is missing, or can't stand where the mark does.
    Mark,
    /// A note that no mark leads to, or that has no text.
    Note,
    /// A section gets another number than it had.
    Number { was: String, is: String },
    /// The name of a file where none can be shown.
    File,
    /// Braces without their partner, and those around what no group can hold.
    Braces,
    /// The button of a folding whose braces the copy doesn't have.
    Folding,
    /// When the page was last changed.
    Revision,
    /// The printed table of contents.
    Contents,
    /// The rule of that name finds an error that no `\` mends.
    Error(&'static str),
}

impl Loss {
    pub fn message(&self, language: Language) -> String {
        let korean_english = match &self.kind {
            LossKind::Number { was, is } => {
                return language.say(
                    format!("문단 번호가 바뀝니다: {was} → {is}"),
                    format!("the section's number changes: {was} → {is}"),
                );
            }
            LossKind::Error(rule) => {
                return language
                    .say(format!("오류가 남습니다: {rule}"), format!("an error is left: {rule}"));
            }
            LossKind::Mark => ("이 각주 번호는 글로 남습니다", "this mark stays text"),
            LossKind::Note => ("이 각주는 글로 남습니다", "this note stays text"),
            LossKind::File => ("이 파일 이름은 글로 남습니다", "this file's name stays text"),
            LossKind::Braces => {
                ("짝을 지을 수 없는 중괄호는 글로 남습니다", "braces without a partner stay text")
            }
            LossKind::Folding => (
                "접기의 범위를 알 수 없어 단추가 글로 남습니다",
                "how far this folding reached isn't known, its button stays text",
            ),
            LossKind::Revision => {
                ("마지막으로 고친 때는 글로 남습니다", "the time of the last change stays text")
            }
            LossKind::Contents => {
                ("화면에 나온 목차는 글로 남습니다", "the printed table of contents stays text")
            }
        };
        let (korean, english) = korean_english;
        language.say(korean, english).to_owned()
    }
}

/// What of `document` isn't in the page whose facts are `restored`.
pub fn find(document: &Document, restored: &Model, plan: &Pieces) -> Vec<Loss> {
    let model = document.model();
    let source = document.source();
    let mut losses = numbers(model, restored);
    let mut add = |kind, span| losses.push(Loss { kind, span });
    for (mark, written) in model.footnotes.iter().zip(&plan.notes.marks) {
        if written.is_none() {
            add(LossKind::Mark, mark.span);
        }
    }
    for (note, reach) in model.endnotes.iter().zip(&plan.notes.reach) {
        if reach.is_none() {
            add(LossKind::Note, note.span);
        }
    }
    let names = model.files.iter().filter(|file| file.span == file.target);
    for file in names.filter(|file| plan.protected.holds(file.span.start)) {
        add(LossKind::File, file.span);
    }
    for leftover in &model.leftovers {
        match leftover.kind {
            LeftoverKind::EditMark => {}
            LeftoverKind::FoldingMark => add(LossKind::Folding, leftover.span),
            LeftoverKind::Revision => add(LossKind::Revision, leftover.span),
            LeftoverKind::Contents => add(LossKind::Contents, leftover.span),
        }
    }
    let braces = plan.escapes.iter().filter_map(|third| third.checked_sub("{{".len()));
    for start in braces.filter(|&start| opener(source, start) > start) {
        add(LossKind::Braces, Span::new(start, start + "{{{".len()));
    }
    losses
}

/// Sections are counted anew in the page, without those that the text skips.
fn numbers(model: &Model, restored: &Model) -> Vec<Loss> {
    let pairs = model.headings.iter().zip(&restored.headings);
    let others = pairs.filter(|(was, is)| was.number != is.number);
    let loss = others.map(|(was, is)| Loss {
        kind: LossKind::Number { was: was.number.clone(), is: is.number.clone() },
        span: was.span,
    });
    loss.collect()
}
