//! The way to the client, for whole messages. Sending one never makes the server wait: a client that
//! sends without reading is still listened to, where else both would wait for each other for ever. A
//! client that reads no more at all is given up.

use std::io::{self, ErrorKind, Write};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use serde::Serialize;
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tower_lsp::lsp_types::notification::Notification;

/// How much is written at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// What a client may leave unread before nothing more is said to it unasked, in bytes.
const EASY: usize = 256 * 1024;

/// What it may leave unread before it is given up, in bytes. The last message does not count: only a
/// client that goes on asking has to have read.
const MOST: usize = 16 * 1024 * 1024;

/// How long it may read nothing before it is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is said to the client.
pub struct Output {
    /// Messages without their headers; `None` is the end.
    queue: Sender<Option<Vec<u8>>>,
    /// How much was sent, in bytes.
    sent: AtomicUsize,
    /// How much of that the client has read.
    read: AtomicUsize,
    has_sent: Notify,
    has_read: Notify,
    has_too_much: Notify,
}

/// What waits to be written.
pub type Waiting = Receiver<Option<Vec<u8>>>;

impl Output {
    pub fn new() -> (Arc<Self>, Waiting) {
        let (queue, waiting) = channel();
        let output = Self {
            queue,
            sent: AtomicUsize::new(0),
            read: AtomicUsize::new(0),
            has_sent: Notify::new(),
            has_read: Notify::new(),
            has_too_much: Notify::new(),
        };
        (output.into(), waiting)
    }

    /// Sends `message` after everything that was sent before.
    pub fn say(&self, message: &impl Serialize) {
        match serde_json::to_vec(message) {
            Ok(message) => self.send(message),
            Err(error) => tracing::error!(%error, "a message that can't be written"),
        }
    }

    /// The same for a message that is written already, in JSON.
    pub fn send(&self, message: Vec<u8>) {
        tracing::trace!("-> {}", String::from_utf8_lossy(&message));
        if self.unread() > MOST {
            self.has_too_much.notify_one();
        }
        self.sent.fetch_add(message.len(), Ordering::SeqCst);
        self.has_sent.notify_one();
        // Nobody is told anything any more who was given up.
        let _ = self.queue.send(Some(message));
    }

    /// Nothing is written that is sent from here on.
    pub fn end(&self) {
        let _ = self.queue.send(None);
    }

    /// Waits until there is little that the client has not read.
    pub async fn eased(&self) {
        loop {
            let mut has_read = pin!(self.has_read.notified());
            // What is read from here on is not missed.
            has_read.as_mut().enable();
            if self.unread() <= EASY {
                return;
            }
            has_read.await;
        }
    }

    /// Waits until the client has read nothing for too long, though there was something.
    async fn is_stuck(&self) {
        loop {
            let mut has_read = pin!(self.has_read.notified());
            has_read.as_mut().enable();
            if self.unread() == 0 {
                self.has_sent.notified().await;
            } else if timeout(PATIENCE, has_read).await.is_err() {
                return;
            }
        }
    }

    fn unread(&self) -> usize {
        // What is read was sent before, so it has to be looked at first.
        let read = self.read.load(Ordering::SeqCst);
        self.sent.load(Ordering::SeqCst) - read
    }

    fn note_read(&self, length: usize) {
        self.read.fetch_add(length, Ordering::SeqCst);
        self.has_read.notify_waiters();
    }
}

/// A message that tells the client something, in JSON. That fails for keys that are no strings only.
pub fn notification<N: Notification>(params: &N::Params) -> Vec<u8> {
    #[derive(Serialize)]
    struct Message<'a, P> {
        jsonrpc: &'a str,
        method: &'a str,
        params: &'a P,
    }
    let message = Message { jsonrpc: "2.0", method: N::METHOD, params };
    serde_json::to_vec(&message).unwrap_or_default()
}

/// Writes to `client` what is said, on a thread of its own, until one of them ends.
pub async fn deliver(
    output: Arc<Output>,
    waiting: Waiting,
    client: impl Write + Send + 'static,
) -> io::Result<()> {
    let given_up = |reason| Err(io::Error::new(ErrorKind::TimedOut, reason));
    let writer = output.clone();
    tokio::select! {
        written = spawn_blocking(move || write(&writer, waiting, client)) => written?,
        () = output.has_too_much.notified() => given_up("the client reads too little"),
        () = output.is_stuck() => given_up("the client reads nothing"),
    }
}

fn write(output: &Output, waiting: Waiting, mut client: impl Write) -> io::Result<()> {
    while let Ok(Some(message)) = waiting.recv() {
        write!(client, "Content-Length: {}\r\n\r\n", message.len())?;
        for chunk in message.chunks(CHUNK) {
            client.write_all(chunk)?;
            client.flush()?;
            output.note_read(chunk.len());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::{PipeReader, Read, pipe};

    use tokio::time::{Instant, sleep};

    use super::*;

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        runtime.start_paused(true).enable_time().build().unwrap().block_on(future)
    }

    /// A client that reads what a test has it read.
    fn client(
        waiting: Waiting,
        output: &Arc<Output>,
    ) -> (PipeReader, impl Future<Output = ErrorKind>) {
        let (reader, writer) = pipe().unwrap();
        let delivered = tokio::spawn(deliver(output.clone(), waiting, writer));
        (reader, async { delivered.await.unwrap().unwrap_err().kind() })
    }

    #[test]
    fn everything_arrives() {
        block_on(async {
            let (output, waiting) = Output::new();
            let (mut reader, writer) = pipe().unwrap();
            output.say(&"가");
            output.send(b"[]".to_vec());
            output.end();
            output.say(&"late");
            deliver(output, waiting, writer).await.unwrap();
            let mut read = String::new();
            reader.read_to_string(&mut read).unwrap();
            assert_eq!(read, "Content-Length: 5\r\n\r\n\"가\"Content-Length: 2\r\n\r\n[]");
        });
    }

    #[test]
    fn a_client_that_reads_too_little_is_given_up() {
        block_on(async {
            let (output, waiting) = Output::new();
            let (_reader, end) = client(waiting, &output);
            output.send(vec![0; MOST + 2 * CHUNK]);
            output.send(vec![0]);
            assert_eq!(end.await, ErrorKind::TimedOut);
        });
    }

    #[test]
    fn a_client_that_reads_nothing_for_a_minute_is_given_up() {
        block_on(async {
            let (output, _waiting) = Output::new();
            let begin = Instant::now();
            assert!(timeout(10 * PATIENCE, output.is_stuck()).await.is_err(), "nothing to read");
            output.send(vec![0; 2]);
            let reads = async {
                sleep(PATIENCE / 2).await;
                output.note_read(1);
            };
            tokio::join!(output.is_stuck(), reads);
            assert_eq!(begin.elapsed(), 11 * PATIENCE + PATIENCE / 2);
        });
    }

    #[test]
    fn what_is_said_unasked_waits_for_the_reader() {
        block_on(async {
            let (output, _waiting) = Output::new();
            output.send(vec![0; 2 * EASY]);
            assert!(timeout(PATIENCE, output.eased()).await.is_err());
            output.note_read(EASY);
            output.eased().await;
        });
    }
}
