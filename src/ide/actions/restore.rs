//! Article text becomes a page in markup.

use super::{Action, Kind};
use crate::config::{Config, Language};
use crate::document::Document;
use crate::fix::{self, Edit};
use crate::ide::refactor;
use crate::restore::{self, Loss, Refusal};
use crate::text::Reading;

/// The action that restores the page, still without its edits: [`restored`] finds those.
pub fn restore_offer(document: &Document, language: Language) -> Option<Action> {
    let title = language.say("나무마크 문서로 되돌리기", "Restore as a NamuMark page");
    let kind = Kind::Refactor(refactor::Kind::Rewrite);
    let is_article = document.reading() == Reading::ArticleText;
    is_article.then(|| Action::new(kind, title, Vec::new()))
}

/// The edits that restore the page, and what stays text.
pub fn restored(document: &Document, config: &Config) -> Result<(Vec<Edit>, Vec<Loss>), Refusal> {
    let restored = restore::restore(document, config.reading)?;
    let edits = fix::difference(document.source(), &restored.text);
    Ok((edits, restored.losses))
}
