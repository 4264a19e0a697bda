//! The output. Writing it never makes the server wait: a client that sends without reading is still
//! listened to, where else both would wait for each other for ever. A client that reads no more at
//! all is given up.

use std::io::{self, ErrorKind};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::Notify;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

/// How much is taken from the server at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// What a client may leave unread before nothing more is said to it unasked, in bytes.
const EASY: usize = 256 * 1024;

/// What it may leave unread before it is given up, in bytes.
const MOST: usize = 16 * 1024 * 1024;

/// How long it may read nothing before it is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// How much has been said that the client has not read.
#[derive(Default)]
pub struct Backlog {
    unread: AtomicUsize,
    has_read: Notify,
}

impl Backlog {
    /// Waits until there is little that the client has not read.
    pub async fn eased(&self) {
        loop {
            let mut has_read = pin!(self.has_read.notified());
            // What is read from here on is not missed.
            has_read.as_mut().enable();
            if self.unread.load(Ordering::SeqCst) <= EASY {
                return;
            }
            has_read.await;
        }
    }

    fn add(&self, length: usize) -> usize {
        self.unread.fetch_add(length, Ordering::SeqCst) + length
    }

    fn take(&self, length: usize) {
        self.unread.fetch_sub(length, Ordering::SeqCst);
        self.has_read.notify_waiters();
    }
}

/// Hands on to `client` what the server says, until one of them ends. Gives back the server's end, as
/// tower-lsp panics where that is gone.
pub async fn deliver<S, C>(mut server: S, client: C, backlog: Arc<Backlog>) -> (S, io::Result<()>)
where
    S: AsyncRead + Unpin,
    C: AsyncWrite + Unpin,
{
    let (queue, waiting) = unbounded_channel();
    let both =
        tokio::try_join!(collect(&mut server, queue, &backlog), write(waiting, client, &backlog));
    (server, both.map(|_| ()))
}

async fn collect(
    server: &mut (impl AsyncRead + Unpin),
    queue: UnboundedSender<Vec<u8>>,
    backlog: &Backlog,
) -> io::Result<()> {
    let mut buffer = vec![0; CHUNK];
    loop {
        let length = server.read(&mut buffer).await?;
        if length == 0 || queue.send(buffer[..length].to_vec()).is_err() {
            return Ok(());
        }
        if backlog.add(length) > MOST {
            return Err(io::Error::new(ErrorKind::TimedOut, "the client reads too little"));
        }
    }
}

async fn write(
    mut waiting: UnboundedReceiver<Vec<u8>>,
    mut client: impl AsyncWrite + Unpin,
    backlog: &Backlog,
) -> io::Result<()> {
    while let Some(chunk) = waiting.recv().await {
        timeout(PATIENCE, client.write_all(&chunk)).await??;
        timeout(PATIENCE, client.flush()).await??;
        backlog.take(chunk.len());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, duplex};

    use super::*;

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        runtime.start_paused(true).enable_time().build().unwrap().block_on(future)
    }

    #[test]
    fn everything_arrives() {
        block_on(async {
            let (mut from, server) = duplex(CHUNK);
            let (client, mut to) = duplex(1);
            let task = tokio::spawn(deliver(server, client, Arc::default()));
            from.write_all(b"abc").await.unwrap();
            drop(from);
            let mut read = Vec::new();
            to.read_to_end(&mut read).await.unwrap();
            assert_eq!(read, b"abc");
            task.await.unwrap().1.unwrap();
        });
    }

    #[test]
    fn a_client_that_reads_too_little_is_given_up() {
        block_on(async {
            let (mut from, server) = duplex(CHUNK);
            let (client, _to) = duplex(1);
            let backlog = Arc::new(Backlog::default());
            let task = tokio::spawn(deliver(server, client, backlog.clone()));
            // It ends while it is written to, or right after.
            let _ = timeout(PATIENCE / 2, from.write_all(&vec![0; MOST + 2 * CHUNK])).await;
            assert_eq!(task.await.unwrap().1.unwrap_err().kind(), ErrorKind::TimedOut);
        });
    }

    #[test]
    fn a_client_that_reads_nothing_for_a_minute_is_given_up() {
        block_on(async {
            let (mut from, server) = duplex(CHUNK);
            let (client, _to) = duplex(1);
            let task = tokio::spawn(deliver(server, client, Arc::default()));
            from.write_all(b"abc").await.unwrap();
            assert_eq!(task.await.unwrap().1.unwrap_err().kind(), ErrorKind::TimedOut);
        });
    }

    #[test]
    fn what_is_said_unasked_waits_for_the_reader() {
        block_on(async {
            let (mut from, server) = duplex(CHUNK);
            let (client, mut to) = duplex(1);
            let backlog = Arc::new(Backlog::default());
            tokio::spawn(deliver(server, client, backlog.clone()));
            from.write_all(&vec![0; 2 * EASY]).await.unwrap();
            assert!(timeout(PATIENCE / 2, backlog.eased()).await.is_err());
            let mut read = vec![0; 2 * EASY];
            to.read_exact(&mut read).await.unwrap();
            backlog.eased().await;
        });
    }
}
