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
    /// The version that was last completed; at first the one that was opened.
    completed: Shared<Option<i32>>,
}

impl Kept {
    /// Of a document that has been opened at `version`.
    pub fn of(version: i32) -> Self {
        Self { completed: Shared::new(Some(version)), ..Self::default() }
    }

    /// Whether nothing has been typed since somebody last asked for completions, now at `version`.
    pub fn is_completed_again(&self, version: i32) -> bool {
        self.completed.lock().replace(version) == Some(version)
    }

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
