//! "Did you mean": for the names of keys, rules and options, which are words in Latin letters.

/// How alike a mistyped name must be to be suggested; 1 is the same.
const LIKENESS: f64 = 0.8;

/// Longer words are nobody's typing error, and comparing them would take time.
const LONGEST: usize = 64;

/// The candidate that is most like `word`, if one is like it at all.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let likeness = |candidate: &str| strsim::jaro_winkler(word, candidate);
    candidates
        .into_iter()
        .map(|candidate| (likeness(candidate), candidate))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_the_word_that_was_meant() {
        let words = ["select", "ignore", "severity"];
        assert_eq!(nearest("selct", words), Some("select"));
        assert_eq!(nearest("severty", words), Some("severity"));
        assert_eq!(nearest("colour", words), None);
        assert_eq!(nearest(&"select".repeat(20), words), None);
    }
}
