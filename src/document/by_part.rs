//! What was found out about the parts of a page, for as long as they stay what they are.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{Model, Part, Parts};

/// Something for each part of a page, in the order of the page.
#[derive(Debug)]
pub struct ByPart<T>(Vec<Known<T>>);

#[derive(Debug)]
struct Known<T> {
    /// The facts of the part, by which it is known again: held, so that nothing else gets their address.
    facts: Arc<Model>,
    found: T,
}

impl<T> ByPart<T> {
    /// Finds out what isn't known of `parts`, and forgets all others. Most parts are as they were before
    /// and after an edit, so only those between are looked up.
    pub fn update(&mut self, parts: &Parts, find: impl Fn(&Part) -> T) {
        let parts: Vec<_> = parts.iter().collect();
        let is_same = |(known, part): &(&Known<T>, &&Part)| Arc::ptr_eq(&known.facts, &part.facts);
        let before = self.0.iter().zip(&parts).take_while(is_same).count();
        let (known, parts) = (&self.0[before..], &parts[before..]);
        let behind = known.iter().rev().zip(parts.iter().rev()).take_while(is_same).count();
        let edited = before..self.0.len() - behind;
        let known = self.0.drain(edited).map(|known| (Arc::as_ptr(&known.facts), known));
        let mut known: HashMap<_, _> = known.collect();
        let updated = parts[..parts.len() - behind].iter().map(|part| {
            let new = || Known { facts: part.facts.clone(), found: find(part) };
            known.remove(&Arc::as_ptr(&part.facts)).unwrap_or_else(new)
        });
        self.0.splice(before..before, updated);
    }

    /// What is known of each of the parts that came last.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|known| &known.found)
    }
}

impl<T> Default for ByPart<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::document::{Change, Document};
    use crate::syntax;
    use crate::text::{Encoding, Position};

    #[test]
    fn only_edited_parts_are_looked_at_again() {
        let document = Document::new("가\n== 나 ==\n다\n== 라 ==\n마\n== 바 ==\n사\n");
        let mut known = ByPart::default();
        assert_eq!(updated(&mut known, &document), [0, 4, 18, 32]);
        let new = || Change::Part { start: at(1), end: at(1), new: "가\n".to_owned() };
        let heading = Change::Part { start: at(6), end: at(6), new: "== 가 ==\n".to_owned() };
        let edited = document.changed(1, [new(), heading], Encoding::Utf8, &mut syntax::parser());
        assert_eq!(updated(&mut known, &edited), [0, 36]);
        assert_eq!(updated(&mut known, &document), [0]);
    }

    fn at(line: u32) -> Position {
        Position { line, character: 0 }
    }

    /// Where the parts of `document` begin that are looked at, given what is known.
    fn updated(known: &mut ByPart<*const Model>, document: &Document) -> Vec<usize> {
        let updated = RefCell::<Vec<_>>::default();
        known.update(document.parts(), |part| {
            updated.borrow_mut().push(part.span.start);
            Arc::as_ptr(&part.facts)
        });
        let parts = document.parts().iter().map(|part| Arc::as_ptr(&part.facts));
        assert!(known.iter().copied().eq(parts));
        updated.into_inner()
    }
}
