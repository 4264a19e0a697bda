//! Counts above lines.

use serde_json::json;
use tower_lsp::lsp_types as lsp;

use super::Places;
use crate::ide::lens::{self, Lens, Uses};
use crate::lsp::session::Snapshot;
use crate::text::Span;

/// What a client that can show places is told to do.
pub const SHOW_REFERENCES: &str = "namumark.showReferences";

pub fn lenses(page: &Snapshot) -> Vec<lsp::CodeLens> {
    if !page.preferences.code_lens {
        return Vec::new();
    }
    let lenses = lens::lenses(&page.document);
    let spans = lenses.iter().flat_map(|lens| lens.uses.iter().chain([&lens.span]));
    let places = page.places(spans.copied());
    lenses.into_iter().map(|it| lens(page, &places, it)).collect()
}

fn lens(page: &Snapshot, places: &Places, lens: Lens) -> lsp::CodeLens {
    let range = places.range(lens.span);
    let location = |span: &Span| lsp::Location::new(page.uri.clone(), places.range(*span));
    let locations: Vec<lsp::Location> = lens.uses.iter().map(location).collect();
    let title = title(page, &lens);
    // A lens without a command is a mere label.
    let can_show = page.client.shows_references && !locations.is_empty();
    let command = if can_show { SHOW_REFERENCES.to_owned() } else { String::new() };
    let arguments = can_show.then(|| vec![json!(page.uri), json!(range.start), json!(locations)]);
    let command = Some(lsp::Command { title, command, arguments });
    lsp::CodeLens { range, command, data: None }
}

fn title(page: &Snapshot, lens: &Lens) -> String {
    let count = lens.uses.len();
    match (lens.of, count) {
        (Uses::Links, 1) => page.config.language.say("링크 1개", "1 link").to_owned(),
        (Uses::Links, _) => {
            page.config.language.say(format!("링크 {count}개"), format!("{count} links"))
        }
        (Uses::Notes, 1) => {
            page.config.language.say("다시 쓴 곳 1군데", "used again once").to_owned()
        }
        (Uses::Notes, _) => page
            .config
            .language
            .say(format!("다시 쓴 곳 {count}군데"), format!("used again {count} times")),
    }
}
