//! The command `restore`: text copied from the site as the page that it was.

use std::io::Write;
use std::path::Path;

use anyhow::{Result, anyhow};

use crate::config::{Languages, Settings};
use crate::document::Document;
use crate::project::{Choice, Projects};
use crate::restore::{self, Refusal};

use super::arguments::RestoreArguments;
use super::place::Place;
use super::read::Source;
use super::settings::complaints;
use super::{Outcome, complain, write};

/// Prints the page, or writes it; says on standard error what of the text isn't in it as it was.
pub fn restore(arguments: &RestoreArguments, languages: Languages) -> Result<Outcome> {
    let source = Source::new(&arguments.file, "<stdin>");
    let projects = Projects::new(Choice::Nearest, &[source.path().to_owned()], Settings::default());
    let page_at = |path: &Path| {
        projects.page(path).map_err(|broken| {
            let lines = complaints(&broken, languages.of(None)).into_iter();
            lines.reduce(|all, line| anyhow!("{all}\n{line}")).unwrap_or_else(|| anyhow!(""))
        })
    };
    let page = page_at(source.path())?;
    let language = languages.of(page.settings.language);
    let reading = arguments.reading.or(page.config().reading);
    let document = Document::new(&source.read(language)?).read_as(reading);
    let place = |offset| {
        let Place { line, column, .. } = Place::new(&document.text, offset);
        format!("{source}:{line}:{column}")
    };
    // Nobody knows what reads the page that is printed.
    let setting = match &arguments.output_file {
        Some(path) => page_at(path)?.config().reading,
        None => None,
    };
    let restored = restore::restore(&document, setting).map_err(|refusal| match refusal {
        Refusal::Markup => anyhow!("{source}: {}", refusal.message(language)),
        Refusal::Different(offset) => anyhow!("{}: {}", place(offset), refusal.message(language)),
    })?;
    match &arguments.output_file {
        Some(path) => write::write(path, &restored.text)
            .map_err(|error| Source::File(path.clone()).failed(&error, language))?,
        None => anstream::stdout().lock().write_all(restored.text.as_bytes())?,
    }
    for loss in &restored.losses {
        complain(&anyhow!("{}: {}", place(loss.span.start), loss.message(language)));
    }
    Ok(Outcome::Clean)
}
