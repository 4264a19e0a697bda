//! What answers about a document leave to the next ones, so that those cost what has changed. It lives as
//! long as the document is open.

use std::sync::MutexGuard;

use super::shared::Shared;
use super::tokens::Last;
use crate::format;
use crate::ide::outline;

#[derive(Clone, Debug, Default)]
pub struct Kept {
    tokens: Shared<Last>,
    format: Shared<format::Memory>,
    outline: Shared<outline::Memory>,
}

impl Kept {
    pub fn tokens(&self) -> MutexGuard<'_, Last> {
        self.tokens.lock()
    }

    pub fn format(&self) -> MutexGuard<'_, format::Memory> {
        self.format.lock()
    }

    pub fn outline(&self) -> MutexGuard<'_, outline::Memory> {
        self.outline.lock()
    }
}
