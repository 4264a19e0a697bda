//! What is known of one page: its facts, and its tree.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::Result;

use crate::config::Language;
use crate::document::Document;
use crate::inspect;

use super::Outcome;
use super::arguments::{InspectArguments, TreeArguments};
use super::json;
use super::read::Source;

/// Prints the facts of a page.
pub fn inspect(arguments: &InspectArguments, language: Language) -> Result<Outcome> {
    let document = read(&arguments.file, language)?.read_as(arguments.reading);
    let mut output = BufWriter::new(io::stdout().lock());
    json::write(&mut output, &inspect::facts(&document))?;
    output.flush()?;
    Ok(Outcome::Clean)
}

/// Prints the syntax tree of a page.
pub fn tree(arguments: &TreeArguments, language: Language) -> Result<Outcome> {
    let document = read(&arguments.file, language)?;
    let print = if arguments.json { inspect::tree_json } else { inspect::tree_sexp };
    writeln!(io::stdout().lock(), "{}", print(&document))?;
    Ok(Outcome::Clean)
}

fn read(file: &Path, language: Language) -> Result<Document> {
    Ok(Document::new(&Source::new(file, "<stdin>").read(language)?))
}
