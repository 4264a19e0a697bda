//! The report of JUnit: a suite for each page, and in it a test for each rule that found something.
//! A test that has the name of a rule keeps it when lines move, so that what reads the report can
//! tell new failures from old ones. Columns count characters.

use std::collections::BTreeMap;
use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use crate::rules::Finding;

use super::{path, xml};
use crate::check::arguments::FailOn;
use crate::check::lint::Checked;
use crate::check::place::Place;
use crate::check::printer::Printer;
use crate::check::tally::Tally;

/// What the one test of a page without findings is called.
const CLEAN: &str = "namumark";

pub struct Junit {
    /// Of which severity a finding has to be for its test to fail.
    pub fail_on: FailOn,
}

impl Printer for Junit {
    fn begin(&self) -> String {
        xml::DECLARATION.to_owned() + "<testsuites name=\"namumark\">\n"
    }

    fn page(&self, page: &Checked) -> String {
        let tests = tests(page, self.fail_on);
        let failures = tests.iter().filter(|test| test.failure.is_some()).count();
        xml::lines(|writer| {
            let name = path::in_repository(&page.name);
            let suite = writer.create_element("testsuite").with_attributes([
                ("name", &*xml::legal(&name)),
                ("tests", &tests.len().to_string()),
                ("failures", &failures.to_string()),
                ("errors", "0"),
                ("skipped", "0"),
            ]);
            suite.write_inner_content(|writer| {
                tests.iter().try_for_each(|test| write(writer, &name, test))
            })?;
            Ok(())
        })
    }

    fn end(&self, _: &Tally) -> String {
        "</testsuites>\n".to_owned()
    }
}

/// What one rule has found in a page.
struct Test<'a> {
    rule: &'a str,
    /// The message of the first finding that makes it fail.
    failure: Option<&'a str>,
    /// All findings, one a line.
    text: String,
}

/// The tests of a page, at least one.
fn tests(page: &Checked, fail_on: FailOn) -> Vec<Test<'_>> {
    let mut by_rule: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for finding in &page.findings {
        by_rule.entry(finding.rule).or_default().push(finding);
    }
    if by_rule.is_empty() {
        return vec![Test { rule: CLEAN, failure: None, text: String::new() }];
    }
    by_rule.into_iter().map(|(rule, findings)| test(page, rule, &findings, fail_on)).collect()
}

fn test<'a>(page: &Checked, rule: &'a str, findings: &[&'a Finding], fail_on: FailOn) -> Test<'a> {
    let failing = findings.iter().find(|finding| fail_on.includes(finding.severity));
    let text = findings.iter().map(|finding| line(page, finding)).collect();
    Test { rule, failure: failing.map(|finding| finding.message.as_str()), text }
}

fn line(page: &Checked, finding: &Finding) -> String {
    let Place { line, column, .. } = Place::new(&page.text, finding.span.start);
    format!("{}:{line}:{column}: {}\n", page.name, finding.message)
}

fn write(writer: &mut Writer<Vec<u8>>, name: &str, test: &Test) -> io::Result<()> {
    let attributes = [("name", test.rule), ("classname", &*xml::legal(name))];
    let case = writer.create_element("testcase").with_attributes(attributes);
    let text = xml::legal(&test.text);
    let text = BytesText::new(&text);
    match test.failure {
        None if test.text.is_empty() => case.write_empty()?,
        None => case.write_inner_content(|writer| {
            writer.create_element("system-out").write_text_content(text)?;
            Ok(())
        })?,
        Some(message) => case.write_inner_content(|writer| {
            let message = xml::legal(message);
            let attributes = [("message", &*message), ("type", test.rule)];
            let failure = writer.create_element("failure").with_attributes(attributes);
            failure.write_text_content(text)?;
            Ok(())
        })?,
    };
    Ok(())
}
