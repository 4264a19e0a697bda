//! Reading a document as what its user says it is.

use serde::{Deserialize, Serialize};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::TextDocumentIdentifier;

use super::Server;
use crate::config::{READINGS, name_of_reading};
use crate::lsp::linter::Event;
use crate::text::Reading;

/// The question of `namumark/readAs`: `auto`, `namumark` or `article-text`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadAsParams {
    text_document: TextDocumentIdentifier,
    #[serde(rename = "as")]
    name: String,
}

/// As what the document is read now: its first line may have said otherwise.
#[derive(Debug, Serialize)]
pub struct Read {
    #[serde(rename = "as")]
    name: &'static str,
}

impl Server {
    pub async fn read_as(&self, params: ReadAsParams) -> Result<Option<Read>> {
        let reading = named(&params.name)?;
        let uri = params.text_document.uri;
        self.session().read_as(&uri, reading);
        self.outdate(uri.clone());
        let _ = self.outdated.send(Event::Refresh);
        self.ask(&uri, |page| Read { name: page.document.reading().name() }).await
    }
}

fn named(name: &str) -> Result<Option<Reading>> {
    let found = READINGS.into_iter().find(|reading| name_of_reading(*reading) == name);
    found.ok_or_else(|| Error::invalid_params(format!("{name} is nothing to read a page as")))
}
