//! Writes tables (language reference, section 15).

use super::escape::escape_ends;
use super::tree::{Align, Container, Node};
use super::write::{Shape, Writer, on_a_line};

pub fn write(writer: &mut Writer, children: &[Node]) -> String {
    let mut rows = Vec::new();
    let mut caption = String::new();
    for child in flat(children) {
        match child {
            Node::Container(Container::Row, cells) => rows.extend(row(writer, cells)),
            Node::Container(Container::Caption, title) => caption = writer.inline.line(title),
            _ => {}
        }
    }
    if let Some(first) = rows.first_mut().filter(|_| !caption.is_empty()) {
        // The caption's mark takes the place of the first delimiter's half.
        first.replace_range(..1, &format!("|{}", caption.replace('|', "\\|")));
    }
    rows.join("\n")
}

/// The children, and those of what has no counterpart, like the groups of rows in HTML.
fn flat(children: &[Node]) -> Vec<&Node> {
    children
        .iter()
        .flat_map(|child| match child {
            Node::Container(Container::Other, children) => flat(children),
            _ => vec![child],
        })
        .collect()
}

fn row(writer: &mut Writer, cells: &[Node]) -> Option<String> {
    let mut row = String::from("||");
    for cell in flat(cells) {
        let Node::Container(Container::Cell { columns, rows, is_heading, align }, children) = cell
        else {
            continue;
        };
        if *columns > 1 {
            row.push_str(&format!("<-{columns}>"));
        }
        if *rows > 1 {
            row.push_str(&format!("<|{rows}>"));
        }
        row.push_str(match align {
            Align::Default => "",
            Align::Left => "<(>",
            Align::Center => "<:>",
            Align::Right => "<)>",
        });
        row.push_str(&content(writer, *is_heading, children));
        row.push_str("||");
    }
    (row.len() > 2).then_some(row)
}

/// Spaces at either end would align the cell. A cell without anything would make the next one wider.
fn content(writer: &mut Writer, is_heading: bool, children: &[Node]) -> String {
    let mut content = String::new();
    for block in writer.blocks(children) {
        match block.shape {
            Shape::List | Shape::Quote => content.extend(["\n", &block.text]),
            _ => {
                if !content.is_empty() {
                    content.push_str("[br]");
                }
                content.push_str(&on_a_line(block));
            }
        }
    }
    if content.is_empty() {
        return " ".to_owned();
    }
    let can_be_bold = is_heading && !content.contains(['\n', '\'']);
    if can_be_bold { format!("'''{content}'''") } else { escape_ends(&content) }
}
