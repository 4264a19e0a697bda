//! What was meant by a `<…>` at the start of a cell that the engine doesn't take for an option.

use crate::data::colors;
use crate::data::similar::nearest;
use crate::data::table_options::{Scope, TABLE_OPTIONS, TableOption, Value, find};

/// Why it is no option. What it should be is without the `< >`.
#[derive(Debug, PartialEq, Eq)]
pub enum Mistake {
    /// No such option.
    Unknown { similar: Option<String> },
    /// A space in the name of a column's or a row's option.
    SpacedName { proper: String },
    /// Spaces, where there may be none.
    Spaces { proper: String },
    /// A value that the option doesn't take.
    Value { proper: Option<String> },
}

/// What is wrong with an option, given without its `< >`; `Err(None)` where none was meant.
pub fn mistake(inside: &str) -> Result<(), Option<Mistake>> {
    if is_valid(inside) {
        return Ok(());
    }
    let dense: String = inside.split_whitespace().collect();
    let spaces = (dense.len() < inside.len() && is_valid(&dense)).then(|| dense.clone());
    Err(match inside.split_once('=') {
        Some((name, value)) => named_mistake(name.trim(), value.trim(), spaces),
        None => spaces.map(|proper| Mistake::Spaces { proper }).or_else(|| bare_mistake(inside)),
    })
}

fn named_mistake(name: &str, value: &str, spaces: Option<String>) -> Option<Mistake> {
    let dense_name: String = name.split_whitespace().collect();
    let Some(option) = find(&dense_name) else {
        // A tag of HTML has a space before its attribute.
        let is_word = name.bytes().all(|byte| byte.is_ascii_alphabetic());
        let similar = nearest(name, TABLE_OPTIONS.iter().map(|option| option.name));
        let similar = similar.map(|similar| format!("{similar}={value}"));
        return (is_word && !name.is_empty() || similar.is_some())
            .then_some(Mistake::Unknown { similar });
    };
    if dense_name != name && option.scope != Scope::Table {
        return Some(Mistake::SpacedName { proper: format!("{dense_name}={value}") });
    }
    Some(match spaces {
        Some(proper) => Mistake::Spaces { proper },
        None => Mistake::Value {
            proper: proper_value(option, value).map(|value| format!("{dense_name}={value}")),
        },
    })
}

/// One without `=`: a span, an alignment in words, a flag, a colour.
fn bare_mistake(inside: &str) -> Option<Mistake> {
    let similar = |text: &str| Some(Mistake::Unknown { similar: Some(text.to_owned()) });
    match inside.to_ascii_lowercase().as_str() {
        "left" => return similar("("),
        "center" | "middle" => return similar(":"),
        "right" => return similar(")"),
        _ => {}
    }
    let number = inside.trim_start_matches(['-', '|', '^', 'v']);
    let is_span = number.len() < inside.len() && is_number(number);
    if is_span || is_broken_code(inside) {
        return Some(Mistake::Value { proper: None });
    }
    let flags = TABLE_OPTIONS.iter().filter(|option| option.value == Value::Flag);
    // Shorter words are tags of HTML, or prose.
    let is_long = inside.len() >= 5;
    let flag = nearest(inside, flags.map(|option| option.name)).filter(|_| is_long)?;
    similar(flag)
}

fn is_broken_code(inside: &str) -> bool {
    let digits = inside.strip_prefix('#');
    digits
        .is_some_and(|digits| digits.len() >= 2 && digits.bytes().all(|it| it.is_ascii_hexdigit()))
}

/// Whether the engine takes it.
pub fn is_valid(inside: &str) -> bool {
    let Some((name, value)) = inside.split_once('=') else {
        let is_flag = find(inside).is_some_and(|option| option.value == Value::Flag);
        return is_flag
            || matches!(inside, "(" | ":" | ")")
            || is_span(inside)
            || is_colors(inside);
    };
    let Some(option) = find(name) else {
        let dense = name.strip_prefix("table ").map(|rest| format!("table{}", rest.trim()));
        return dense.is_some_and(|dense| is_valid(&format!("{dense}={value}")));
    };
    let quoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    let value = quoted.filter(|_| option.scope == Scope::Table).unwrap_or(value);
    match option.value {
        Value::Color => is_colors(value),
        Value::Size => is_size(value),
        Value::Align => matches!(value.to_ascii_lowercase().as_str(), "left" | "center" | "right"),
        Value::Text | Value::Expression => !value.is_empty(),
        Value::Flag => false,
    }
}

