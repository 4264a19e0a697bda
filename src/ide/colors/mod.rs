//! The colours of a page: in colour groups, options of cells and files, arguments of macros, and CSS.
//! Of a pair for the light and the dark theme both are shown.

mod css;

use crate::data::colors::{self, Color, is_color, is_group_color};
use crate::data::{file_options, macros, table_options};
use crate::document::Document;
use crate::model::{Attribute, File, Group, GroupKind, Macro};
use crate::text::Span;

/// A colour and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Swatch {
    pub span: Span,
    pub color: Rgba,
    pub place: Place,
}

/// A colour with its opacity, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rgba {
    pub color: Color,
    pub alpha: f32,
}

/// Which forms of a colour a place takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `#` and digits, or `#` and a name.
    Group,
    /// `#` and digits, or a name.
    Option,
    /// What CSS takes, functions and opacity too.
    Css,
}

/// Every colour, in the order of the text.
pub fn swatches(document: &Document) -> Vec<Swatch> {
    let model = document.model();
    let mut finder = Finder { document, swatches: Vec::new() };
    model.groups.iter().for_each(|group| finder.group(group));
    model.cell_options.iter().for_each(|option| finder.cell_option(*option));
    model.files.iter().for_each(|file| finder.file(file));
    model.macros.iter().for_each(|call| finder.call(call));
    let mut swatches = finder.swatches;
    swatches.sort_by_key(|swatch| swatch.span);
    swatches
}

/// The ways to write `color` where a colour stands at `span`, the best first.
pub fn presentations(document: &Document, span: Span, color: Rgba) -> Vec<String> {
    let swatches = swatches(document);
    let found = swatches.binary_search_by_key(&span, |swatch| swatch.span);
    let place = found.ok().and_then(|index| swatches.get(index)).map(|swatch| swatch.place);
    let code = color.color.to_string();
    let names = colors::names().iter().filter(|name| Color::of(name) == Some(color.color));
    match place {
        None => Vec::new(),
        Some(Place::Css) if color.alpha < 1.0 => css::translucent(color),
        Some(Place::Group) => [code].into_iter().chain(names.map(|it| format!("#{it}"))).collect(),
        Some(_) => [code].into_iter().chain(names.map(|name| (*name).to_owned())).collect(),
    }
}

struct Finder<'a> {
    document: &'a Document,
    swatches: Vec<Swatch>,
}

impl Finder<'_> {
    fn group(&mut self, group: &Group) {
        match group.kind {
            GroupKind::Color => {
                let value =
                    Span::new((group.open.start + "{{{".len()).min(group.open.end), group.open.end);
                self.pair(value, Place::Group);
            }
            GroupKind::Wiki => {
                let attributes = self.document.model().attributes_of(group);
                attributes.iter().for_each(|it| self.attribute(it));
            }
            GroupKind::Style => {
                let sheet = Span::new(group.header.end, group.close.start.max(group.header.end));
                self.css(sheet);
            }
            _ => {}
        }
    }

    /// The value of an attribute holds its quotes.
    fn attribute(&mut self, attribute: &Attribute) {
        let (Some(name), Some(value)) = (attribute.name, attribute.value) else { return };
        let (name, quoted) = (self.document.text.slice(name), self.document.text.slice(value));
        let inside = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        if inside.is_some() && matches!(&*name, "style" | "dark-style") {
            self.css(Span::new(value.start + 1, value.end - 1));
        }
    }

    fn css(&mut self, span: Span) {
        let source = self.document.text.slice(span);
        let place = Place::Css;
        self.swatches.extend(css::colors(&source).into_iter().map(|(range, color)| {
            let span = Span::new(span.start + range.start, span.start + range.end);
            Swatch { span, color, place }
        }));
    }

    fn cell_option(&mut self, option: Span) {
        let source = self.document.text.slice(option);
        let Some(inside) = source.strip_prefix('<').and_then(|it| it.strip_suffix('>')) else {
            return;
        };
        // A bare colour is the background.
        let (name, value) = inside.split_once('=').unwrap_or(("bgcolor", inside));
        let known = table_options::find(&name.replacen("table ", "table", 1));
        if known.is_some_and(|option| option.value == table_options::Value::Color) {
            let quotes = usize::from(value.starts_with('"'));
            let end = option.end - 1 - usize::from(quotes == 1 && value.ends_with('"'));
            let start = (option.end - 1 - value.len() + quotes).min(end);
            self.pair(Span::new(start, end), Place::Option);
        }
    }

    fn file(&mut self, file: &File) {
        for option in self.document.model().file_options_of(file) {
            let (Some(name), Some(value)) = (option.name, option.value) else { continue };
            let known = file_options::find(&self.document.text.slice(name));
            if known.is_some_and(|option| option.value == file_options::Value::Color) {
                self.pair(value, Place::Option);
            }
        }
    }

    fn call(&mut self, call: &Macro) {
        let takes_colors = macros::find(&self.document.text.slice(call.name));
        let Some(known) = takes_colors.filter(|it| it.argument_names().any(|it| it == "color"))
        else {
            return;
        };
        for &argument in &call.arguments {
            let source = self.document.text.slice(argument);
            let Some((name, value)) = source.split_once('=') else { continue };
            let is_color =
                known.named(name.trim_end()).is_some_and(|it| it.value == macros::Value::Color);
            if is_color {
                let start = argument.end - value.trim_start().len();
                self.pair(Span::new(start, argument.end), Place::Option);
            }
        }
    }

    /// One colour, or two with a comma.
    fn pair(&mut self, span: Span, place: Place) {
        let source = self.document.text.slice(span);
        let mut start = span.start;
        for word in source.split(',').take(2) {
            let span = Span::new(start, start + word.len());
            start = span.end + ",".len();
            let is_taken = match place {
                Place::Group => is_group_color(word),
                Place::Option | Place::Css => is_color(word),
            };
            if let Some(color) = Color::of(word).filter(|_| is_taken) {
                self.swatches.push(Swatch { span, color: Rgba { color, alpha: 1.0 }, place });
            }
        }
    }
}
