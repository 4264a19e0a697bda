//! A line on the terminal that says how far a long check has got.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::config::Language;

/// What is done sooner needs no line.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long a line stays as it is, at least.
const REST: Duration = Duration::from_millis(100);

/// Takes the cursor to the start of its line and clears that.
const CLEAR: &str = "\r\x1b[K";

pub struct Progress {
    language: Language,
    /// Nobody else reads it: a file or a program gets none of it.
    is_seen: bool,
    is_drawn: bool,
    next: Instant,
    done: usize,
    all: usize,
}

impl Progress {
    pub fn new(all: usize, language: Language) -> Self {
        let is_seen = io::stderr().is_terminal();
        Self { language, is_seen, is_drawn: false, next: Instant::now() + PATIENCE, done: 0, all }
    }

    pub fn advance(&mut self) {
        self.done += 1;
    }

    /// Whether the line ought to be drawn anew.
    pub fn is_due(&self) -> bool {
        self.is_seen && Instant::now() >= self.next
    }

    /// Draws the line. What was printed before has to be on the terminal by now.
    pub fn draw(&mut self) {
        let _ = write!(io::stderr(), "{CLEAR}{}", self.line());
        self.is_drawn = true;
        self.next = Instant::now() + REST;
    }

    /// Makes room for what is printed next.
    pub fn clear(&mut self) {
        if self.is_drawn {
            let _ = write!(io::stderr(), "{CLEAR}");
            self.is_drawn = false;
        }
    }

    fn line(&self) -> String {
        let (done, all) = (self.done, self.all);
        self.language.say(format!("검사 중… {done}/{all}"), format!("Checking … {done}/{all}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(is_seen: bool, next: Instant) -> Progress {
        Progress { language: Language::English, is_seen, is_drawn: false, next, done: 0, all: 3 }
    }

    #[test]
    fn only_a_terminal_that_has_waited_sees_the_line() {
        let now = Instant::now();
        assert!(progress(true, now).is_due());
        assert!(!progress(true, now + PATIENCE).is_due());
        assert!(!progress(false, now).is_due());
    }

    #[test]
    fn the_line_says_how_many_pages_are_done() {
        let mut progress = progress(true, Instant::now());
        progress.advance();
        assert_eq!(progress.line(), "Checking … 1/3");
    }
}
