//! `#redirect` at the very start of the page (language reference, section 5).

use super::{Cursor, Item, ItemKind};

const REDIRECT: &str = "#redirect ";

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let line = cursor.around.line();
    let is_first = line.len() == cursor.around.offset && line.starts_with('#');
    if !is_first || line.starts_with("##") || line.contains(' ') {
        return None;
    }
    let detail = cursor.say("다른 문서로 넘겨주기", "Leads to another page");
    let item = cursor.item(0, ItemKind::Directive, REDIRECT).labelled(REDIRECT.trim_end());
    let names = |item: &Item| [item.label.clone(), "#넘겨주기".to_owned()];
    Some(cursor.ranked(0, [item.detailed(detail)], |matcher, item| {
        names(item).iter().filter_map(|name| matcher.fit(name)).min()
    }))
}