fn is_span(inside: &str) -> bool {
    let number = ["-", "|", "^|", "v|"].iter().find_map(|sign| inside.strip_prefix(sign));
    let number = number.filter(|number| is_number(number)).and_then(|it| it.parse::<u32>().ok());
    number.is_some_and(|number| (1..=1000).contains(&number))
}

fn is_colors(value: &str) -> bool {
    match value.split_once(',') {
        Some((light, dark)) => colors::is_color(light) && colors::is_color(dark),
        None => colors::is_color(value),
    }
}

fn is_size(value: &str) -> bool {
    let number = value.strip_suffix('%').or_else(|| value.strip_suffix("px")).unwrap_or(value);
    // The engine's own help has widths like `8.3%`.
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    is_number(whole) && is_number(fraction)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A value that the option takes and that resembles the one given.
fn proper_value(option: &TableOption, value: &str) -> Option<String> {
    let bare = value.trim_matches(['"', '\'']);
    let guess = match option.value {
        Value::Color => bare
            .split(',')
            .map(|color| proper_color(color.trim()))
            .collect::<Option<Vec<_>>>()?
            .join(","),
        Value::Size => bare.trim_end_matches(';').replace(' ', ""),
        Value::Align => nearest(bare, ["left", "center", "right"])?.to_owned(),
        Value::Text | Value::Expression | Value::Flag => bare.to_owned(),
    };
    is_valid(&format!("{}={guess}", option.name)).then_some(guess)
}

fn proper_color(color: &str) -> Option<String> {
    let with_sign = format!("#{color}");
    let name = color.trim_start_matches('#');
    if colors::is_color(color) {
        Some(color.to_owned())
    } else if colors::is_code(&with_sign) {
        Some(with_sign)
    } else if colors::is_name(name) {
        Some(name.to_owned())
    } else if colors::is_code_with_alpha(color) {
        color.get(..if color.len() == 9 { 7 } else { 4 }).map(str::to_owned)
    } else {
        nearest(name, colors::names().iter().copied()).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_engine_takes() {
        for option in [
            "-2",
            "|2",
            "^|1000",
            "v|3",
            ":",
            "bgcolor=#FFF,red",
            "table align=\"center\"",
            "nopad",
            "width=8.3%",
        ] {
            assert_eq!(mistake(option), Ok(()), "{option}");
        }
    }

    #[test]
    fn what_is_no_option() {
        for text in
            ["br", "tool", "", "|수", "span style=\"color:red\"", "entity/block", "=", "width"]
        {
            assert_eq!(mistake(text), Err(None), "{text}");
        }
    }

    #[test]
    fn what_was_meant() {
        let proper = |text: &str| match mistake(text) {
            Err(Some(Mistake::Value { proper } | Mistake::Unknown { similar: proper })) => proper,
            Err(Some(Mistake::Spaces { proper } | Mistake::SpacedName { proper })) => Some(proper),
            _ => None,
        };
        assert_eq!(proper("bgcolor=ff0000").as_deref(), Some("bgcolor=#ff0000"));
        assert_eq!(proper("bgcolor=#redd,#ffff").as_deref(), Some("bgcolor=red,#fff"));
        assert_eq!(proper("tablealign=centre").as_deref(), Some("tablealign=center"));
        assert_eq!(proper("row color=red").as_deref(), Some("rowcolor=red"));
        assert_eq!(proper("width=50 %").as_deref(), Some("width=50%"));
        assert_eq!(proper("colour=red").as_deref(), Some("color=red"));
        assert_eq!(proper("-0"), None);
    }
}
