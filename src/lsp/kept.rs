//! What answers about a document leave to the next ones, so that those cost what has changed. It lives as
//! long as the document is open.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::tokens::Last;
use crate::format::Memory;

#[derive(Clone, Debug, Default)]
pub struct Kept {
    tokens: Arc<Mutex<Last>>,
    format: Arc<Mutex<Memory>>,
}

impl Kept {
    pub fn tokens(&self) -> MutexGuard<'_, Last> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn format(&self) -> MutexGuard<'_, Memory> {
        self.format.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
