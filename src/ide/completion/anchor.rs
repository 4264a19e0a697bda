//! Anchors behind the `#` of a link: the headings and the `[anchor(…)]` of this page or of the one that
//! the link leads to (language reference, section 9); `#blur` of a category.

use super::{Cursor, Item, ItemKind, Name, escaped};
use crate::document::Document;
use crate::ide::help::Topic;
use crate::ide::surroundings::OpenerKind;
use crate::ide::{links, outline};
use crate::model::{Heading, unescape};

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
            let blur = blur.detailed(detail).about(Topic::marker("blur"));
            cursor.best(start, [whole(cursor, blur)])
        }
        title => anchors_elsewhere(cursor, start, title),
    })
}

/// The anchors of a page, with a few words about each.
pub fn of_page(document: &Document) -> Vec<Name> {
    let headings = document.model().headings.iter();
    let number = |heading: &Heading| format!("s-{}", heading.number);
    let name = |text, detail| Name { text, detail: Some(detail) };
    let titles = headings.clone().map(|it| name(outline::title(document, it), number(it)));
    let numbers = headings.map(|it| name(number(it), outline::name(document, it)));
    let own = named(document).map(|text| name(text, "[anchor]".to_owned()));
    titles.chain(numbers).chain(own).collect()
}

/// Something that an anchor leads to, with the anchor.
enum Place<'a> {
    Title(String, &'a Heading),
    Number(String, &'a Heading),
    Named(String),
}

impl Place<'_> {
    fn anchor(&self) -> &str {
        match self {
            Self::Title(anchor, _) | Self::Number(anchor, _) | Self::Named(anchor) => anchor,
        }
    }
}

fn anchors(cursor: &Cursor, start: usize) -> Vec<Item> {
    let document = cursor.document();
    let headings = &document.model().headings;
    let by_number = cursor.around.since(start).starts_with("s-");
    let titled = if by_number { &[] } else { headings.as_slice() };
    let titles =
        titled.iter().map(|heading| Place::Title(outline::title(document, heading), heading));
    let numbers = headings.iter().map(|it| Place::Number(format!("s-{}", it.number), it));
    let places = titles.chain(numbers).chain(named(document).map(Place::Named));
    let ranked = cursor.ranked(start, places, |matcher, place| matcher.fit(place.anchor()));
    ranked.iter().map(|place| item(cursor, start, place)).collect()
}

/// The anchors of the page that a link's target means, this one or another of its wiki.
fn anchors_elsewhere(cursor: &Cursor, start: usize, target: &str) -> Vec<Item> {
    let own = cursor.document().title.as_deref();
    let Some(title) = links::absolute(own, unescape(target.trim())) else { return Vec::new() };
    if own == Some(title.as_str()) {
        return anchors(cursor, start);
    }
    let names = cursor.question.wiki.anchors(&title);
    let ranked = cursor.ranked(start, names.iter(), |matcher, name| matcher.fit(&name.text));
    let items = ranked.into_iter();
    items.map(|it| Item { detail: it.detail.clone(), ..anchor(cursor, start, &it.text) }).collect()
}

/// The names of the page's `[anchor(…)]`.
fn named(document: &Document) -> impl Iterator<Item = String> {
    let text = &document.text;
    let calls = document.model().macros.iter();
    let anchors = calls.filter(|call| text.slice(call.name).eq_ignore_ascii_case("anchor"));
    let names = anchors.filter_map(|call| call.arguments.first());
    names.map(|name| text.slice(*name).into_owned())
}

fn item(cursor: &Cursor, start: usize, place: &Place) -> Item {
    let detail = match place {
        Place::Title(_, heading) => format!("s-{}", heading.number),
        Place::Number(_, heading) => outline::name(cursor.document(), heading),
        Place::Named(_) => "[anchor]".to_owned(),
    };
    anchor(cursor, start, place.anchor()).detailed(detail)
}

fn anchor(cursor: &Cursor, start: usize, name: &str) -> Item {
    let text = escaped(name, super::link::MARKS);
    let item = cursor.item(start, ItemKind::Anchor, text).labelled(name);
    whole(cursor, item)
}

/// `item`, in the place of all that stands behind the `#`, with the end of its link.
fn whole(cursor: &Cursor, item: Item) -> Item {
    cursor.closed_by(cursor.reaching_to(item, &["|", "]]"]), "]]")
}
