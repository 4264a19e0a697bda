//! Words that several printers use.

use std::borrow::Cow;

use crate::config::Language;
use crate::rules::Severity;

/// What a severity is called; the English names are part of the JSON that programs read.
pub fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.say("오류", "error"),
        Severity::Warning => language.say("경고", "warning"),
        Severity::Information => language.say("정보", "information"),
        Severity::Hint => language.say("힌트", "hint"),
    }
}

/// The text with a mark in the place of what controls terminals: messages quote pages, and pages may
/// hold anything.
pub fn printable(text: &str) -> Cow<'_, str> {
    let is_control = |character: char| character.is_control();
    match text.contains(is_control) {
        true => text.replace(is_control, "\u{fffd}").into(),
        false => text.into(),
    }
}
