//! The pages that aren't open and whose problems the client was told of all the same, since someone
//! asked for the problems of all pages.

use std::collections::HashMap;
use std::mem;

use tower_lsp::lsp_types::{Diagnostic, Url};

use super::workspace::Cancelled;

/// What such pages have.
#[derive(Default)]
pub struct Shown {
    pages: HashMap<Url, State>,
    /// The check that is under way.
    running: Option<Cancelled>,
}

enum State {
    /// There is nothing, and never was.
    Clean,
    /// Found, and yet to be told.
    Fresh(Vec<Diagnostic>),
    /// The client was told what there was, or has the page open.
    Told,
}

/// What there is of a page.
pub enum Taken {
    Fresh(Vec<Diagnostic>),
    /// The client was told what there was; it may be otherwise now.
    Told,
    /// Nobody asked for its problems.
    Unknown,
}

impl Shown {
    /// A check begins, and one that is under way ends.
    pub fn begin(&mut self, check: Cancelled) {
        if let Some(previous) = self.running.replace(check) {
            previous.cancel();
        }
    }

    /// This was found. Says whether the client has to be told.
    pub fn add(&mut self, uri: Url, found: Vec<Diagnostic>) -> bool {
        let is_clean = matches!(self.pages.get(&uri), None | Some(State::Clean));
        let is_told = !(is_clean && found.is_empty());
        self.pages.insert(uri, if is_told { State::Fresh(found) } else { State::Clean });
        is_told
    }

    /// The client has the page open, and knows what is wrong with it.
    pub fn add_open(&mut self, uri: Url) {
        self.pages.insert(uri, State::Told);
    }

    /// What the client is to be told, which then is told.
    pub fn take(&mut self, uri: &Url) -> Taken {
        match self.pages.get_mut(uri) {
            None => Taken::Unknown,
            Some(state) => match mem::replace(state, State::Told) {
                State::Fresh(found) => Taken::Fresh(found),
                State::Clean | State::Told => Taken::Told,
            },
        }
    }

    /// Whether someone has asked for the problems of all pages.
    pub fn is_wanted(&self) -> bool {
        !self.pages.is_empty()
    }

    pub fn contains(&self, uri: &Url) -> bool {
        self.pages.contains_key(uri)
    }

    /// Forgets the pages that are not wanted, and gives back those of which the client was told.
    pub fn forget(&mut self, is_wanted: impl Fn(&Url) -> bool) -> Vec<Url> {
        let unwanted = self.pages.extract_if(|uri, _| !is_wanted(uri));
        unwanted.filter(|(_, state)| !matches!(state, State::Clean)).map(|(uri, _)| uri).collect()
    }

    /// Forgets all pages, as [`Shown::forget`] does, and ends a check that is under way.
    pub fn clear(&mut self) -> Vec<Url> {
        if let Some(running) = self.running.take() {
            running.cancel();
        }
        self.forget(|_| false)
    }
}
