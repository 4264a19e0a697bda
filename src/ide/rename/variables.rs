//! Variables of templates. The pages that fill them are others and stay as they are.

use crate::document::Document;
use crate::fix::{Edit, edited};
use crate::ide::names::{Named, variables};

use super::{Refusal, replace_all};

pub fn edits(document: &Document, named: &Named, new: &str) -> Result<Vec<Edit>, Refusal> {
    if variables::is_reserved(new) {
        return Err(Refusal::Reserved);
    }
    let source = document.source();
    let all = variables::all(document);
    let name = |span: crate::text::Span| source.get(span.start..span.end);
    let is_other = |span| name(span) == Some(new) && !named.places.contains(&span);
    if all.iter().any(|variable| is_other(variable.name)) {
        return Err(Refusal::Taken);
    }
    let edits = replace_all(&named.places, new);
    let renamed = edited(document, &edits);
    let after = variables::all(&renamed);
    let count = |text: &Document, all: &[variables::Variable], name: &str| {
        all.iter().filter(|variable| text.text.slice(variable.name) == name).count()
    };
    let is_whole = after.len() == all.len() && count(&renamed, &after, new) == edits.len();
    is_whole.then_some(edits).ok_or(Refusal::Breaks)
}
