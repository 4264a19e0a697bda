//! "Why is this text?": the action that asks it, and the command that answers.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, Command, ExecuteCommandParams, Position,
    Range, Url,
};

use super::convert;
use super::session::Snapshot;
use crate::ide::actions;

/// Its arguments are the URI of a document and a position in it.
pub const COMMAND: &str = "namumark.why";

/// The answer to the command.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    markdown: String,
    /// The same on one line, for a message; it is shown, so the answer doesn't repeat it.
    #[serde(skip)]
    pub message: String,
    range: Range,
    places: Vec<Place>,
    rule: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Place {
    range: Range,
    label: String,
}

#[derive(Deserialize)]
struct Arguments(Url, Position);

/// The place that the command is asked about.
pub fn place(params: ExecuteCommandParams) -> Result<(Url, Position)> {
    let arguments = serde_json::from_value(Value::Array(params.arguments));
    let Arguments(uri, position) =
        arguments.map_err(|error| Error::invalid_params(error.to_string()))?;
    Ok((uri, position))
}

pub fn answer(page: &Snapshot, position: Position) -> Option<Why> {
    let why = actions::why(&page.document, &page.config, page.offset(position))?;
    let markdown = why.markdown(&page.document, &page.config);
    let message = why.message(&page.document, &page.config);
    let explanation = why.explanation;
    let places = explanation.places.into_iter();
    Some(Why {
        markdown,
        message,
        range: page.range(explanation.span),
        places: places
            .map(|place| Place { range: page.range(place.span), label: place.label })
            .collect(),
        rule: why.finding.map(|finding| finding.rule),
    })
}

/// The action that asks about the start of `range`, and the fixes of a finding that begins elsewhere.
pub fn actions(page: &Snapshot, range: Range) -> Vec<CodeActionOrCommand> {
    let offset = page.offset(range.start);
    let Some(why) = actions::why(&page.document, &page.config, offset) else {
        return Vec::new();
    };
    let fixes = why.fixes(page.span(range)).into_iter();
    let question = page.client.executes_commands.then(|| question(page, range.start));
    fixes.map(|fix| convert::action(page, &[], fix, None)).chain(question).collect()
}

fn question(page: &Snapshot, position: Position) -> CodeActionOrCommand {
    let title = page.config.language.say("왜 안 될까요?", "Why is this text?").to_owned();
    let arguments = Some(vec![json!(page.uri), json!(position)]);
    CodeActionOrCommand::CodeAction(CodeAction {
        title: title.clone(),
        kind: Some(CodeActionKind::QUICKFIX),
        command: Some(Command { title, command: COMMAND.to_owned(), arguments }),
        ..Default::default()
    })
}
