//! The report of Checkstyle, which Jenkins and many others read. Columns count characters.

use std::io;

use quick_xml::Writer;

use crate::rules::{Finding, Severity};

use super::{path, xml};
use crate::check::lint::Checked;
use crate::check::place::Place;
use crate::check::printer::Printer;
use crate::check::tally::Tally;

/// The version is that of the format.
const BEGIN: &str = "<checkstyle version=\"4.3\">\n";

pub struct Checkstyle;

impl Printer for Checkstyle {
    fn begin(&self) -> String {
        xml::DECLARATION.to_owned() + BEGIN
    }

    fn page(&self, page: &Checked) -> String {
        if page.findings.is_empty() {
            return String::new();
        }
        xml::lines(|writer| {
            let name = path::in_repository(&page.name);
            let file = writer.create_element("file").with_attribute(("name", &*xml::legal(&name)));
            file.write_inner_content(|writer| {
                page.findings.iter().try_for_each(|finding| error(writer, page, finding))
            })?;
            Ok(())
        })
    }

    fn end(&self, _: &Tally) -> String {
        "</checkstyle>\n".to_owned()
    }
}

fn error(writer: &mut Writer<Vec<u8>>, page: &Checked, finding: &Finding) -> io::Result<()> {
    let place = Place::new(&page.text, finding.span.start);
    let element = writer.create_element("error").with_attributes([
        ("line", place.line.to_string().as_str()),
        ("column", place.column.to_string().as_str()),
        ("severity", severity(finding.severity)),
        ("message", &xml::legal(&finding.message)),
        ("source", &format!("namumark.{}", finding.rule)),
    ]);
    element.write_empty()?;
    Ok(())
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "info",
    }
}
