//! SARIF 2.1.0, which GitHub and other hosts keep as alerts. Columns count characters, and the log
//! says so; ends are exclusive.

mod log;

use crate::config::Language;
use crate::fix::{Edit, Fix};
use crate::rules::{self, Finding, Related, Rule, Severity};
use crate::text::{Span, Text};

use super::{items, path};
use crate::check::explain::{description, summary};
use crate::check::fingerprint::fingerprints;
use crate::check::lint::Checked;
use crate::check::place::Place;
use crate::check::printer::Printer;
use crate::check::tally::Tally;
use log::{
    Artifact, Change, Configuration, Descriptor, Help, Location, Message, PhysicalLocation,
    Properties, Region, Replacement, SarifFix, SarifResult,
};

/// What stands before the results.
const BEGIN: &str = concat!(
    r#"{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"#,
    "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[\n"
);

pub struct Sarif {
    pub language: Language,
}

impl Printer for Sarif {
    fn begin(&self) -> String {
        BEGIN.to_owned()
    }

    fn page(&self, page: &Checked) -> String {
        let file = Artifact::new(&path::in_repository(&page.name));
        let findings = page.findings.iter().zip(fingerprints(page));
        items(findings.map(|(finding, own)| result(&page.text, finding, &file, own)))
    }

    fn between(&self) -> &'static str {
        ",\n"
    }

    /// The rules stand behind the results, as it is known only then which have found something.
    fn end(&self, tally: &Tally) -> String {
        let mut names: Vec<_> = tally.rules.keys().map(|(name, _)| *name).collect();
        names.dedup();
        let rules = names.into_iter().filter_map(rules::named);
        let descriptors = items(rules.map(|rule| descriptor(rule, self.language)));
        let language = self.language.say("ko", "en");
        let (version, repository) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_REPOSITORY"));
        format!(
            "\n],\"columnKind\":\"unicodeCodePoints\",\"language\":\"{language}\",\
             \"tool\":{{\"driver\":{{\"name\":\"namumark\",\"semanticVersion\":\"{version}\",\
             \"informationUri\":\"{repository}\",\"rules\":[\n{descriptors}\n]}}}}}}]}}\n"
        )
    }
}

fn descriptor(rule: &'static Rule, language: Language) -> Descriptor {
    Descriptor {
        id: rule.name,
        short_description: Message { text: summary(rule, language) },
        full_description: Message { text: description(rule, language) },
        help: Help { text: description(rule, language), markdown: rule.page },
        help_uri: rule.url(),
        default_configuration: Configuration { level: level(rule.severity) },
        properties: Properties { tags: [rule.category()] },
    }
}

fn result<'a>(
    text: &Text,
    finding: &'a Finding,
    file: &'a Artifact,
    fingerprint: String,
) -> SarifResult<'a> {
    let related = finding.related.iter().enumerate();
    SarifResult {
        rule_id: finding.rule,
        level: level(finding.severity),
        message: Message { text: &finding.message },
        locations: [location(text, finding.span, file)],
        related_locations: related.map(|(id, place)| related_to(text, id, place, file)).collect(),
        fixes: finding.fixes.iter().map(|fix| fix_of(text, fix, file)).collect(),
        partial_fingerprints: [("namumark/v1", fingerprint)].into(),
    }
}

fn location<'a>(text: &Text, span: Span, file: &'a Artifact) -> Location<'a> {
    let physical_location =
        PhysicalLocation { artifact_location: file, region: region(text, span) };
    Location { id: None, physical_location, message: None }
}

fn related_to<'a>(text: &Text, id: usize, place: &'a Related, file: &'a Artifact) -> Location<'a> {
    let message = Some(Message { text: place.message.as_str() });
    Location { id: Some(id), message, ..location(text, place.span, file) }
}

fn fix_of<'a>(text: &Text, fix: &'a Fix, file: &'a Artifact) -> SarifFix<'a> {
    let replacement = |edit: &'a Edit| Replacement {
        deleted_region: region(text, edit.span),
        inserted_content: Message { text: edit.text.as_str() },
    };
    let replacements = fix.edits.iter().map(replacement).collect();
    SarifFix {
        description: Message { text: &fix.title },
        artifact_changes: [Change { artifact_location: file, replacements }],
    }
}

fn region(text: &Text, span: Span) -> Region {
    let (start, end) = (Place::new(text, span.start), Place::new(text, span.end));
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "note",
    }
}
