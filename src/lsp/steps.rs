//! How a check of all pages gets on, on a thread of its own.

use tokio::sync::mpsc::{self, Receiver};

use super::survey::Step;
use super::workers::Workers;
use super::workspace::Cancelled;

/// How many steps may be taken before those before them are told.
pub const AHEAD: usize = 64;

/// The steps of a check.
pub struct Steps {
    coming: Receiver<Step>,
    has_ended: bool,
}

/// How a check has come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// All pages have been looked at.
    Whole,
    Cancelled,
    /// Something failed that is more than a page.
    Broken,
}

impl Steps {
    /// The steps that `check` tells; it may end when it is told that nobody listens.
    pub fn of(
        worker: Workers,
        check: impl FnOnce(&mut dyn FnMut(Step) -> bool) + Send + 'static,
    ) -> Self {
        let (sender, coming) = mpsc::channel(AHEAD);
        // Where it fails the steps end too early, which is how that shows.
        tokio::spawn(worker.run(move || check(&mut |step| sender.blocking_send(step).is_ok())));
        Self { coming, has_ended: false }
    }

    pub async fn next(&mut self) -> Option<Step> {
        let step = self.coming.recv().await;
        self.has_ended |= matches!(step, Some(Step::Ended));
        step
    }

    /// How it has ended, once no step comes any more.
    pub fn end(&self, cancelled: &Cancelled) -> End {
        match self.has_ended {
            _ if cancelled.is_set() => End::Cancelled,
            true => End::Whole,
            false => End::Broken,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The end of a check that tells these steps, and then may fail.
    fn end(cancelled: &Cancelled, told: Vec<Step>, fails: bool) -> End {
        let check = move |tell: &mut dyn FnMut(Step) -> bool| {
            told.into_iter().for_each(|step| assert!(tell(step)));
            assert!(!fails, "asked to fail");
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut steps = Steps::of(Workers::one(), check);
            while steps.next().await.is_some() {}
            steps.end(cancelled)
        })
    }

    #[test]
    fn a_check_that_fails_is_not_whole() {
        let cancelled = Cancelled::default();
        assert_eq!(end(&cancelled, vec![Step::Begun(0), Step::Ended], false), End::Whole);
        assert_eq!(end(&cancelled, vec![Step::Begun(1)], true), End::Broken);
        cancelled.cancel();
        assert_eq!(end(&cancelled, vec![Step::Begun(1)], false), End::Cancelled);
    }
}
