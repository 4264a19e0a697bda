//! The schema, from the registry of rules.

use namumark_lsp::check::rule_summary;
use namumark_lsp::config::{
    Language, OVERRIDE_KEYS, Profile, READINGS, Severity, Value as Setting, name_of_reading,
};
use namumark_lsp::rules::{self, Rule};
use serde_json::{Map, Value, json};

/// Names of the user's own groups can't be told from mistakes by a schema, so where there are such
/// groups any name will do.
pub fn schema() -> Value {
    let mut properties = common();
    properties.extend(object(json!({
        "groups": {
            "description": "Groups of your own: names, and the rules, categories and groups that they stand for.",
            "type": "object",
            "propertyNames": {"not": {"$ref": "#/definitions/known"}},
            "additionalProperties": {"$ref": "#/definitions/selectors"},
        },
        "overrides": {
            "description": "Settings for some of the pages. Of several that match a page, the last is the strongest.",
            "type": "array",
            "items": {"$ref": "#/definitions/override"},
        },
        "exclude": {
            "description": "Files and folders that are not checked unless they are named on the command line: patterns as in .gitignore, from the folder of this file.",
            "$ref": "#/definitions/texts",
        },
        "language": {
            "description": "The language of messages.",
            "enum": Language::ALL.map(Language::name),
        },
    })));
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "namumark.toml",
        "description": "Settings of the linter and language server of NamuMark.",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "if": {"required": ["groups"]},
        "else": strict(),
        "definitions": definitions(),
    })
}

/// What may stand in an override, too.
fn common() -> Map<String, Value> {
    let properties = object(json!({
        "select": {
            "description": "Rules, categories and groups that are on besides those that are on by default. Of select and ignore the more specific entry decides.",
            "$ref": "#/definitions/selectors",
        },
        "ignore": {
            "description": "Rules, categories and groups that are off.",
            "$ref": "#/definitions/selectors",
        },
        "severity": {
            "description": "Severities other than the rules' own.",
            "type": "object",
            "additionalProperties": false,
            "properties": rules::all().map(severity).collect::<Map<_, _>>(),
        },
        "options": {
            "description": "What rules let you choose.",
            "type": "object",
            "additionalProperties": false,
            "properties": rules::all().map(options).collect::<Map<_, _>>(),
        },
        "profile": {
            "description": "The engine that shows the pages.",
            "enum": Profile::ALL.map(Profile::name),
        },
        "namespaces": {
            "description": "The wiki's own namespaces, besides the engine's.",
            "$ref": "#/definitions/texts",
        },
        "macros": {
            "description": "Macros of the wiki's own, besides the engine's.",
            "$ref": "#/definitions/texts",
        },
        "as": {
            "description": "As what pages are read: as markup, as text copied from the rendered site, or as what they look like.",
            "enum": READINGS.map(name_of_reading),
        },
    }));
    assert!(OVERRIDE_KEYS.iter().all(|key| properties.contains_key(*key)));
    properties
}

fn severity(rule: &Rule) -> (String, Value) {
    let names = Severity::ALL.map(Severity::name);
    let summary = rule_summary(rule, Language::English);
    (rule.name.to_owned(), json!({"description": summary, "enum": names}))
}

fn options(rule: &Rule) -> (String, Value) {
    let words = rules::vocabulary().rule(rule.name).expect("every rule is in the vocabulary");
    let options = words.options.iter().map(|(name, default)| ((*name).to_owned(), option(default)));
    let options: Map<_, _> = options.collect();
    let schema = json!({"type": "object", "additionalProperties": false, "properties": options});
    (rule.name.to_owned(), schema)
}

fn option(default: &Setting) -> Value {
    match default {
        Setting::Flag(flag) => json!({"type": "boolean", "default": flag}),
        Setting::Number(number) => {
            json!({"type": "integer", "minimum": 0, "maximum": u32::MAX, "default": number})
        }
        Setting::Text(text) => json!({"type": "string", "default": text}),
        Setting::Words(words) => {
            json!({"type": "array", "items": {"type": "string"}, "default": words})
        }
    }
}

fn definitions() -> Value {
    let known: Vec<_> = rules::vocabulary().selectors().collect();
    let mut properties = common();
    properties.insert(
        "paths".to_owned(),
        json!({
            "description": "Which pages: patterns as in .gitignore, from the folder of this file.",
            "$ref": "#/definitions/texts",
        }),
    );
    json!({
        "known": {"enum": known},
        "selectors": {
            "type": "array",
            "items": {"anyOf": [{"$ref": "#/definitions/known"}, {"type": "string"}]},
        },
        "texts": {"type": "array", "items": {"type": "string"}},
        "override": {
            "type": "object",
            "additionalProperties": false,
            "required": ["paths"],
            "properties": properties,
        },
    })
}

/// What holds besides where there are no groups of the user's own.
fn strict() -> Value {
    let names = json!({"items": {"$ref": "#/definitions/known"}});
    let selection = json!({"select": names, "ignore": names});
    let mut properties = object(selection.clone());
    properties.insert("overrides".to_owned(), json!({"items": {"properties": selection}}));
    json!({"properties": properties})
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(entries) => entries,
        other => panic!("no object: {other}"),
    }
}
