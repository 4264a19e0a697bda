//! Variables of templates (language reference, section 12). They are filled in where they stand as
//! text, and inside of targets, arguments, attributes, headers and conditions too, where the tree has
//! no nodes for them; so they are read from the source.

use crate::document::Document;
use crate::model::GroupKind;
use crate::text::Span;

use super::{NameKind, Named};

/// `@이름@`, `@이름=기본값@`, or the bare name in a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    pub name: Span,
    /// What stands for it where nothing is given.
    pub default: Option<Span>,
}

pub fn at(document: &Document, offset: usize) -> Option<Named> {
    if !may_be_variable(document, offset) {
        return None;
    }
    let source = document.source();
    let all = all(document);
    let at = all.iter().find(|variable| variable.name.touches(offset))?.name;
    let name = text(source, at);
    let same = || all.iter().filter(|variable| text(source, variable.name) == name);
    let definition =
        same().find(|variable| variable.default.is_some()).or_else(|| same().next())?.name;
    let places = same().map(|variable| variable.name).collect();
    Some(Named { kind: NameKind::Variable, at, definition: Some(definition), places })
}

/// Whether the line of `offset` can name a variable; most can't, and need no look at the page.
fn may_be_variable(document: &Document, offset: usize) -> bool {
    let text = &document.text;
    let line = text.line_of(offset);
    let line = text.slice(Span::new(text.line_start(line), text.line_start(line + 1)));
    line.contains('@') || line.contains("#!if") || line.contains('<')
}

/// Every variable of the page, in the order of the text. Conditions alone make no template of it.
pub fn all(document: &Document) -> Vec<Variable> {
    let variables = in_text(document);
    if variables.is_empty() { variables } else { with_conditions(document, variables) }
}

/// Every variable of a page that is a template, in the order of the text.
pub fn of_template(document: &Document) -> Vec<Variable> {
    with_conditions(document, in_text(document))
}

fn in_text(document: &Document) -> Vec<Variable> {
    let mut variables = marked(document.source());
    variables.retain(|variable| !document.model().is_verbatim(variable.name.start));
    variables
}

fn with_conditions(document: &Document, mut variables: Vec<Variable>) -> Vec<Variable> {
    variables.extend(in_conditions(document, document.source()));
    variables.sort_by_key(|variable| variable.name);
    variables
}

fn text(source: &str, span: Span) -> &str {
    source.get(span.start..span.end).unwrap_or_default()
}

/// Those between `@` and `@`.
fn marked(source: &str) -> Vec<Variable> {
    let mut variables = Vec::new();
    let mut position = 0;
    while let Some(found) = source[position..].find('@') {
        let start = position + found + 1;
        position = start;
        let is_escaped = source[..start - 1].ends_with('\\');
        let rest = &source[start..];
        let length = rest.find(ends_name).unwrap_or(rest.len());
        if length == 0 || is_escaped {
            continue;
        }
        let name = Span::new(start, start + length);
        let rest = &rest[length..];
        let default = rest.strip_prefix('=').map(|rest| rest.find(['@', '\n']).unwrap_or(0));
        let is_closed =
            default.is_some_and(|length| length > 0 && rest[1 + length..].starts_with('@'));
        if rest.starts_with('@') || is_closed {
            let default = default.filter(|_| is_closed);
            let default = default.map(|length| Span::new(name.end + 1, name.end + 1 + length));
            variables.push(Variable { name, default });
            position = default.map_or(name.end, |default| default.end) + 1;
        }
    }
    variables
}

fn ends_name(character: char) -> bool {
    character.is_whitespace() || "@=,()[]{}|<>\"'\\".contains(character)
}

/// Bare names in `#!if` and in `<rowif=…>`, outside of their texts.
fn in_conditions(document: &Document, source: &str) -> Vec<Variable> {
    let model = document.model();
    let groups = model.groups.iter().filter(|group| group.kind == GroupKind::If);
    let options = model.cell_options.iter().copied();
    let row_conditions = options.filter(|option| {
        text(source, *option).get(..7).is_some_and(|start| start.eq_ignore_ascii_case("<rowif="))
    });
    let row_conditions = row_conditions.map(|option| Span::new(option.start + 7, option.end));
    let conditions = groups.map(|group| group.header).chain(row_conditions);
    conditions.flat_map(|condition| names_in(source, condition)).collect()
}

/// Words of the language that conditions are written in (language reference, section 8.7). `this` is what
/// all variables belong to.
const RESERVED: [&str; 5] = ["null", "this", "true", "false", "calleeTitle"];

/// Whether a condition that names a variable so means something else.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// The variables of a condition. What follows a `.` belongs to what stands before it, and is a variable
/// where that is `this`; what stands before a `(` is a function.
fn names_in(source: &str, condition: Span) -> Vec<Variable> {
    let mut names = Vec::new();
    let mut quote = None;
    let mut start = None;
    let characters = text(source, condition).char_indices();
    let end = condition.end - condition.start;
    for (offset, character) in characters.chain([(end, ' ')]) {
        let is_part = is_part(character);
        match (quote, start) {
            (Some(open), _) if character == open => quote = None,
            (Some(_), _) => {}
            (None, None) if is_part => start = Some(offset),
            (None, Some(begin)) if !is_part => {
                start = None;
                names.push(Span::new(condition.start + begin, condition.start + offset));
            }
            _ => {}
        }
        if quote.is_none() && "'\"".contains(character) && !is_part {
            quote = Some(character);
        }
    }
    names.retain(|name| {
        let before = text(source, Span::new(condition.start, name.start)).trim_end();
        let behind = text(source, Span::new(name.end, condition.end)).trim_start();
        is_variable(before, text(source, *name), behind)
    });
    names.into_iter().map(|name| Variable { name, default: None }).collect()
}

/// Whether `name` is one, by what stands around it in the condition.
fn is_variable(before: &str, name: &str, behind: &str) -> bool {
    let owner = before.strip_suffix('.').map(|owner| owner.trim_end_matches('?').trim_end());
    let is_own = owner.is_none_or(|owner| {
        let rest = owner.strip_suffix("this");
        rest.is_some_and(|rest| !rest.ends_with(|last| is_part(last) || last == '.'))
    });
    is_own
        && !before.ends_with('@')
        && !behind.starts_with('(')
        && !name.starts_with(|first: char| first.is_ascii_digit())
        && (owner.is_some() || !is_reserved(name))
}

/// Whether a name in a condition can hold `character`.
fn is_part(character: char) -> bool {
    character.is_alphanumeric() || "_$".contains(character)
}
