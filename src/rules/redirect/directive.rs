//! What a redirect begins with (language reference, section 5).

/// The word that the engine keeps, and the one that its editor takes for it.
pub const WORDS: [&str; 2] = ["#redirect", "#넘겨주기"];

/// What follows the word of a redirect at the start of `line`.
pub fn target(line: &str) -> Option<&str> {
    WORDS.iter().find_map(|word| line.strip_prefix(word))
}
