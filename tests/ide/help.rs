//! Everything that has a name is explained, in both languages, with markup in which it stands.

use namumark_lsp::config::Language;
use namumark_lsp::data::conditions::{MEMBERS, OPERATORS, VALUES};
use namumark_lsp::data::directives::{ATTRIBUTES, DIRECTIVES, SIZES, languages};
use namumark_lsp::data::file_options::{FILE_OPTIONS, find as find_file_option};
use namumark_lsp::data::macros::MACROS;
use namumark_lsp::data::markers::MARKERS;
use namumark_lsp::data::properties::{PROPERTIES, property};
use namumark_lsp::data::table_options::TABLE_OPTIONS;
use namumark_lsp::data::{cell_marks, colors, macros};
use namumark_lsp::document::Document;
use namumark_lsp::ide::help::{Entry, Topic};
use namumark_lsp::model::{Attribute, GroupKind, Model};
use namumark_lsp::rules;
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
    for name in macros::names() {
        let (_, document) = explained(&Topic::macro_named(name));
        let calls = document.model().macros.iter();
        let names: Vec<_> = calls.map(|call| source(&document, call.name)).collect();
        assert!(names.iter().all(|name| macros::find(name).is_some()));
        assert!(names.iter().any(|called| called == name), "{name}: {names:?}");
    }
}

#[test]
fn macros_are_written_in_the_reader_s_language() {
    let usage = |name: &str, language| {
        let text = Topic::macro_named(name).summarise(language).unwrap();
        text.split(" · ").next().unwrap().to_owned()
    };
    assert_eq!(usage("include", Language::Korean), "`[include(문서, 이름=값…)]`");
    assert_eq!(usage("include", Language::English), "`[include(page, name=value…)]`");
    assert_eq!(usage("tableofcontents", Language::English), "`[tableofcontents(hide?)]`");
    assert_eq!(usage("br", Language::English), "`[br]`");
    for known in MACROS.iter().filter(|known| known.names[0].is_ascii()) {
        let usage = usage(known.names[0], Language::English);
        assert!(!usage.contains(|letter| ('가'..='힣').contains(&letter)), "{usage}");
    }
}

#[test]
fn arguments_stand_in_calls() {
    for known in MACROS {
        for argument in known.argument_names() {
            let owner = known.names[0];
            let topic = Topic::argument(owner, argument);
            for topic in [topic.clone(), topic.set_to("5")] {
                let (_, document) = explained(&topic);
                let [call] = &document.model().macros[..] else { panic!("{topic}") };
                let written = call.arguments.iter().map(|it| source(&document, *it));
                let given: Vec<_> = written.collect();
                let is_given =
                    |name: &str| given.iter().any(|it| it.starts_with(&format!("{name}=")));
                assert!(is_given(argument), "{topic}: {given:?}");
                assert!(known.positional().is_none() || !given[0].contains('='), "{topic}");
            }
        }
    }
    let (entry, _) = explained(&Topic::argument("include", "제목"));
    assert!(entry.korean.contains("`@제목@`") && entry.example.ends_with(",제목=값)]"));
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
fn options_without_a_name_are_options() {
    let others = ["-1", "-3", "|4", "-1000", "red", "#fff,#000", "transparent"];
    for mark in cell_marks::USUAL.iter().copied().chain(others) {
        let (entry, document) = explained(&Topic::cell_mark(mark));
        assert_eq!(document.model().cell_options.len(), 1, "{}", entry.example);
        assert_eq!(document.model().tables.len(), 1);
    }
}

#[test]
fn values_are_explained_with_what_they_are_for() {
    let explain = |topic: Topic| {
        let (entry, _) = explained(&topic);
        format!("{} · {} · {}", entry.title, entry.korean, entry.example)
    };
    assert_eq!(
        explain(Topic::file_option("align").set_to("left")),
        "align=left · 왼쪽 · 그림의 자리입니다. `left`와 `right`는 글이 그림을 감쌉니다. · \
         [[파일:그림.png|align=left]]"
    );
    assert_eq!(
        explain(Topic::property("text-align").set_to("center")),
        "text-align: center · 가운데 · 글의 정렬 · {{{#!wiki style=\"text-align: center\"\n내용\n}}}"
    );
    assert_eq!(
        explain(Topic::table_option("tablewidth").set_to("50%")),
        "<tablewidth=50%> · 표의 너비입니다. 첫 셀에 씁니다. · ||<tablewidth=50%> 하나 || 둘 ||"
    );
    let long = Topic::table_option("tableclass").set_to(&"가".repeat(100));
    assert_eq!(explained(&long).0.title, "<tableclass>");
}

#[test]
fn languages_and_conditions_make_groups() {
    for name in languages() {
        let (_, document) = explained(&Topic::syntax(name));
        assert_eq!(kinds(document.model()), [GroupKind::Syntax], "{name}");
    }
    for word in [VALUES, MEMBERS, OPERATORS].into_iter().flatten() {
        let (_, document) = explained(&Topic::condition(word.name));
        let [group] = &document.model().groups[..] else { panic!("{}", word.name) };
        assert_eq!(group.kind, GroupKind::If);
        assert!(source(&document, group.header).contains(word.name), "{}", word.name);
    }
}

#[test]
fn markers_stand_where_they_work() {
    for marker in MARKERS {
        let (_, document) = explained(&Topic::marker(marker.name));
        let model = document.model();
        let is_blurred = model.categories.iter().any(|category| category.blurred);
        assert!(model.redirect.is_some() || is_blurred || !model.comments.is_empty());
    }
    for word in rules::SILENCERS {
        assert!(Topic::marker(word).entry().is_some(), "{word}");
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
    for topic in [
        "macro:틀림",
        "color:redd",
        "size:+6",
        "argument:youtube/url",
        "cell-mark:x|2",
        "size",
        "wiki:가",
        "",
    ] {
        assert!(Topic::read(topic).is_none_or(|topic| topic.entry().is_none()), "{topic}");
    }
}
