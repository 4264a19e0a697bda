//! Why the text at a place of a page is no markup.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Error, Result, anyhow};

use crate::config::{Config, Language, Languages, Settings};
use crate::document::Document;
use crate::ide::actions;
use crate::project::{Choice, Projects};
use crate::text::{Encoding, Position};

use super::Outcome;
use super::arguments::WhyArguments;
use super::place::Place;
use super::read::Source;
use super::settings::complaints;
use super::words::printable;

/// Prints the reason, the places that it has to do with, and what the linter says.
pub fn why(arguments: &WhyArguments, languages: Languages) -> Result<Outcome> {
    let (file, position) = parse(&arguments.place).ok_or_else(|| misread(languages.of(None)))?;
    let source = Source::new(Path::new(file), "<stdin>");
    let projects = Projects::new(Choice::Nearest, &[source.path().to_owned()], Settings::default());
    let page = projects.page(source.path()).map_err(|broken| {
        let lines = complaints(&broken, languages.of(None)).into_iter();
        lines.reduce(|all, line| anyhow!("{all}\n{line}")).unwrap_or_else(|| anyhow!(""))
    })?;
    let language = languages.of(page.settings.language);
    let config = Config { language, ..page.config() };
    let title = page.title().filter(|_| !source.is_standard_input());
    let document = Document::new(&source.read(language)?).titled(title);
    let document = document.read_as(config.reading);
    let offset = document.text.offset(position, Encoding::Utf32);
    let mut output = io::stdout().lock();
    let Some(found) = actions::why(&document, &config, offset) else {
        writeln!(output, "{}", nothing(language))?;
        return Ok(Outcome::Clean);
    };
    print(&mut output, &document, file, &found)?;
    Ok(Outcome::Clean)
}

fn print(
    output: &mut impl Write,
    document: &Document,
    file: &str,
    found: &actions::Why,
) -> io::Result<()> {
    let explanation = &found.explanation;
    let text = document.text.slice(explanation.span);
    let first = text.lines().next().unwrap_or_default();
    let at = |offset| {
        let Place { line, column, .. } = Place::new(&document.text, offset);
        format!("{file}:{line}:{column}")
    };
    writeln!(output, "{}: {}", at(explanation.span.start), printable(first))?;
    writeln!(output, "  {}", printable(&explanation.reason))?;
    for place in &explanation.places {
        writeln!(output, "{}: {}", at(place.span.start), printable(&place.label))?;
    }
    if let Some(finding) = &found.finding {
        let place = at(finding.span.start);
        writeln!(output, "{place}: [{}] {}", finding.rule, printable(&finding.message))?;
        for fix in &finding.fixes {
            writeln!(output, "  = {}", printable(&fix.title))?;
        }
    }
    Ok(())
}

/// The file and the position of `FILE:LINE:COLUMN`.
fn parse(place: &str) -> Option<(&str, Position)> {
    let (rest, column) = place.rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    let number = |text: &str| text.parse::<u32>().ok()?.checked_sub(1);
    Some((file, Position::new(number(line)?, number(column)?)))
}

fn misread(language: Language) -> Error {
    anyhow!(language.say(
        "장소는 `파일:줄:칸`으로 쓰고, 줄과 칸은 1부터 셉니다",
        "a place is written FILE:LINE:COLUMN, lines and columns counted from 1",
    ))
}

fn nothing(language: Language) -> &'static str {
    language.say(
        "여기에는 문법처럼 보이지만 글자인 것이 없습니다.",
        "Nothing here looks like markup without being it.",
    )
}
