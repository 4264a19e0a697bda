//! `--baseline`: findings that are known and not to be reported, so that a wiki with a great many old
//! mistakes can still refuse new ones.
//!
//! The file has a line for each, sorted: the page (relative to the file's own folder), the rule, and
//! the fingerprint, which outlives edits elsewhere in the page. It is text, one finding a line, so
//! that version control can show and merge it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Error, Result, anyhow};

use crate::config::Language;
use crate::rules::Finding;

use super::fingerprint::fingerprints;
use super::lint::Checked;
use super::read::Source;
use super::{say, write};

const HEAD: &str = "# Known findings; namumark check --baseline does not report them.";

/// The known findings of each page.
type Pages = BTreeMap<String, BTreeSet<Entry>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    rule: String,
    fingerprint: String,
}

/// What a baseline is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Known findings are not reported.
    Compare,
    /// It forgets what is gone.
    Prune,
    /// It learns what is new, and forgets what is gone.
    Write,
}

pub struct Baseline {
    path: PathBuf,
    folder: PathBuf,
    purpose: Purpose,
    pages: Pages,
}

/// A page as it is now, for the baseline.
pub struct Seen {
    page: String,
    /// What the baseline ought to know of it from now on.
    entries: BTreeSet<Entry>,
    /// How many of them are new.
    new: usize,
    /// How many of those that the baseline knew are gone.
    gone: usize,
}

impl Baseline {
    pub fn read(path: &Path, purpose: Purpose, language: Language) -> Result<Self> {
        let source = Source::File(path.to_owned());
        let pages = match fs::read_to_string(path) {
            Ok(text) => parse(&text).map_err(|line| not_a_baseline(path, line, language))?,
            Err(error) if error.kind() == ErrorKind::NotFound && purpose == Purpose::Write => {
                Pages::new()
            }
            Err(error) => return Err(source.failed(&error, language)),
        };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = fs::canonicalize(folder.unwrap_or(Path::new(".")));
        let folder = folder.map_err(|error| source.failed(&error, language))?;
        Ok(Self { path: path.to_owned(), folder, purpose, pages })
    }

    /// Takes the findings that are known out of `page`.
    pub fn take_known(&self, page: &mut Checked) -> Seen {
        let name = self.name_of(&page.source);
        let none = BTreeSet::new();
        let known = self.pages.get(&name).unwrap_or(&none);
        let entries: Vec<Entry> =
            fingerprints(page).into_iter().zip(&page.findings).map(Entry::new).collect();
        let is_new = |entry: &Entry| !known.contains(entry);
        let new = entries.iter().filter(|entry| is_new(entry)).count();
        let gone = known.len() - (entries.len() - new);
        page.known = entries.len();
        if self.purpose == Purpose::Write {
            page.findings.clear();
        } else {
            let mut flags = entries.iter().map(is_new);
            page.findings.retain(|_| flags.next().unwrap_or(true));
            page.known -= new;
        }
        let kept = entries.into_iter();
        let kept = kept.filter(|entry| self.purpose == Purpose::Write || !is_new(entry));
        Seen { page: name, entries: kept.collect(), new, gone }
    }

    /// What a page is called in the file.
    fn name_of(&self, source: &Source) -> String {
        let name = match source {
            Source::StandardInput { name } => PathBuf::from(name),
            Source::File(path) => {
                let path = fs::canonicalize(path).unwrap_or_else(|_| path.clone());
                path.strip_prefix(&self.folder).map(Path::to_owned).unwrap_or(path)
            }
        };
        name.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/").replace(['\n', '\r'], " ")
    }

    /// Ends a check in which `seen` was seen: writes the file where that is its purpose, and says on
    /// standard error what has become of it.
    pub fn end(self, seen: Vec<Seen>, language: Language) -> Result<()> {
        let new = seen.iter().map(|seen| seen.new).sum();
        let mut gone: usize = seen.iter().map(|seen| seen.gone).sum();
        let names: BTreeSet<&str> = seen.iter().map(|seen| seen.page.as_str()).collect();
        let mut pages = self.pages;
        pages.retain(|name, entries| {
            let is_there = names.contains(name.as_str()) || self.folder.join(name).exists();
            gone += if is_there { 0 } else { entries.len() };
            is_there
        });
        let known = |pages: &Pages| pages.values().map(BTreeSet::len).sum();
        if self.purpose == Purpose::Compare {
            if gone > 0 {
                say(&outdated(&self.path, gone, language));
            }
            return Ok(());
        }
        pages.extend(seen.into_iter().map(|seen| (seen.page, seen.entries)));
        write::write(&self.path, &text(&pages))
            .map_err(|error| Source::File(self.path.clone()).failed(&error, language))?;
        let new = if self.purpose == Purpose::Write { new } else { 0 };
        say(&written(&self.path, [known(&pages), new, gone], language));
        Ok(())
    }
}

impl Entry {
    fn new((fingerprint, finding): (String, &Finding)) -> Self {
        Self { rule: finding.rule.to_owned(), fingerprint }
    }
}

/// The known findings, or the number of the first line that is none.
fn parse(text: &str) -> Result<Pages, usize> {
    let mut pages = Pages::new();
    for (index, line) in text.lines().enumerate() {
        let mut parts = line.rsplitn(3, '\t');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(fingerprint), Some(rule), Some(page)) => {
                let entry = Entry { rule: rule.to_owned(), fingerprint: fingerprint.to_owned() };
                pages.entry(page.to_owned()).or_default().insert(entry);
            }
            _ if line.is_empty() || line.starts_with('#') => {}
            _ => return Err(index + 1),
        }
    }
    Ok(pages)
}

fn text(pages: &Pages) -> String {
    let entries =
        pages.iter().flat_map(|(page, entries)| entries.iter().map(move |entry| (page, entry)));
    let lines = entries
        .map(|(page, Entry { rule, fingerprint })| format!("{page}\t{rule}\t{fingerprint}\n"));
    format!("{HEAD}\n{}", lines.collect::<String>())
}

fn not_a_baseline(path: &Path, line: usize, language: Language) -> Error {
    let path = path.display();
    anyhow!(language.say(
        format!("{path}: 기준 파일이 아닙니다: {line}행을 읽을 수 없습니다"),
        format!("{path}: not a baseline: line {line} makes no sense"),
    ))
}

fn outdated(path: &Path, gone: usize, language: Language) -> String {
    let path = path.display();
    language.say(
        format!("{path}: {gone}개는 이제 없습니다. --prune-baseline이 지웁니다"),
        format!("{path}: {gone} no longer found; --prune-baseline takes them out"),
    )
}

fn written(path: &Path, [known, new, gone]: [usize; 3], language: Language) -> String {
    let path = path.display();
    language.say(
        format!("{path}: {known}개를 적었습니다 (새로 {new}개, 없어진 것 {gone}개)"),
        format!("{path}: {known} written ({new} new, {gone} gone)"),
    )
}
