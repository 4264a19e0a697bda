//! Template variables behind `@`, where the page is a template (language reference, section 12).

use std::collections::{BTreeMap, HashMap};

use super::{Cursor, Item, ItemKind, Parameter};
use crate::data::conditions::VALUES;
use crate::document::Document;
use crate::ide::names::variables;
use crate::ide::surroundings::OpenerKind;

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let title = cursor.document().title.as_deref()?;
    let is_verbatim =
        cursor.around.innermost().is_some_and(|opener| opener.kind == OpenerKind::Verbatim);
    if !title.starts_with("틀:") || is_verbatim {
        return None;
    }
    let typed = cursor.around.line().rsplit_once('@')?.1;
    let start = cursor.around.offset - typed.len();
    let variables = &cursor.document().model().variables;
    // The `@` may be the one that ends a variable.
    let before = variables.partition_point(|variable| variable.end < start);
    let is_end = variables.get(before).is_some_and(|variable| variable.end == start);
    if is_end || typed.contains([' ', '=']) {
        return None;
    }
    let names = names(cursor, start).into_iter();
    let items = names.map(|name| {
        let close = if cursor.is_before("@") { "" } else { "@" };
        let text = format!("{name}{close}");
        cursor.item(start, ItemKind::Variable, text).labelled(name)
    });
    Some(cursor.best(start, items))
}

/// What the page takes where it is included, in the order of the text.
pub fn of_page(document: &Document) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    let mut known = HashMap::new();
    for variable in variables::of_template(document) {
        let name = document.text.slice(variable.name).into_owned();
        let default = variable.default.map(|default| document.text.slice(default).into_owned());
        if VALUES.iter().any(|word| word.name == name) {
            continue;
        }
        let next = parameters.len();
        let index = *known.entry(name.clone()).or_insert(next);
        match parameters.get_mut(index) {
            Some(parameter) => parameter.default = parameter.default.take().or(default),
            None => parameters.push(Parameter { name, default }),
        }
    }
    parameters
}

/// The names of the page's other variables, the commonest first.
fn names(cursor: &Cursor, start: usize) -> Vec<String> {
    let document = cursor.document();
    let others = document.model().variables.iter().filter(|variable| variable.start + 1 != start);
    let mut uses = BTreeMap::<String, usize>::new();
    for variable in others {
        let source = document.text.slice(*variable);
        let name = source.trim_matches('@').split('=').next().unwrap_or_default();
        *uses.entry(name.to_owned()).or_default() += 1;
    }
    let mut names: Vec<_> = uses.into_iter().collect();
    names.sort_by_key(|(_, uses)| std::cmp::Reverse(*uses));
    names.into_iter().map(|(name, _)| name).collect()
}
