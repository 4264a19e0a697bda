//! Macros (language reference, section 11).

use super::walk::{Gatherer, trim};
use crate::text::Span;

/// `[이름]`, `[이름(인자)]` with a name that the engine knows (language reference, section 11).
#[derive(Clone, Debug)]
pub struct Macro {
    pub span: Span,
    /// As written; the engine ignores its case.
    pub name: Span,
    /// As written and trimmed; split at the commas without a `\`, but `[math]` and
    /// `[anchor]` have only one.
    pub arguments: Vec<Span>,
}

impl Gatherer<'_> {
    pub(super) fn add_macro(&mut self, span: Span) {
        let inside = self.without_opener(span, "[");
        let source = self.slice(inside);
        let name_length = source.find(['(', ']']).unwrap_or(source.len());
        let name = Span::new(inside.start, inside.start + name_length);
        let list = Span::new(name.end, inside.end);
        let arguments = self.arguments(self.slice(name), self.without_opener(list, "("));
        if ["각주", "footnote"].contains(&self.slice(name).to_lowercase().as_str()) {
            self.add_footnote_list(span);
        }
        self.model.macros.push(Macro { span, name, arguments });
    }

    /// The arguments in `rest`, which runs to the end of the macro.
    fn arguments(&self, name: &str, rest: Span) -> Vec<Span> {
        let list = self.without_closer(rest, ")]");
        if list == rest || self.trim(list).is_empty() {
            return Vec::new();
        }
        if ["math", "anchor"].iter().any(|whole| name.eq_ignore_ascii_case(whole)) {
            return vec![self.trim(list)];
        }
        let pieces = split_at_commas(self.slice(list)).into_iter();
        pieces
            .map(|piece| Span::new(list.start + piece.start, list.start + piece.end))
            .map(|piece| trim(self.source, piece))
            .collect()
    }
}

/// The pieces of `source` between the commas that no `\` protects.
fn split_at_commas(source: &str) -> Vec<Span> {
    let mut pieces = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (offset, byte) in source.bytes().enumerate() {
        if byte == b',' && !escaped {
            pieces.push(Span::new(start, offset));
            start = offset + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    pieces.push(Span::new(start, source.len()));
    pieces
}
