//! What was found out about the parts of a page, for as long as they stay what they are.

use std::collections::HashMap;
use std::mem;
use std::sync::Arc;

use crate::model::{Model, Part, Parts};

/// Something for each part of a page.
#[derive(Debug)]
pub struct ByPart<T> {
    /// By the address of a part's facts, which are held so that nothing else gets the same address.
    known: HashMap<usize, (Arc<Model>, T)>,
}

impl<T> ByPart<T> {
    /// Finds out what isn't known of `parts`, and forgets all others.
    pub fn update(&mut self, parts: &Parts, mut find: impl FnMut(&Part) -> T) {
        let mut known = mem::take(&mut self.known);
        for part in parts.iter() {
            let address = address(part);
            let found = known.remove(&address).unwrap_or_else(|| (part.facts.clone(), find(part)));
            self.known.insert(address, found);
        }
    }

    /// What is known of `part`.
    pub fn get(&self, part: &Part) -> Option<&T> {
        self.known.get(&address(part)).map(|(_, known)| known)
    }
}

impl<T> Default for ByPart<T> {
    fn default() -> Self {
        Self { known: HashMap::new() }
    }
}

fn address(part: &Part) -> usize {
    Arc::as_ptr(&part.facts).addr()
}
