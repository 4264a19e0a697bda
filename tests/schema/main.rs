//! The schema of `namumark.toml` for editors: made from the registry of rules, and held to what the
//! program itself takes and refuses.

mod generate;

use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use namumark_lsp::config::{Node, Settings, Tree};
use namumark_lsp::rules;
use serde_json::{Map, Value, json};

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/namumark.schema.json")
}

/// Run with `UPDATE_EXPECT=1` to write the schema anew.
#[test]
fn the_schema_knows_every_rule() {
    let expected = format!("{:#}\n", generate::schema());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path(), expected).expect("a schema that can be written");
    } else {
        let schema = fs::read_to_string(path()).expect("the schema");
        assert_eq!(schema, expected, "run with UPDATE_EXPECT=1");
    }
}

struct Judges {
    schemas: Schemas,
    schema: SchemaIndex,
}

impl Judges {
    fn new() -> Self {
        let mut compiler = Compiler::new();
        let name = "schema.json";
        compiler.add_resource(name, generate::schema()).expect("a schema");
        let mut schemas = Schemas::new();
        let schema = compiler.compile(name, &mut schemas).expect("a schema that makes sense");
        Self { schemas, schema }
    }

    /// Holds both judges to what is expected of `text`.
    fn expect(&self, text: &str, sense: bool) {
        let node = Node::parse(text).expect("TOML");
        let (_, problems) = Settings::read(&node, rules::vocabulary());
        assert_eq!(problems.is_empty(), sense, "the program, of {text:?}: {problems:?}");
        let json = json_of(&node);
        let verdict = self.schemas.validate(&json, self.schema);
        assert_eq!(verdict.is_ok(), sense, "the schema, of {text:?}: {:?}", verdict.err());
    }
}

fn json_of(node: &Node) -> Value {
    match &node.tree {
        Tree::Flag(flag) => json!(flag),
        Tree::Number(number) => json!(number),
        Tree::Text(text) => json!(text),
        Tree::List(items) => items.iter().map(json_of).collect(),
        Tree::Table(entries) => {
            let entries = entries.iter().map(|(key, _, value)| (key.clone(), json_of(value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        Tree::Other => json!(0.5),
    }
}

#[test]
fn settings_that_make_sense_please_both() {
    let judges = Judges::new();
    for text in [
        "",
        "select = []",
        "select = ['all', 'style-guide', 'footnote', 'footnote-empty']\nignore = ['link']",
        "severity = { footnote-empty = 'hint', link-unclosed = 'error' }",
        "profile = 'thetree'\nlanguage = 'ko'",
        "exclude = ['초안/', '!초안/이것.namu']",
        "namespaces = ['위키공방']\nmacros = ['clock']",
        "select = ['quiet']\n[groups]\nquiet = ['footnote', 'loud']\nloud = ['quiet']",
        "[[overrides]]\npaths = ['틀/']\nignore = ['footnote']\nseverity.footnote-empty = 'hint'",
        "[[overrides]]\npaths = []\nprofile = 'the-seed'\nnamespaces = []\nmacros = []\nas = 'article-text'\noptions = {}",
        "[options]\nfootnote-empty = {}",
    ] {
        judges.expect(text, true);
    }
}

#[test]
fn settings_that_make_none_please_neither() {
    let judges = Judges::new();
    for text in [
        "selct = []",
        "select = 'all'",
        "select = ['footnote-emty']",
        "select = [1]",
        "ignore = [[]]",
        "severity = { footnote = 'hint' }",
        "severity = { footnote-empty = 'bad' }",
        "severity = { footnote-empty = 1 }",
        "severity = []",
        "profile = 'theTree'",
        "language = 'Korean'",
        "language = 2026-01-01",
        "exclude = 'a'",
        "namespaces = [true]",
        "macros = {}",
        "options = { footnote-empty = { colour = 1 } }",
        "options = { footnote = {} }",
        "options = { footnote-empty = 1 }",
        "groups = []",
        "groups = { footnote = [] }",
        "groups = { all = [] }",
        "groups = { quiet = 'footnote' }",
        "overrides = {}",
        "overrides = [1]",
        "[[overrides]]\nselect = []",
        "[[overrides]]\npaths = 'a'",
        "[[overrides]]\npaths = []\nselect = ['quiet']",
        "[[overrides]]\npaths = []\nexclude = []",
        "[[overrides]]\npaths = []\nlanguage = 'ko'",
    ] {
        judges.expect(text, false);
    }
}

#[test]
fn the_examples_of_the_readmes_make_sense() {
    let judges = Judges::new();
    for readme in [include_str!("../../README.md"), include_str!("../../README.ko.md")] {
        let examples =
            readme.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
        let examples: Vec<_> = examples.collect();
        assert_eq!(examples.len(), 1);
        judges.expect(examples[0], true);
    }
}

/// What each type of option takes, for every option that there is.
#[test]
fn options_take_values_of_their_types() {
    let judges = Judges::new();
    for rule in &rules::vocabulary().rules {
        for (option, default) in &rule.options {
            for (value, of_type) in [
                ("true", "Flag"),
                ("4", "Number"),
                ("'낱말'", "Text"),
                ("['낱말']", "Words"),
                ("-1", ""),
                ("5000000000", ""),
                ("[1]", ""),
                ("1979-05-27", ""),
            ] {
                let text = format!("options.{}.{option} = {value}", rule.name);
                judges.expect(
                    &text,
                    format!("{default:?}").starts_with(of_type) && !of_type.is_empty(),
                );
            }
        }
    }
}
