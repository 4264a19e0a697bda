//! What stands behind `{{{`: a directive with the language of code, a size, a colour (language
//! reference, sections 8.3 to 8.10).

use super::{Cursor, Item, ItemKind, color};
use crate::data::colors::is_group_color;
use crate::data::directives::{DIRECTIVES, Directive, Header, SIZES, language_title, languages};
use crate::data::keywords;
use crate::ide::help::Topic;
use crate::ide::surroundings::{Opener, OpenerKind};

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost()?;
    match opener.kind {
        OpenerKind::Braces => Some(words(cursor, opener)),
        OpenerKind::Header => language(cursor, opener),
        _ => None,
    }
}

fn words(cursor: &Cursor, opener: Opener) -> Vec<Item> {
    let typed = cursor.around.since(opener.inside);
    let start = opener.inside;
    if typed.starts_with("#!") {
        return cursor.best(start, directives(cursor, opener));
    }
    if let Some((light, _)) = typed.split_once(',') {
        let dark = start + light.len() + ",".len();
        return second_color(cursor, light, dark).unwrap_or_default();
    }
    let colors = color::items(cursor, start, "#");
    cursor.best(start, directives(cursor, opener).chain(sizes(cursor, start)).chain(colors))
}

/// The colour for the dark theme, which begins at `dark`; behind other words a comma is text.
fn second_color(cursor: &Cursor, light: &str, dark: usize) -> Option<Vec<Item>> {
    let is_pair = is_group_color(light) && !cursor.around.since(dark).contains(',');
    is_pair.then(|| cursor.best(dark, color::items(cursor, dark, "#")))
}

fn sizes<'a>(cursor: &'a Cursor, start: usize) -> impl Iterator<Item = Item> + 'a {
    let steps = ["+", "-"].into_iter().flat_map(|sign| SIZES.map(move |step| (sign, step)));
    steps.map(move |(sign, step)| {
        let detail = cursor.say("글자 크기", "Size");
        let size = format!("{sign}{step}");
        let space = if cursor.after_word().starts_with(' ') { "" } else { " " };
        let item = cursor.item(start, ItemKind::Value, format!("{size}{space}"));
        let item = item.labelled(&size).detailed(detail).about(Topic::size(&size));
        item.called(&["크기"])
    })
}

fn directives<'a>(cursor: &'a Cursor, opener: Opener) -> impl Iterator<Item = Item> + 'a {
    DIRECTIVES.iter().map(move |directive| {
        let word = format!("#!{}", directive.name);
        let item = cursor.item(opener.inside, ItemKind::Directive, &word);
        let item = item.detailed(cursor.say(directive.korean, directive.english));
        let item = item.about(Topic::directive(directive.name));
        let item = item.called(keywords::of(keywords::DIRECTIVES, directive.name));
        match cursor.around.after.is_empty() || cursor.is_before("}}}") {
            true => Item { text: word + plain_rest(directive), ..item }
                .with_snippet(snippet(cursor, directive)),
            // Something stands behind it already: only the word changes.
            false => item,
        }
    })
}

/// What follows the word of a directive at once.
fn plain_rest(directive: &Directive) -> &'static str {
    if directive.header == Header::Nothing { "\n" } else { " " }
}

fn snippet(cursor: &Cursor, directive: &Directive) -> String {
    let name = directive.name;
    let close = if needs_close(cursor) { "}}}" } else { "" };
    let title = cursor.say("제목", "title");
    match directive.header {
        Header::Attributes => format!("#!{name} style=\"$1\"\n$0\n{close}"),
        Header::Title => format!("#!{name} ${{1:{title}}}\n$0\n{close}"),
        Header::Condition | Header::Language => format!("#!{name} $1\n$0\n{close}"),
        Header::Content => format!("#!{name} $0{close}"),
        Header::Nothing => format!("#!{name}\n$0\n{close}"),
    }
}

/// Whether a `}}}` is missing: that of this group, or that of another one, whose closer this one took.
fn needs_close(cursor: &Cursor) -> bool {
    let is_group = |opener: &&Opener| {
        matches!(opener.kind, OpenerKind::Braces | OpenerKind::Group | OpenerKind::Verbatim)
    };
    let around = &cursor.around;
    let mut groups = around.openers.iter().filter(is_group);
    groups.any(|opener| around.is_unclosed(*opener))
}

fn language(cursor: &Cursor, opener: Opener) -> Option<Vec<Item>> {
    let header = cursor.around.since(opener.start).strip_prefix("{{{#!syntax ")?;
    if header.contains(' ') {
        return None;
    }
    let start = opener.start + "{{{#!syntax ".len();
    let languages = languages().iter();
    Some(cursor.best(start, languages.map(|name| syntax(cursor, start, name))))
}

fn syntax(cursor: &Cursor, start: usize, name: &str) -> Item {
    let item = cursor.item(start, ItemKind::Value, name).about(Topic::syntax(name));
    Item { detail: language_title(name).map(str::to_owned), ..item }
}
