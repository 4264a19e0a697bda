//! The commands that write pages anew: `format`, and `convert` from other markups.

use std::io::Write;
use std::sync::Arc;

use anyhow::Result;

use crate::config::{Language, Settings};
use crate::document::Document;
use crate::fix;
use crate::foreign::{self, Markup};
use crate::format;
use crate::project::{Choice, Projects};
use crate::text::Span;

use super::arguments::{ConvertArguments, Foreign, FormatArguments};
use super::diff::diff;
use super::find::{Exclude, Search};
use super::read::Source;
use super::{Outcome, complain, say, write};

/// The name of standard input in messages.
const STANDARD_INPUT: &str = "<stdin>";

/// Formats pages where they are; standard input goes to standard output.
pub fn format(arguments: &FormatArguments, language: Language) -> Result<Outcome> {
    let projects = Arc::new(Projects::new(Choice::Nearest, &arguments.paths, Settings::default()));
    let search = Search {
        paths: &arguments.paths,
        stdin_filename: STANDARD_INPUT,
        exclude: &Exclude::default(),
        projects: &projects,
        takes_text: false,
        language,
    };
    let (pages, mut problems) = search.pages();
    let mut changed = 0;
    for page in pages {
        match format_page(&page, arguments, language) {
            Ok(is_changed) => changed += usize::from(is_changed),
            Err(problem) => problems.push(problem),
        }
    }
    problems.iter().for_each(complain);
    say(&summary(changed, arguments.changes_nothing(), language));
    Ok(match changed {
        _ if !problems.is_empty() => Outcome::Incomplete,
        0 => Outcome::Clean,
        _ if arguments.changes_nothing() => Outcome::Findings,
        _ => Outcome::Clean,
    })
}

fn summary(changed: usize, changes_nothing: bool, language: Language) -> String {
    match (changes_nothing, changed) {
        (_, 0) => language.say("고칠 것이 없습니다.", "Nothing to format.").to_owned(),
        (true, _) => language.say(
            format!("정리할 문서가 {changed}개 있습니다."),
            format!("Would format {changed} page(s)."),
        ),
        (false, _) => language.say(
            format!("문서 {changed}개를 정리했습니다."),
            format!("Formatted {changed} page(s)."),
        ),
    }
}

/// Whether there was something to format.
fn format_page(page: &Source, arguments: &FormatArguments, language: Language) -> Result<bool> {
    let before = page.read(language)?;
    let document = Document::new(&before);
    let edits = format::format(&document, Span::new(0, before.len()), format::Options::default());
    let after = fix::splice(&before, &edits.iter().collect::<Vec<_>>());
    let is_changed = before != after;
    let mut output = anstream::stdout().lock();
    if arguments.diff && is_changed {
        write!(output, "{}", diff(&page.to_string(), &before, &after))?;
    } else if arguments.check && is_changed {
        writeln!(output, "{page}")?;
    } else if !arguments.changes_nothing() {
        match page {
            Source::StandardInput { .. } => output.write_all(after.as_bytes())?,
            Source::File(path) if is_changed => {
                write::replace(path, &after).map_err(|error| page.failed(&error, language))?;
            }
            Source::File(_) => {}
        }
    }
    Ok(is_changed)
}

/// Prints a page of another markup as NamuMark.
pub fn convert(arguments: &ConvertArguments, language: Language) -> Result<Outcome> {
    let text = Source::new(&arguments.file, STANDARD_INPUT).read(language)?;
    let markup = match arguments.from {
        Foreign::Markdown => Markup::Markdown,
        Foreign::Html => Markup::Html,
        Foreign::Mediawiki => Markup::MediaWiki,
    };
    anstream::stdout().lock().write_all(foreign::convert(&text, markup).as_bytes())?;
    Ok(Outcome::Clean)
}
