//! Tables of MediaWiki.

use super::line;
use crate::foreign::builder::Builder;
use crate::foreign::html;
use crate::foreign::tree::{Container, Node};

/// A table from its `{|` to its `|}`.
pub fn read<'a>(builder: &mut Builder, lines: &mut impl Iterator<Item = &'a str>) {
    let mut table = Table { builder, row: false, cell: false };
    table.builder.open(Container::Table);
    for line in lines {
        let line = line.trim();
        if line.starts_with("|}") {
            break;
        }
        table.line(line);
    }
    table.end_row();
    builder.close();
}

struct Table<'a> {
    builder: &'a mut Builder,
    /// Whether a row and a cell are open.
    row: bool,
    cell: bool,
}

impl Table<'_> {
    fn line(&mut self, line: &str) {
        if let Some(caption) = line.strip_prefix("|+") {
            self.end_row();
            self.builder.open(Container::Caption);
            line::read(self.builder, without_attributes(caption.trim()).1.trim());
            self.builder.close();
        } else if line.starts_with("|-") {
            self.end_row();
        } else if let Some(cells) = line.strip_prefix('|') {
            cells.split("||").for_each(|cell| self.cell(cell, false));
        } else if let Some(cells) = line.strip_prefix('!') {
            cells
                .split("!!")
                .flat_map(|cell| cell.split("||"))
                .for_each(|cell| self.cell(cell, true));
        } else if self.cell && !line.is_empty() {
            self.builder.add(Node::Break);
            line::read(self.builder, line);
        }
    }

    fn cell(&mut self, source: &str, is_heading: bool) {
        if !self.row {
            self.builder.open(Container::Row);
            self.row = true;
        }
        self.end_cell();
        let (attributes, content) = without_attributes(source);
        let name = if is_heading { "th" } else { "td" };
        html::read_into(self.builder, &format!("<{name} {attributes}>"));
        self.cell = true;
        line::read(self.builder, content.trim());
    }

    fn end_cell(&mut self) {
        if std::mem::take(&mut self.cell) {
            self.builder.close();
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if std::mem::take(&mut self.row) {
            self.builder.close();
        }
    }
}

/// A cell's attributes stand before a `|`, which is no link's.
fn without_attributes(source: &str) -> (&str, &str) {
    match source.split_once('|') {
        Some((attributes, content))
            if attributes.contains('=') && !attributes.contains(['[', '{', '<']) =>
        {
            (attributes, content)
        }
        _ => ("", source),
    }
}
