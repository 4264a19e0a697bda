//! Words that several printers use.

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
