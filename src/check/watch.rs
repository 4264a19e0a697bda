//! `--watch`: checks again what has changed, until Ctrl-C.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Error, Result, anyhow};
use notify::{Event, RecursiveMode, Watcher};

use crate::config::FILE_NAME;

use super::find;
use super::in_order::News;
use super::output::Output;
use super::read::Source;
use super::run::{Printed, Run};
use super::tally::Tally;
use super::{Outcome, complain, say};

/// Programs write a file in several steps; they are through when nothing has come for so long.
const QUIET: Duration = Duration::from_millis(50);

/// Empties the window, and leaves what has scrolled out of it.
const CLEAR: &str = "\x1b[2J\x1b[H";

/// The pages as they were when last checked.
type Pages = BTreeMap<Source, Result<Printed>>;

/// Checks again and again. Only an error ends it: that nobody reads what it prints is one, too.
pub fn watch(run: &Run) -> Result<Outcome> {
    if run.arguments.paths.iter().any(|path| path.as_os_str() == "-") {
        return Err(anyhow!(run.language.say(
            "--watch: 표준 입력은 지켜볼 수 없습니다",
            "--watch: standard input cannot be watched",
        )));
    }
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(move |event| {
        // Nobody receives any more when the program is about to end.
        let _ = sender.send(event);
    })?;
    for (folder, mode) in folders(run) {
        watcher.watch(&folder, mode)?;
    }
    let mut pages = Pages::new();
    let mut changes = Changes::default();
    loop {
        if let Some(problems) = update(run, &mut pages, &changes)? {
            print(run, &pages, &problems)?;
        }
        changes = Changes::next(&events)?;
    }
}

/// What there is to watch: the folders, and those of the files, as editors like to put a new file
/// in the place of the old one.
fn folders(run: &Run) -> BTreeMap<PathBuf, RecursiveMode> {
    let mut folders = BTreeMap::new();
    for path in &run.arguments.paths {
        let (folder, mode) = match find::folder(path) {
            Some(folder) => (folder, RecursiveMode::Recursive),
            None => (parent(path).to_owned(), RecursiveMode::NonRecursive),
        };
        if let Ok(folder) = fs::canonicalize(folder)
            && folders.get(&folder) != Some(&RecursiveMode::Recursive)
        {
            folders.insert(folder, mode);
        }
    }
    folders
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Which files are others than before.
#[derive(Default)]
struct Changes {
    paths: BTreeSet<PathBuf>,
    /// The system has lost track.
    any: bool,
}

impl Changes {
    /// Waits for a change, and for those that come along with it.
    fn next(events: &Receiver<notify::Result<Event>>) -> Result<Self> {
        let mut changes = Self::default();
        changes.add(events.recv()?);
        while let Ok(event) = events.recv_timeout(QUIET) {
            changes.add(event);
        }
        Ok(changes)
    }

    fn add(&mut self, event: notify::Result<Event>) {
        match event {
            // We read files ourselves.
            Ok(event) if event.kind.is_access() => {}
            Ok(event) => {
                self.any |= event.need_rescan() || event.paths.iter().any(|path| is_settings(path));
                self.paths.extend(event.paths);
            }
            Err(_) => self.any = true,
        }
    }

    fn have(&self, source: &Source) -> bool {
        let Source::File(path) = source else { return false };
        let folder = fs::canonicalize(parent(path)).unwrap_or_default();
        let file = path.file_name().unwrap_or_default();
        self.any || self.paths.contains(&folder.join(file))
    }
}

/// Whether the file may hold for any page.
fn is_settings(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == FILE_NAME)
}

/// Checks the pages that are new or have changed, and forgets those that are gone. Where there
/// were such pages, returns what kept others from being found.
fn update(run: &Run, pages: &mut Pages, changes: &Changes) -> Result<Option<Vec<Error>>> {
    let Some((found, problems)) = run.pages()? else {
        return Ok(None);
    };
    let before = pages.len();
    pages.retain(|source, _| found.binary_search_by_key(&source, |page| &page.source).is_ok());
    let due: Vec<_> = found
        .into_iter()
        .filter(|page| !pages.contains_key(&page.source) || changes.have(&page.source))
        .collect();
    let is_other = pages.len() != before || !due.is_empty() || before == 0;
    let sources: Vec<_> = due.iter().map(|page| page.source.clone()).collect();
    let mut names = sources.into_iter();
    run.check_all(due, |news| {
        if let News::Done(result) = news {
            pages.extend(names.next().map(|source| (source, result)));
        }
        Ok(())
    })?;
    Ok(is_other.then_some(problems))
}

fn print(run: &Run, pages: &Pages, problems: &[Error]) -> Result<()> {
    if io::stdout().is_terminal() {
        write!(io::stdout(), "{CLEAR}")?;
    }
    let mut output = Output::new(&run.targets, false, run.language)?;
    let mut tally = Tally::default();
    for page in pages.values().flatten() {
        output.add(&page.reports)?;
        tally += page.tally.clone();
    }
    output.end(&tally)?;
    let unread = pages.values().filter_map(|page| page.as_ref().err());
    problems.iter().chain(unread).for_each(complain);
    say(run
        .language
        .say("바뀌는 문서를 기다립니다. Ctrl-C로 끝냅니다.", "Waiting for changes; Ctrl-C ends."));
    Ok(())
}
