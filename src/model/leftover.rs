//! What a copy of the rendered site brings along (article text only).

use crate::text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftoverKind {
    /// `[편집]` behind a title.
    EditMark,
    /// `[펼치기 · 접기]`, which opens and closes a folding.
    FoldingMark,
    /// `최근 수정 시각: …`
    Revision,
    /// The printed table of contents, from its first entry to its last.
    Contents,
}

/// A piece of the site around an article.
#[derive(Clone, Debug)]
pub struct Leftover {
    pub kind: LeftoverKind,
    pub span: Span,
}
