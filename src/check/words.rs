//! Words that several printers use.

use crate::config::Language;
use crate::rules::Severity;

/// What a severity is called; the English names are part of the JSON that programs read.
pub fn severity(severity: Severity, language: Language) -> &'static str {
    let korean = match severity {
        Severity::Error => "오류",
        Severity::Warning => "경고",
        Severity::Information => "정보",
        Severity::Hint => "힌트",
    };
    language.say(korean, severity.name())
}
