//! What is said in Korean of arguments that make no sense.

use std::fmt::Write;

use clap::builder::{StyledStr, Styles};
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};

use crate::check::words::printable;

use super::layout;

/// Puts errors of clap into Korean words.
pub struct Korean;

impl ErrorFormatter for Korean {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let styles = Styles::default();
        let style = styles.get_error();
        let mut text = format!("{style}오류:{style:#} {}", problem(error));
        for kind in SUGGESTIONS {
            if let Some(name) = context(error, kind) {
                let _ = write!(text, "\n\n  혹시 이것인가요? {name}");
            }
        }
        if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
            let usage = usage.to_string();
            let _ = write!(text, "\n\n사용법: {}", layout::usage_in_korean(&usage));
        }
        text.push_str("\n\n자세한 것은 '--help'로 볼 수 있습니다.\n");
        text.into()
    }
}

const SUGGESTIONS: [ContextKind; 3] =
    [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];

fn problem(error: &Error<Korean>) -> String {
    let argument = context(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => format!("모르는 인자입니다: {argument}"),
        ErrorKind::InvalidSubcommand => {
            let command = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            format!("모르는 명령입니다: {command}")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            format!("값이 필요합니다: {argument}{}", possible(error))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("{argument}에 쓸 수 없는 값입니다: {value}{}", possible(error))
        }
        ErrorKind::TooManyValues => format!("{argument}에 값이 너무 많습니다: {value}"),
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg).unwrap_or_default();
            if other == argument {
                format!("한 번만 쓸 수 있습니다: {argument}")
            } else {
                format!("함께 쓸 수 없습니다: {argument}, {other}")
            }
        }
        ErrorKind::MissingRequiredArgument => format!("꼭 필요한 인자가 없습니다: {argument}"),
        ErrorKind::MissingSubcommand => "명령이 필요합니다".to_owned(),
        ErrorKind::InvalidUtf8 => "UTF-8이 아닌 인자가 있습니다".to_owned(),
        kind => kind.to_string(),
    }
}

fn possible(error: &Error<Korean>) -> String {
    let values = context(error, ContextKind::ValidValue);
    values.map(|values| format!("\n  [가능한 값: {values}]")).unwrap_or_default()
}

/// What clap tells of an error, with commas where it is several things.
fn context(error: &Error<Korean>, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        _ => return None,
    };
    (!text.is_empty()).then(|| printable(&text).into_owned())
}
