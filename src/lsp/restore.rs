//! The action that restores a page from article text: what it does takes long to find out, and what it
//! can't do has to be told.

use tower_lsp::jsonrpc::{Error, ErrorCode, Result};

use super::session::Snapshot;
use crate::fix::Edit;
use crate::ide::actions;
use crate::restore::{Loss, Refusal};

/// LSP's RequestFailed, which this version of the protocol's library doesn't know.
const REQUEST_FAILED: ErrorCode = ErrorCode::ServerError(-32803);

/// More are counted: a message should be read.
const MOST_TOLD: usize = 5;

/// The edits, and what to tell of them.
pub fn restore(page: &Snapshot) -> Result<(Vec<Edit>, Option<String>)> {
    match actions::restored(&page.document, &page.config) {
        Ok((edits, losses)) => Ok((edits, notice(page, &losses))),
        Err(refusal) => {
            Err(Error { code: REQUEST_FAILED, message: reason(page, refusal).into(), data: None })
        }
    }
}

fn reason(page: &Snapshot, refusal: Refusal) -> String {
    let message = refusal.message(page.config.language);
    match refusal {
        Refusal::Markup => message.to_owned(),
        Refusal::Different(offset) => at_line(page, offset, message),
    }
}

fn notice(page: &Snapshot, losses: &[Loss]) -> Option<String> {
    let language = page.config.language;
    let count = losses.len();
    let told = losses.iter().take(MOST_TOLD);
    let told = told.map(|loss| at_line(page, loss.span.start, &loss.message(language)));
    let mut lines = vec![language.say(
        format!("되돌리지 못한 곳 {count}군데 (줄 번호는 되돌리기 전의 것)"),
        format!("{count} place(s) not restored (lines are those before)"),
    )];
    lines.extend(told);
    lines.extend((count > MOST_TOLD).then(|| "…".to_owned()));
    (count > 0).then(|| lines.join("\n"))
}

fn at_line(page: &Snapshot, offset: usize, message: &str) -> String {
    let line = page.document.text.line_of(offset) + 1;
    page.config.language.say(format!("{line}행: {message}"), format!("line {line}: {message}"))
}
