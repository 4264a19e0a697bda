//! Texts that a template's parameters complete: what they will be isn't known here.

/// Whether `text` holds `@이름@` or `@이름=기본값@` (language reference, section 12).
pub fn has_parameter(text: &str) -> bool {
    text.split('@').skip(1).nth(1).is_some()
}
