//! A page, checked.

use anyhow::Result;

use crate::document::Document;
use crate::fix::Level;
use crate::rules::{self, Finding};
use crate::text::Text;

use super::read::Source;
use super::settings::Page;

/// A page with all that is wrong with it.
pub struct Checked {
    pub source: Source,
    pub name: String,
    /// The text that the findings are about: after the fixes, where there were some.
    pub text: Text,
    /// The text before the fixes, where there were some.
    pub before: Option<String>,
    pub findings: Vec<Finding>,
    /// How many fixes were applied before.
    pub fixes: usize,
    /// How many findings were taken out because they are known.
    pub known: usize,
}

/// Reads a page, applies the fixes of `level` to its text, and checks it. No file is written.
pub fn check_page(page: Page, level: Option<Level>) -> Result<Checked> {
    let Page { source, config, title } = page;
    let text = source.read(config.language)?;
    let document = Document::new(&text).titled(title).read_as(config.reading);
    let name = source.to_string();
    let page = |document: Document, findings| Checked {
        source,
        name,
        text: document.text,
        before: None,
        findings,
        fixes: 0,
        known: 0,
    };
    let Some(level) = level else {
        let findings = rules::run(&document, &config);
        return Ok(page(document, findings));
    };
    let fixed = rules::fix_all(&document, &config, level);
    let before = (fixed.count > 0).then_some(text);
    Ok(Checked { before, fixes: fixed.count, ..page(fixed.document, fixed.findings) })
}
