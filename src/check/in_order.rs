//! Work on many threads whose results come in the order of the work.
//!
//! No thread runs far ahead of what has been taken, so the results that wait for their turn stay few
//! however many pages there are.

use std::collections::{BTreeMap, VecDeque};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How many results per thread may wait for one that takes long.
const AHEAD: usize = 16;

/// How often one hears of work that takes long.
const BEAT: Duration = Duration::from_millis(100);

/// What there is to take.
pub enum News<R> {
    /// The next result.
    Done(R),
    /// No result for a while.
    Wait,
}

/// Does `work` for each of `items` on `threads` threads, and hands the results to `take` on this one.
/// Where `take` fails, the rest is left undone. `work` must not panic: the others would wait for it.
pub fn run<T: Send, R: Send, E>(
    threads: NonZero<usize>,
    items: Vec<T>,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(News<R>) -> Result<(), E>,
) -> Result<(), E> {
    let count = items.len();
    let queue = Queue::new(items, threads.get() * AHEAD);
    let (results, received) = channel();
    thread::scope(|scope| {
        for _ in 0..threads.get().min(count) {
            let results = results.clone();
            scope.spawn(|| work_off(&queue, &work, results));
        }
        drop(results);
        let taken = take_all(&queue, &received, &mut take);
        queue.close();
        taken
    })
}

fn work_off<T, R>(queue: &Queue<T>, work: &impl Fn(T) -> R, results: Sender<(usize, R)>) {
    while let Some((number, item)) = queue.next() {
        if results.send((number, work(item))).is_err() {
            break;
        }
    }
}

fn take_all<T, R, E>(
    queue: &Queue<T>,
    received: &Receiver<(usize, R)>,
    take: &mut impl FnMut(News<R>) -> Result<(), E>,
) -> Result<(), E> {
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    loop {
        match received.recv_timeout(BEAT) {
            Ok((number, result)) => {
                waiting.insert(number, result);
            }
            Err(RecvTimeoutError::Timeout) => take(News::Wait)?,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        while let Some(result) = waiting.remove(&next) {
            take(News::Done(result))?;
            next += 1;
            queue.advance(next);
        }
    }
}

/// The work that is left, and how far it has got.
struct Queue<T> {
    state: Mutex<State<T>>,
    moved: Condvar,
    ahead: usize,
}

struct State<T> {
    items: VecDeque<T>,
    /// The number of the first item that is left.
    next: usize,
    /// How many results have been taken.
    taken: usize,
}

impl<T> Queue<T> {
    fn new(items: Vec<T>, ahead: usize) -> Self {
        let state = State { items: items.into(), next: 0, taken: 0 };
        Self { state: Mutex::new(state), moved: Condvar::new(), ahead }
    }

    /// The next item with its number, as soon as it may be begun.
    fn next(&self) -> Option<(usize, T)> {
        let too_far = |state: &mut State<T>| {
            !state.items.is_empty() && state.next >= state.taken + self.ahead
        };
        let waited = self.moved.wait_while(self.lock(), too_far);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        let item = state.items.pop_front()?;
        state.next += 1;
        Some((state.next - 1, item))
    }

    fn advance(&self, taken: usize) {
        self.lock().taken = taken;
        self.moved.notify_all();
    }

    /// Leaves the rest undone.
    fn close(&self) {
        self.lock().items.clear();
        self.moved.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THREADS: NonZero<usize> = NonZero::new(3).unwrap();

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let mut taken = Vec::new();
        let slow_at_first = |item: usize| (0..(1000 - item) * 100).fold(item, |sum, n| sum ^ n ^ n);
        let end: Result<(), ()> = run(THREADS, (0..1000).collect(), slow_at_first, |news| {
            if let News::Done(item) = news {
                taken.push(item);
            }
            Ok(())
        });
        assert_eq!((end, taken), (Ok(()), (0..1000).collect::<Vec<_>>()));
    }

    #[test]
    fn no_item_is_begun_far_ahead_of_what_is_taken() {
        let taken = Mutex::new(0);
        let end: Result<(), ()> = run(
            THREADS,
            (0..1000).collect(),
            |item: usize| item < *taken.lock().unwrap() + THREADS.get() * AHEAD,
            |news| {
                if let News::Done(near) = news {
                    assert!(near);
                    *taken.lock().unwrap() += 1;
                }
                Ok(())
            },
        );
        assert_eq!(end, Ok(()));
    }

    #[test]
    fn a_failure_leaves_the_rest_undone() {
        let end = run(
            THREADS,
            (0..1_000_000).collect(),
            |item: usize| item,
            |news| match news {
                News::Done(5) => Err("enough"),
                _ => Ok(()),
            },
        );
        assert_eq!(end, Err("enough"));
    }

    #[test]
    fn nothing_to_do_is_done_at_once() {
        assert_eq!(run(THREADS, Vec::new(), |item: ()| item, |_| Err("something")), Ok(()));
    }
}
