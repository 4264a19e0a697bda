//! When something was really said. tower-lsp has answers and what the server says unasked take turns, so
//! an answer may overtake what belongs before it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;
use tower_lsp::Client;
use tower_lsp::jsonrpc::Request;
use tower_lsp::lsp_types::notification::Notification;

use super::shared::Shared;

/// Marks among what is said, which are taken out before the client gets them.
#[derive(Default)]
pub struct Said {
    last: AtomicU64,
    awaited: Shared<HashMap<u64, oneshot::Sender<()>>>,
}

/// A mark.
enum Mark {}

#[derive(Deserialize, Serialize)]
struct Number {
    number: u64,
}

impl Notification for Mark {
    type Params = Number;
    const METHOD: &'static str = "namumark/mark";
}

impl Said {
    /// Waits until everything is on its way that whoever calls this has said to the client before.
    pub async fn all(&self, client: &Client) {
        let number = self.last.fetch_add(1, Ordering::Relaxed);
        let (sender, passed) = oneshot::channel();
        self.awaited.lock().insert(number, sender);
        client.send_notification::<Mark>(Number { number }).await;
        let _ = passed.await;
    }

    /// Whether `request` is a mark, which then has been passed.
    pub fn is_mark(&self, request: &Request) -> bool {
        if request.method() != Mark::METHOD {
            return false;
        }
        let number = request.params().and_then(|params| params.get("number")?.as_u64());
        if let Some(passed) = number.and_then(|number| self.awaited.lock().remove(&number)) {
            // Whoever waited may have gone.
            let _ = passed.send(());
        }
        true
    }
}
