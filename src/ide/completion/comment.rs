//! `## namumark-disable…` and the rules behind it. What the words and the rules are comes with the
//! question: what checks pages stands above this module.

use super::{Cursor, Item, ItemKind};
use crate::data::markers;
use crate::ide::help::Topic;
use crate::ide::surroundings::OpenerKind;

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let comment = cursor.around.innermost().filter(|opener| opener.kind == OpenerKind::Comment)?;
    let text = cursor.around.since(comment.inside);
    let start = cursor.around.offset - text.rsplit([' ', '\t']).next().unwrap_or_default().len();
    let is_begun = start < cursor.around.offset;
    let mut words = text.split_whitespace();
    let question = cursor.question;
    let is_directive = words.next().is_some_and(|word| question.silencers.contains(&word));
    let items: Vec<_> = if is_directive && start > comment.inside && text.contains(" -- ") {
        Vec::new()
    } else if is_directive && !question.silencers.contains(&text.trim_start()) {
        let named = (question.silenceable)(cursor.config).into_iter();
        named.map(|(name, what)| cursor.item(start, ItemKind::Rule, name).detailed(what)).collect()
    } else if text.split_whitespace().count() <= 1 && (question.is_asked || is_begun) {
        question.silencers.iter().map(|word| silencer(cursor, start, word)).collect()
    } else {
        Vec::new()
    };
    Some(cursor.best(start, items))
}

fn silencer(cursor: &Cursor, start: usize, word: &str) -> Item {
    let detail = markers::find(word).map(|known| cursor.say(known.korean, known.english));
    let item = cursor.item(start, ItemKind::Directive, word);
    Item { detail, ..item.about(Topic::marker(word)) }
}
