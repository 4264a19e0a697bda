//! Anchors behind the `#` of a link: the headings and the `[anchor(…)]` of this page (language
//! reference, section 9); `#blur` of a category.

use super::{Cursor, Item, ItemKind, Offer};
use crate::ide::surroundings::OpenerKind;
use crate::ide::{outline, plain, prose};
use crate::model::Heading;

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost().filter(|it| it.kind == OpenerKind::Target)?;
    let target = cursor.around.since(opener.inside);
    let hash = target.rfind('#').filter(|&hash| !target[..hash].ends_with('\\'))?;
    let start = opener.inside + hash + 1;
    Some(match &target[..hash] {
        "" => anchors(cursor, start),
        category if category.starts_with("분류:") => {
            let blur = cursor.item(start, ItemKind::Value, "blur");
            let detail = cursor.say("미리 보기를 가립니다", "Hides the preview");
            cursor.best(start, [blur.detailed(detail)])
        }
        _ => Vec::new(),
    })
}

fn anchors(cursor: &Cursor, start: usize) -> Vec<Item> {
    let headings = &cursor.document().model().headings;
    let titles = headings.iter().map(|heading| title(cursor, start, heading));
    let numbers = headings.iter().map(|heading| number(cursor, start, heading));
    let by_number = cursor.around.since(start).starts_with("s-");
    let headings: Vec<Item> =
        if by_number { numbers.collect() } else { titles.chain(numbers).collect() };
    let items = headings.into_iter().chain(named(cursor, start));
    cursor.best_of(start, items.map(|item| Offer { item, aliases: &[] }))
}

fn title(cursor: &Cursor, start: usize, heading: &Heading) -> Item {
    let title = plain::flatten(&prose::read(cursor.document(), heading.title));
    anchor(cursor, start, &title).detailed(format!("s-{}", heading.number))
}

fn number(cursor: &Cursor, start: usize, heading: &Heading) -> Item {
    let name = outline::name(cursor.document(), heading);
    anchor(cursor, start, &format!("s-{}", heading.number)).detailed(name)
}

/// The names of the page's `[anchor(…)]`.
fn named<'a>(cursor: &'a Cursor, start: usize) -> impl Iterator<Item = Item> + 'a {
    let text = &cursor.document().text;
    let calls = cursor.document().model().macros.iter();
    let anchors = calls.filter(|call| text.slice(call.name).eq_ignore_ascii_case("anchor"));
    let names = anchors.filter_map(|call| call.arguments.first());
    names.map(move |name| anchor(cursor, start, &text.slice(*name)).detailed("[anchor]"))
}

fn anchor(cursor: &Cursor, start: usize, name: &str) -> Item {
    let mut text = String::with_capacity(name.len());
    for character in name.chars() {
        if matches!(character, '\\' | '|' | ']' | '#') {
            text.push('\\');
        }
        text.push(character);
    }
    let item = cursor.item(start, ItemKind::Anchor, text).labelled(name);
    cursor.closed_by(cursor.reaching_to(item, &['|', ']']), "]]")
}
