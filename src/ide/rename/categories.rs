//! Categories of the page. That moves the page to another one, whose page is left alone.

use crate::document::Document;
use crate::fix::{Edit, edited};
use crate::ide::names::{Named, categories};

use super::{Refusal, escaped, replace_all};

pub fn edits(document: &Document, named: &Named, new: &str) -> Result<Vec<Edit>, Refusal> {
    let mut all = categories::all(document);
    if all.any(|(place, name)| name == new && !named.places.contains(&place)) {
        return Err(Refusal::Taken);
    }
    let edits = replace_all(&named.places, &escaped(new));
    let renamed = edited(document, &edits);
    let count = categories::all(&renamed).filter(|(_, name)| name == new).count();
    (count == edits.len()).then_some(edits).ok_or(Refusal::Breaks)
}
