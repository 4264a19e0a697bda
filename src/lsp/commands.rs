//! Commands that editors bind to keys. Each is asked for with one argument, the place that it is about:
//! `{textDocument: {uri}, range}` or `{textDocument: {uri}, position}`. The editors' README tells what
//! else it may hold.

use serde::{Deserialize, Serialize};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::*;

use super::convert;
use super::session::Snapshot;
use crate::ide::refactor::sections::{self, Change};
use crate::ide::refactor::wrap::{self, WRAPPERS, Wrapper};
use crate::ide::refactor::{Action, Outcome, Page, footnotes};
use crate::text::Reading;

const SECTIONS: [(&str, Change); 5] = [
    ("namumark.promoteSection", Change::Promote),
    ("namumark.demoteSection", Change::Demote),
    ("namumark.moveSectionUp", Change::MoveUp),
    ("namumark.moveSectionDown", Change::MoveDown),
    ("namumark.sortSubsections", Change::SortSubsections),
];

const FOOTNOTE: &str = "namumark.wrapFootnote";

/// Checks all pages.
pub const CHECK: &str = "namumark.checkWorkspace";
/// Takes back what that has published.
pub const CLEAR: &str = "namumark.clearWorkspace";

/// The names of all commands.
pub fn names() -> Vec<String> {
    let sections = SECTIONS.iter().map(|(name, _)| *name);
    let others = [FOOTNOTE, CHECK, CLEAR].into_iter();
    sections.chain(others).map(str::to_owned).chain(WRAPPERS.iter().map(wrap_name)).collect()
}

fn wrap_name(wrapper: &Wrapper) -> String {
    format!("namumark.wrap{}", wrapper.name)
}

/// A command and the place that it is about.
pub struct Command {
    pub uri: Url,
    range: Range,
    value: Option<String>,
    /// Whether the client is to be asked to make the change, if it can be; else it makes it itself.
    pub asks: bool,
    what: What,
}

enum What {
    Section(Change),
    Wrap(&'static Wrapper),
    Footnote,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    text_document: TextDocumentIdentifier,
    range: Option<Range>,
    position: Option<Position>,
    value: Option<String>,
    apply: Option<bool>,
}

/// A change, and what is to be selected then: the answer to clients that make it themselves.
#[derive(Debug, Serialize)]
pub struct Done {
    pub title: String,
    pub edit: WorkspaceEdit,
    pub selection: Range,
}

impl Command {
    pub fn read(mut params: ExecuteCommandParams) -> Result<Self> {
        let unknown = || Error::invalid_params(format!("no command {}", params.command));
        let what = what(&params.command).ok_or_else(unknown)?;
        let place = params.arguments.pop().map(serde_json::from_value::<Place>);
        let Some(Ok(place)) = place else {
            return Err(Error::invalid_params(
                "not {textDocument, range} or {textDocument, position}",
            ));
        };
        if place.value.as_ref().is_some_and(|value| value.contains(['\n', '\r'])) {
            return Err(Error::invalid_params("a value of several lines"));
        }
        let position = place.position.unwrap_or_default();
        let range = place.range.unwrap_or(Range::new(position, position));
        let asks = place.apply.unwrap_or(true);
        Ok(Self { uri: place.text_document.uri, range, value: place.value, asks, what })
    }

    /// What is to be changed; `None` where there is nothing to be changed, and why not, where that
    /// can be said.
    pub fn run(&self, page: &Snapshot) -> Option<std::result::Result<Done, String>> {
        if page.document.reading() == Reading::ArticleText {
            let reason = page.config.language.say(
                "화면에서 복사한 글에는 쓸 수 없습니다",
                "This works in markup, not in text copied from the rendered page",
            );
            return Some(Err(reason.to_owned()));
        }
        let place = Page::new(&page.document, page.config.language, page.span(self.range));
        let value = self.value.as_deref().filter(|value| !value.is_empty());
        let Outcome { action, selection } = match self.what {
            What::Section(change) => sections::change(&place, change)?,
            What::Wrap(wrapper) => wrap::toggle(&place, wrapper, value),
            What::Footnote => footnotes::toggle(&place, value),
        };
        let Action { title, disabled, edits, .. } = action;
        Some(match disabled {
            Some(reason) => Err(reason),
            None => {
                let selection = convert::range_after(page, &edits, selection);
                Ok(Done { title, edit: convert::workspace_edit(page, edits), selection })
            }
        })
    }
}

fn what(name: &str) -> Option<What> {
    let section = SECTIONS.iter().find(|(command, _)| *command == name);
    let wrapper = || WRAPPERS.iter().find(|wrapper| wrap_name(wrapper) == name);
    section
        .map(|(_, change)| What::Section(*change))
        .or_else(|| wrapper().map(What::Wrap))
        .or_else(|| (name == FOOTNOTE).then_some(What::Footnote))
}
