//! What answers about a document leave to the next ones, so that those cost what has changed. It lives as
//! long as the document is open.

use std::sync::MutexGuard;

use super::shared::Shared;
use super::tokens::Last;
use crate::format::Memory;

#[derive(Clone, Debug, Default)]
pub struct Kept {
    tokens: Shared<Last>,
    format: Shared<Memory>,
}

impl Kept {
    pub fn tokens(&self) -> MutexGuard<'_, Last> {
        self.tokens.lock()
    }

    pub fn format(&self) -> MutexGuard<'_, Memory> {
        self.format.lock()
    }
}
