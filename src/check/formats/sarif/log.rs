//! The parts of a SARIF log, named as in its specification. They are our own, as findings are printed
//! page by page and borrow what they say, which the crates that model SARIF don't allow for.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// What a URI spells out in a path; `:` is left to schemes.
const UNSAFE: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Descriptor {
    pub id: &'static str,
    pub short_description: Message<String>,
    pub full_description: Message<String>,
    pub help: Help,
    pub help_uri: String,
    pub default_configuration: Configuration,
    pub properties: Properties,
}

#[derive(Serialize)]
pub struct Help {
    pub text: String,
    pub markdown: &'static str,
}

#[derive(Serialize)]
pub struct Configuration {
    pub level: &'static str,
}

#[derive(Serialize)]
pub struct Properties {
    pub tags: [&'static str; 1],
}

#[derive(Serialize)]
pub struct Message<T> {
    pub text: T,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifResult<'a> {
    pub rule_id: &'a str,
    pub level: &'static str,
    pub message: Message<&'a str>,
    pub locations: [Location<'a>; 1],
    pub related_locations: Vec<Location<'a>>,
    pub fixes: Vec<SarifFix<'a>>,
    /// Deliberately absent: the line's hash that GitHub uses, which its own upload adds.
    pub partial_fingerprints: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<usize>,
    pub physical_location: PhysicalLocation<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Message<&'a str>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhysicalLocation<'a> {
    pub artifact_location: &'a Artifact,
    pub region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    pub uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    pub start_line: usize,
    pub start_column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifFix<'a> {
    pub description: Message<&'a str>,
    pub artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change<'a> {
    pub artifact_location: &'a Artifact,
    pub replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replacement<'a> {
    pub deleted_region: Region,
    pub inserted_content: Message<&'a str>,
}

impl Artifact {
    /// The file of this path, which is absolute or seen from the top of the repository.
    pub fn new(path: &str) -> Self {
        let uri = utf8_percent_encode(path, UNSAFE).to_string();
        match path.starts_with('/') {
            true => Self { uri: format!("file://{uri}"), uri_base_id: None },
            false => Self { uri, uri_base_id: Some("%SRCROOT%") },
        }
    }
}
