//! What a finding is recognised by when the page around it has changed: baselines and the formats of
//! code hosts tell old findings from new ones by it.
//!
//! A fingerprint is made of the rule, of the text near the finding on its own lines, and of how many
//! alike stand before it. Deliberately absent: line numbers and offsets, which every edit above
//! shifts; the rest of the line, as a paragraph of a wiki is often one long line; the message, which
//! depends on the language; the name of the file, so that a page can be renamed.

use std::collections::HashMap;

use siphasher::sip::SipHasher;

use crate::rules::Finding;
use crate::text::{Encoding, Position, Text};

use super::lint::Checked;

/// How many characters before and behind an end of a finding belong to its fingerprint.
const NEAR: u32 = 20;

/// The fingerprints of a page's findings, in their order: 16 hexadecimal digits each, different from
/// each other within a page, and the same on every machine and in every version to come.
pub fn fingerprints(page: &Checked) -> Vec<String> {
    of(&page.text, &page.findings)
}

fn of(text: &Text, findings: &[Finding]) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let fingerprint = |finding| {
        let traits = traits(text, finding);
        let number = seen.entry(traits.clone()).or_default();
        *number += 1;
        digest(&[&traits, &number.to_string()])
    };
    findings.iter().map(fingerprint).collect()
}

/// A digest of `parts` that nothing but their text decides.
pub fn digest(parts: &[&str]) -> String {
    format!("{:016x}", SipHasher::new().hash(parts.join("\0").as_bytes()))
}

/// The rule, and the text around the start and around the end.
fn traits(text: &Text, finding: &Finding) -> String {
    let (start, end) = (near(text, finding.span.start), near(text, finding.span.end));
    [finding.rule, &start, &end].join("\0")
}

/// The text around `offset` on its line, without spaces at its ends or a mark of the byte order.
fn near(text: &Text, offset: usize) -> String {
    let Position { line, character } = text.position(offset, Encoding::Utf32);
    let start = Position::new(line, character.saturating_sub(NEAR));
    let end = Position::new(line, character.saturating_add(NEAR));
    let text = text.slice(text.span(start, end, Encoding::Utf32));
    text.trim_start_matches('\u{feff}').trim().to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use expect_test::expect;

    use super::*;
    use crate::config::Config;
    use crate::config::Language::{English, Korean};
    use crate::document::Document;
    use crate::rules;

    fn fingerprints(page: &str) -> Vec<String> {
        let document = Document::new(page);
        of(&document.text, &rules::run(&document, &Config::default()))
    }

    /// A change of these values makes every baseline worthless.
    #[test]
    fn they_never_change() {
        expect![[r#"
            [
                "fbfd52b4fdddface",
            ]
        "#]]
        .assert_debug_eq(&fingerprints("글[* 열린 각주\n"));
    }

    #[test]
    fn edits_elsewhere_leave_them_alone() {
        let page = fingerprints("가나다라 [* 열린 각주\n");
        assert_eq!(page.len(), 1);
        let far = "멀리 있는 글 ".repeat(8);
        for edited in [
            "새 문단\n\n가나다라 [* 열린 각주\n\n새 문단\n",
            "가나다라 [* 열린 각주\r\n",
            "가나다라 [* 열린 각주  \n",
            "\u{feff}가나다라 [* 열린 각주\n",
        ] {
            assert_eq!(fingerprints(edited), page, "{edited}");
        }
        let near = "바로 앞의 글이 스무 글자가 넘게 이어지고 [* 열린 각주 뒤에도 스무 글자가 넘게 이어지는 글";
        assert_eq!(fingerprints(near), fingerprints(&format!("{far}{near}{far}")));
    }

    #[test]
    fn another_text_or_rule_makes_another() {
        let pages = ["가[* 열린 각주", "나[* 열린 각주", "가[[ 열린 각주", "가[* 열린 다른 각주"];
        let all: HashSet<_> = pages.into_iter().flat_map(fingerprints).collect();
        assert_eq!(all.len(), pages.len());
    }

    #[test]
    fn of_those_alike_the_first_keep_theirs_when_one_goes() {
        let line = "가나다 [* 열린 각주\n\n";
        let three = fingerprints(&line.repeat(3));
        assert_eq!(three.iter().collect::<HashSet<_>>().len(), 3);
        assert_eq!(fingerprints(&line.repeat(2)), three[..2]);
    }

    #[test]
    fn the_language_does_not_matter() {
        let document = Document::new("글[* 열린 각주\n");
        let in_language = |language| {
            let config = Config { language, ..Config::default() };
            of(&document.text, &rules::run(&document, &config))
        };
        assert_eq!(in_language(Korean), in_language(English));
    }
}
