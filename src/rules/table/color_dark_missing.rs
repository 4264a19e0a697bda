use crate::data::colors::{Color, DARK_PAGE, LIGHT_PAGE};
use crate::data::table_options::Value;
use crate::fix::{Edit, Fix};
use crate::model::Cell;
use crate::text::Span;

use super::options::named;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "table-color-dark-missing",
    Severity::Hint,
    include_str!("color_dark_missing.md"),
    check,
)
.in_group(Group::DarkMode)
.merging_copies()
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for cell in &context.model().cells {
        check_cell(context, cell, findings);
    }
}

/// A text and a background that are both given look the same in either theme.
fn check_cell(context: &Context, cell: &Cell, findings: &mut Vec<Finding>) {
    let options = context.model().options_of(cell).iter();
    let options: Vec<_> = options.filter_map(|&it| color_of(context, it)).collect();
    let has = |background: bool| options.iter().any(|option| option.is_background == background);
    if has(true) && has(false) {
        return;
    }
    let is_text_safe = is_colored_or_empty(context, cell);
    for option in options.iter().filter(|option| !option.is_of_cell || !is_text_safe) {
        findings.extend(find(context, option));
    }
}

/// Whether a cell has no text, or one that begins with a colour of its own.
fn is_colored_or_empty(context: &Context, cell: &Cell) -> bool {
    let text = context.text(cell.content);
    let text = text.trim_start_matches([' ', '\'', '\r', '\n']);
    let is_colored = text.starts_with("{{{#") && !text.starts_with("{{{#!");
    text.is_empty() || is_colored
}

struct ColorOption<'a> {
    span: Span,
    value: &'a str,
    is_background: bool,
    /// Not of its row, its column or the table.
    is_of_cell: bool,
}

fn color_of<'a>(context: &Context<'a>, span: Span) -> Option<ColorOption<'a>> {
    let inside = context.text(span).strip_prefix('<')?.strip_suffix('>')?;
    let (name, value) = match named(inside) {
        Some((option, value)) if option.value == Value::Color => (option.name, value),
        None => ("bgcolor", inside),
        Some(_) => return None,
    };
    let is_border = name.ends_with("bordercolor");
    let (is_background, is_of_cell) = (name.ends_with("bgcolor"), name == "bgcolor");
    (!is_border).then_some(ColorOption { span, value, is_background, is_of_cell })
}

/// Text on the page's dark background must be light, and what is under light text dark.
fn find(context: &Context, option: &ColorOption) -> Option<Finding> {
    let value = option.value.trim_matches('"');
    let color = Color::of(value).filter(|_| !value.contains(','))?;
    let opposite = if option.is_background { LIGHT_PAGE } else { DARK_PAGE };
    if color.is_readable_on(opposite) {
        return None;
    }
    let dark = color.made_readable_on(opposite);
    let message = context.say(
        format!("`{value}`: 어두운 화면에서 쓸 색이 없어 글을 읽기 어렵습니다"),
        format!("`{value}` has no colour for the dark theme, where the text is hard to read"),
    );
    let end = option.span.end - 1 - usize::from(option.value.ends_with('"'));
    Some(RULE.at(option.span, message).with_fix(Fix {
        title: context.say(format!("`,{dark}` 붙이기"), format!("Add `,{dark}`")),
        safe: false,
        edits: vec![Edit::insert(end, format!(",{dark}"))],
    }))
}
