//! Quotation marks and brackets in prose: which of them close.

/// What opens and what closes; straight quotation marks do both.
const PAIRS: [(char, char); 11] = [
    ('“', '”'),
    ('‘', '’'),
    ('"', '"'),
    ('\'', '\''),
    ('(', ')'),
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
    ('【', '】'),
];

/// What ends a quotation, and no more than a bracket or a title.
pub const QUOTES: [char; 4] = ['”', '’', '"', '\''];

/// More than this is not open in any prose.
const DEEPEST: usize = 16;

/// What is open at a place of a line, by what closes it.
#[derive(Clone, Default)]
pub struct Quotation {
    open: Vec<char>,
}

impl Quotation {
    /// What is open at the end of `text`.
    pub fn behind(text: &str) -> Self {
        let mut quotation = Self::default();
        for (at, _) in text.char_indices() {
            quotation.read(text, at);
        }
        quotation
    }

    /// How many are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Reads the character of `text` at `at`. Says whether it closes something, be it of a line before.
    pub fn read(&mut self, text: &str, at: usize) -> bool {
        let behind = text.get(at..).unwrap_or_default();
        let Some(character) = behind.chars().next().filter(|_| !is_apostrophe(text, at)) else {
            return false;
        };
        let is_open = self.open.contains(&character);
        let closes = |pair: &&(char, char)| pair.1 == character && (pair.0 != pair.1 || is_open);
        if PAIRS.iter().any(|pair| closes(&pair)) {
            let index = self.open.iter().rposition(|open| *open == character);
            self.open.truncate(index.unwrap_or(self.open.len()));
            return true;
        }
        let opened = PAIRS.iter().find(|pair| pair.0 == character);
        self.open.extend(opened.filter(|_| self.open.len() < DEEPEST).map(|pair| pair.1));
        false
    }
}

/// Whether `character` opens something wherever it stands.
pub fn is_opener(character: char) -> bool {
    PAIRS.iter().any(|(opener, closer)| *opener == character && opener != closer)
}

/// Whether the `'` at `at` is one of an English word, or of a decoration's mark.
fn is_apostrophe(text: &str, at: usize) -> bool {
    let (before, behind) = text.split_at_checked(at).unwrap_or_default();
    let Some(behind) = behind.strip_prefix('\'') else { return false };
    let is_letter = |character: char| character.is_ascii_alphanumeric();
    before.ends_with('\'')
        || behind.starts_with('\'')
        || before.ends_with(is_letter) && behind.starts_with(is_letter)
}
