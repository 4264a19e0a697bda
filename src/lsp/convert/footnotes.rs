//! Hints and their tooltips.

use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

use super::markdown;
use crate::ide::hints::{self, Hint};
use crate::lsp::session::Snapshot;

/// Which note a hint is about, as the client hands it back.
#[derive(Debug, Serialize, Deserialize)]
pub struct HintedNote {
    pub uri: Url,
    version: i32,
    index: usize,
}

pub fn hint(snapshot: &Snapshot, hint: Hint) -> lsp::InlayHint {
    let mut converted = lsp::InlayHint {
        position: snapshot.position(hint.offset),
        label: lsp::InlayHintLabel::String(hint.label),
        kind: None,
        text_edits: None,
        tooltip: None,
        padding_left: None,
        padding_right: None,
        data: None,
    };
    let note = hint.note.map(|index| HintedNote {
        uri: snapshot.uri.clone(),
        version: snapshot.document.version,
        index,
    });
    if snapshot.client.resolves_hints {
        converted.data = note.and_then(|note| serde_json::to_value(note).ok());
    } else if hint.is_text {
        converted.tooltip = note.and_then(|note| tooltip(snapshot, &note));
    }
    converted
}

/// The note that a hint of ours is about.
pub fn note_of(hint: &lsp::InlayHint) -> Option<HintedNote> {
    serde_json::from_value(hint.data.clone()?).ok()
}

/// `None` where the document has changed since: the index may be another note's.
pub fn tooltip(snapshot: &Snapshot, note: &HintedNote) -> Option<lsp::InlayHintTooltip> {
    let document = Some(&snapshot.document).filter(|it| it.version == note.version)?;
    let text = hints::tooltip(document, note.index)?;
    Some(lsp::InlayHintTooltip::MarkupContent(markdown(text)))
}
