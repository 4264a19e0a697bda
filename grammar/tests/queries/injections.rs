//! What the editors' queries hand to other languages.

use tree_sitter::{Query, QueryCursor, QueryPredicateArg, StreamingIterator};

use crate::examples::parse;
use crate::sets::{CLI, HELIX, NEOVIM, SETS, Set, evaluable};

/// The injections of a text: the language and the text that is parsed as it.
fn injections(set: &Set, text: &str) -> Vec<(String, String)> {
    let (query, tree) = (evaluable(set, "injections.scm"), parse(text));
    let names = query.capture_names();
    let mut found = Vec::new();
    let mut cursor = QueryCursor::new();
    let mut matches = cursor.matches(&query, tree.root_node(), text.as_bytes());
    while let Some(matched) = matches.next() {
        let captured = |name| {
            let capture = matched.captures().iter().find(|c| names[c.index as usize] == name);
            capture.map(|capture| &text[capture.node.byte_range()])
        };
        let pattern = matched.pattern_index;
        let settings = query.property_settings(pattern);
        let set_language = settings.iter().find(|setting| &*setting.key == "injection.language");
        let language = match set_language {
            Some(setting) => setting.value.as_deref().unwrap(),
            None => captured("injection.language").unwrap(),
        };
        let content = offset(&query, pattern, captured("injection.content").unwrap());
        found.push((language.to_string(), content.to_string()));
    }
    found
}

/// Applies Neovim's `#offset!`, of which the queries use the columns.
fn offset<'a>(query: &Query, pattern: usize, content: &'a str) -> &'a str {
    let predicates = query.general_predicates(pattern);
    let Some(offset) = predicates.iter().find(|predicate| &*predicate.operator == "offset!") else {
        return content;
    };
    let column = |argument: usize| match &offset.args[argument] {
        QueryPredicateArg::String(number) => number.parse::<isize>().unwrap(),
        QueryPredicateArg::Capture(_) => panic!("a number"),
    };
    let end = content.len().checked_add_signed(column(4)).unwrap();
    &content[column(2) as usize..end]
}

#[test]
fn verbatim_text_is_injected() {
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(language, content)| (language.to_string(), content.to_string()))
            .collect()
    };
    for set in SETS {
        for (text, language, content) in [
            ("{{{#!html <b>가</b>}}}", "html", "<b>가</b>"),
            ("{{{#!style\n.a { color: red; }\n}}}", "css", ".a { color: red; }\n"),
            ("{{{#!latex\n\\frac{1}{2}\n}}}", "latex", "\\frac{1}{2}\n"),
            ("[math(a, b)]", "latex", "a, b"),
            ("[Math(a)]", "latex", "a"),
            ("{{{#!syntax rust\nlet a;\n}}}", "rust", "let a;\n"),
        ] {
            assert_eq!(injections(&set, text), pairs(&[(language, content)]), "{}", set.folder);
        }
        assert_eq!(injections(&set, "[anchor(a)] {{{a}}}"), [], "{}", set.folder);
    }
}

#[test]
fn languages_have_their_editor_s_name() {
    let names = [
        ("csharp", ["csharp", "c_sharp", "c-sharp"]),
        ("lisp", ["lisp", "commonlisp", "common-lisp"]),
        ("objectivec", ["objectivec", "objc", "objectivec"]),
        ("sh", ["sh", "bash", "bash"]),
        ("cpp", ["cpp", "cpp", "cpp"]),
    ];
    for (name, expected) in names {
        let text = format!("{{{{{{#!syntax {name}\n가\n}}}}}}");
        let found = SETS.map(|set| injections(&set, &text));
        assert_eq!(found, expected.map(|name| vec![(name.to_string(), "가\n".to_string())]));
    }
}

#[test]
fn style_attributes_are_css_where_an_editor_can_cut_the_quotes() {
    let text = "{{{#!wiki style=\"color: red\" lang=\"ko\" dark-style=\"\"\n가\n}}}";
    let css = |content: &str| ("css".to_string(), content.to_string());
    assert_eq!(injections(&NEOVIM, text), [css("color: red"), css("")]);
    assert_eq!(injections(&CLI, text), []);
    assert_eq!(injections(&HELIX, text), []);
}
