//! Everything that has a name is explained, in both languages, with markup in which it stands.

use namumark_lsp::config::Language;
use namumark_lsp::data::directives::{ATTRIBUTES, DIRECTIVES, SIZES};
use namumark_lsp::data::file_options::{FILE_OPTIONS, find as find_file_option};
use namumark_lsp::data::macros::MACROS;
use namumark_lsp::data::properties::{PROPERTIES, property};
use namumark_lsp::data::table_options::TABLE_OPTIONS;
use namumark_lsp::data::{colors, macros};
use namumark_lsp::document::Document;
use namumark_lsp::ide::help::{Entry, Topic};
use namumark_lsp::model::{Attribute, GroupKind, Model};
use namumark_lsp::text::Span;

/// The entry of a topic, whose example holds nothing broken, and its facts.
fn explained(topic: &Topic) -> (Entry, Document) {
    assert_eq!(Topic::read(&topic.to_string()).as_ref(), Some(topic));
    let entry = topic.entry().unwrap_or_else(|| panic!("{topic} is not explained"));
    let is_korean = |text: &str| text.contains(|letter| ('가'..='힣').contains(&letter));
    assert!(is_korean(&entry.korean) && !entry.english.is_empty(), "{topic}");
    let in_english = entry.english.split('`').step_by(2).collect::<String>();
    assert!(!is_korean(&in_english), "{topic}: {in_english}");
    for language in [Language::Korean, Language::English] {
        assert!(topic.explain(language).is_some_and(|text| text.contains(&entry.example)));
    }
    let document = Document::new(&entry.example);
    assert!(document.model().broken.is_empty(), "{topic}: {}", entry.example);
    (entry, document)
}

fn source(document: &Document, span: Span) -> String {
    document.text.slice(span).into_owned()
}

fn kinds(model: &Model) -> Vec<GroupKind> {
    model.groups.iter().map(|group| group.kind).collect()
}

#[test]
fn macros_are_called() {
    for known in MACROS {
        let (_, document) = explained(&Topic::macro_named(known.names[0]));
        let calls = document.model().macros.iter();
        let names: Vec<_> = calls.map(|call| source(&document, call.name)).collect();
        assert!(names.iter().all(|name| macros::find(name).is_some()));
        assert!(names.iter().any(|name| known.names.contains(&name.as_str())), "{names:?}");
    }
}

#[test]
fn directives_make_groups() {
    for known in DIRECTIVES {
        let (_, document) = explained(&Topic::directive(known.name));
        let [group] = &document.model().groups[..] else { panic!("{}", known.name) };
        assert_ne!(group.kind, GroupKind::Literal, "{}", known.name);
        assert_eq!(source(&document, group.open), format!("{{{{{{#!{}", known.name));
    }
}

fn is_called(document: &Document, attribute: &Attribute, name: &str) -> bool {
    attribute.name.is_some_and(|span| document.text.slice(span) == name)
}

#[test]
fn attributes_stand_in_boxes() {
    for known in ATTRIBUTES {
        let (_, document) = explained(&Topic::attribute(known.name));
        let mut attributes = document.model().attributes.iter();
        assert!(attributes.any(|it| is_called(&document, it, known.name)), "{}", known.name);
    }
}

#[test]
fn properties_stand_in_styles() {
    for known in PROPERTIES {
        let (entry, document) = explained(&Topic::property(known.name));
        assert_eq!(kinds(document.model()), [GroupKind::Wiki], "{}", known.name);
        let [style] = document.model().attributes.as_slice() else { panic!("{entry:?}") };
        assert!(source(&document, style.value.unwrap()).contains(&format!("{}: ", known.name)));
        assert!(property(known.name).is_some());
    }
}

#[test]
fn options_of_files_have_values_that_fit() {
    for known in FILE_OPTIONS {
        let (_, document) = explained(&Topic::file_option(known.name));
        assert_eq!(document.model().files.len(), 1, "{}", known.name);
        let [option] = &document.model().attributes[..] else { panic!("{}", known.name) };
        assert!(is_called(&document, option, known.name));
        let value = source(&document, option.value.unwrap());
        assert!(find_file_option(known.name).unwrap().value.takes(&value), "{value}");
    }
}

#[test]
fn options_of_cells_are_options() {
    for known in TABLE_OPTIONS {
        let (_, document) = explained(&Topic::table_option(known.name));
        let options = &document.model().cell_options;
        assert_eq!(options.len(), 1, "{}", known.name);
        assert!(source(&document, options[0]).starts_with(&format!("<{}", known.name)));
    }
}

#[test]
fn colors_and_sizes_make_groups() {
    for color in colors::names().iter().copied().chain(["#fff", "#123456"]) {
        let (_, document) = explained(&Topic::color(color));
        assert_eq!(kinds(document.model()), [GroupKind::Color], "{color}");
    }
    for size in SIZES.flat_map(|step| [format!("+{step}"), format!("-{step}")]) {
        let (_, document) = explained(&Topic::size(&size));
        assert_eq!(kinds(document.model()), [GroupKind::Size], "{size}");
    }
}

#[test]
fn what_nobody_knows_is_not_explained() {
    for topic in ["macro:틀림", "color:redd", "size", "wiki:가", ""] {
        assert!(Topic::read(topic).is_none_or(|topic| topic.entry().is_none()), "{topic}");
    }
}
