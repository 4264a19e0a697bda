//! Answers that are written where they are found, on the thread that works on the request. tower-lsp
//! would first make a tree of each, on the thread that reads the input: for a long answer that takes
//! longer than finding it. What the handler gives back then only stands for the answer, and goes no
//! further than to [`super::in_order`], which sends the answer itself.

use std::cell::Cell;

use serde::Serialize;
use tokio::task_local;
use tower_lsp::jsonrpc::{Error, Id, Result};

task_local! {
    /// What the handler has written that is running.
    static WRITTEN: Cell<Option<Written>>;
}

/// The beginning of a message, up to the end of the result.
pub struct Written(Vec<u8>);

impl Written {
    pub fn of(result: &impl Serialize) -> Result<Self> {
        let mut message = br#"{"jsonrpc":"2.0","result":"#.to_vec();
        serde_json::to_writer(&mut message, result).map_err(|_| Error::internal_error())?;
        Ok(Self(message))
    }

    /// Makes this the answer of the handler that is running, if it goes on without an error.
    pub fn give(self) {
        WRITTEN.with(|written| written.set(Some(self)));
    }

    /// The whole message.
    pub fn answer_to(self, id: &Id) -> Vec<u8> {
        let mut message = self.0;
        message.extend_from_slice(br#","id":"#);
        message.extend(serde_json::to_vec(id).unwrap_or_default());
        message.push(b'}');
        message
    }
}

/// What comes of `handler`, and the answer that it has given.
pub async fn given_by<H: Future>(handler: H) -> (H::Output, Option<Written>) {
    let handler = async { (handler.await, WRITTEN.with(Cell::take)) };
    WRITTEN.scope(Cell::default(), handler).await
}
