//! Commands that editors bind to keys. Each is asked for with one argument, the place that it is about:
//! `{textDocument: {uri}, range}` or `{textDocument: {uri}, position}`.

use serde::Deserialize;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::*;

use super::convert;
use super::session::Snapshot;
use crate::ide::refactor::sections::{self, Change};
use crate::ide::refactor::wrap::{self, WRAPPERS, Wrapper};
use crate::ide::refactor::{Action, Page};
use crate::text::Reading;

const SECTIONS: [(&str, Change); 5] = [
    ("namumark.promoteSection", Change::Promote),
    ("namumark.demoteSection", Change::Demote),
    ("namumark.moveSectionUp", Change::MoveUp),
    ("namumark.moveSectionDown", Change::MoveDown),
    ("namumark.sortSubsections", Change::SortSubsections),
];

/// The names of all commands.
pub fn names() -> Vec<String> {
    let sections = SECTIONS.iter().map(|(name, _)| (*name).to_owned());
    sections.chain(WRAPPERS.iter().map(wrap_name)).collect()
}

fn wrap_name(wrapper: &Wrapper) -> String {
    format!("namumark.wrap{}", wrapper.name)
}

/// A command and the place that it is about.
pub struct Command {
    pub uri: Url,
    range: Range,
    what: What,
}

enum What {
    Section(Change),
    Wrap(&'static Wrapper),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    text_document: TextDocumentIdentifier,
    range: Option<Range>,
    position: Option<Position>,
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
        let position = place.position.unwrap_or_default();
        let range = place.range.unwrap_or(Range::new(position, position));
        Ok(Self { uri: place.text_document.uri, range, what })
    }

    /// What the client is to change; `None` where there is nothing to be changed, and why not, where
    /// that can be said.
    pub fn run(
        &self,
        page: &Snapshot,
    ) -> Option<std::result::Result<ApplyWorkspaceEditParams, String>> {
        if page.document.reading() == Reading::ArticleText {
            let reason = page.config.language.say(
                "화면에서 복사한 글에는 쓸 수 없습니다",
                "This works in markup, not in text copied from the rendered page",
            );
            return Some(Err(reason.to_owned()));
        }
        let place = Page::new(&page.document, page.config.language, page.span(self.range));
        let action = match self.what {
            What::Section(change) => sections::change(&place, change)?,
            What::Wrap(wrapper) => wrap::wrap(&place, wrapper)?,
        };
        let Action { title, disabled, edits, .. } = action;
        Some(match disabled {
            Some(reason) => Err(reason),
            None => Ok(ApplyWorkspaceEditParams {
                label: Some(title),
                edit: convert::workspace_edit(page, edits),
            }),
        })
    }
}

fn what(name: &str) -> Option<What> {
    let section = SECTIONS.iter().find(|(command, _)| *command == name);
    let wrapper = || WRAPPERS.iter().find(|wrapper| wrap_name(wrapper) == name);
    section.map(|(_, change)| What::Section(*change)).or_else(|| wrapper().map(What::Wrap))
}
