//! Threads that work on requests, so that the one that reads the input is always free to.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tower_lsp::jsonrpc::{Error, Result};

/// As many workers as the machine has cores. A job that waits for one can be cancelled.
#[derive(Clone)]
pub struct Workers(Arc<Semaphore>);

impl Default for Workers {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self(Arc::new(Semaphore::new(cores)))
    }
}

impl Workers {
    /// A single one, for long work that must not keep short work waiting.
    pub fn one() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }

    /// The result of `job`; an internal error if it panics, which is logged.
    pub async fn run<T: Send + 'static>(
        self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let worker = self.0.acquire_owned().await.map_err(|_| Error::internal_error())?;
        let job = move || {
            let _worker = worker;
            job()
        };
        tokio::task::spawn_blocking(job).await.map_err(|error| {
            tracing::error!(%error, "a worker failed");
            Error::internal_error()
        })
    }
}
