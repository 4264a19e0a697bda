//! What holds for every text.

use namumark_lsp::document::Document;
use namumark_lsp::model::unescape;
use namumark_lsp::restore::{LossKind, Restored, restore};
use namumark_lsp::text::Reading;

use crate::random::Random;
use crate::{article, assert_no_error, assert_same};

const PIECES: &[&str] = &[
    "\n1. 개요\n",
    "\n2. 역사[편집]\n",
    "\n2.1. 옛날[1]\n",
    "\n3. ",
    "글",
    "[1]",
    "[2] ",
    "\n[1] 하나",
    " [2] 둘",
    "\n\n[1] 하나 [2] 둘[3] [3] 셋 ] [A] 1.1 1.2 넷\n\n",
    "[A]",
    "\n[A] ",
    "[1-3]",
    "[1, 2]",
    "[편집]",
    "\n\n",
    "\n",
    " ",
    "최근 수정 시각 : 2023",
    "파일:강#.svg ",
    "{{{#!wiki a\n",
    "{{{#!folding [ 펼치기 · 접기 ]\n",
    "{{{",
    "}}}",
    "== 가 ==\n",
    "[* 각주]",
    "[[강",
    "]]",
    "[",
    "]",
    "\\",
    "''",
    "'''",
    "--",
    "||",
    "\n||",
    "\n * ",
    "\n> ",
    "\n## ",
    "\n----\n",
    "#redirect ",
    "[br]",
    "[include(",
    ")]",
    "목차\n",
    "\r\n",
    "\u{1f600}",
];

fn soup(random: &mut Random) -> String {
    let count = random.below(60);
    (0..count).map(|_| *random.pick(PIECES)).collect()
}

/// The page of any text has its sections and the notes of its marks, but for those that are listed.
#[test]
fn any_text_has_the_page_that_it_says() {
    let mut random = Random::new(5);
    let mut refused = 0;
    for _ in 0..400 {
        let text = soup(&mut random);
        let document = article(&text);
        match restore(&document, None) {
            Ok(restored) => assert_complete(&document, &restored),
            Err(_) => refused += 1,
        }
    }
    assert!(refused < 20, "{refused} of 400 texts have no page");
}

fn assert_complete(document: &Document, restored: &Restored) {
    let Restored { text, losses } = restored;
    let page = Document::new(text);
    assert_eq!(page.reading(), Reading::NamuMark, "{text}");
    let (was, is) = (document.model(), page.model());
    let levels = |document: &Document| -> Vec<u8> {
        document.model().headings.iter().map(|heading| heading.level).collect()
    };
    assert_eq!(levels(&page), levels(document), "{text}");
    let lost = |kind: &LossKind| losses.iter().filter(|loss| loss.kind == *kind).count();
    assert_eq!(is.footnotes.len(), was.footnotes.len() - lost(&LossKind::Mark), "{text}");
    assert!(is.broken.is_empty(), "{:?} {text}", is.broken);
    if !losses.iter().any(|loss| matches!(loss.kind, LossKind::Error(_))) {
        assert_no_error(text);
    }
}

/// An article as the site would print it, with notes in one of the ways that there are.
fn sound(random: &mut Random) -> String {
    let words = ["강", "물 '백 리'", "a--b", "1990~2000", "(2)", "'''굵게'''", "C:\\d", "{x}"];
    let mut text = String::new();
    let notes = 1 + random.below(8);
    let mut section = 0;
    for number in 1..=notes {
        if number == 1 || random.below(3) == 0 {
            section += 1;
            text = format!("{}\n\n", text.trim_end());
            text += &format!("{section}. {}\n", random.pick(&words));
        }
        text += &format!("{}[{number}] {}", random.pick(&words), random.pick(&["", "[1] "]));
        text += *random.pick(&["", "\n", "\n\n"]);
    }
    text = text.trim_end().to_owned() + "\n\n";
    let separator = *random.pick(&[" ", "\n", "\n\n"]);
    for number in 1..=notes {
        text += &format!("[{number}] {} 끝]{separator}", random.pick(&words));
    }
    text
}

#[test]
fn sound_articles_keep_their_sections_and_notes() {
    let mut random = Random::new(6);
    for _ in 0..150 {
        let text = sound(&mut random);
        assert_same(&text);
        assert_no_error(&restore(&article(&text), None).expect("a page").text);
    }
}

/// Nothing is quadratic: these take no time.
#[test]
fn hostile_texts_are_restored() {
    let many = 2_000;
    for piece in
        ["[1] ", "\n[1] a", "\n1. a", "[1-50]", "''", "{{{", "}}}", "\n||a", "[", "\\", "\n * a"]
    {
        let _ = restore(&article(&piece.repeat(many)), None);
    }
    let chain: String =
        (1..many).map(|number| format!("[{number}] 글[{}]\n", number + 1)).collect();
    let _ = restore(&article(&format!("글[1]\n\n{chain}")), None);
}

#[test]
fn words_are_only_escaped() {
    let mut random = Random::new(7);
    for _ in 0..100 {
        let words =
            ["가", "''", "--", "~~", "||", "{{{", "}}}", "[*", "]", "[[", " ", "\n> ", "\n"];
        let count = random.below(30);
        let text: String = (0..count).map(|_| *random.pick(&words)).collect();
        if let Ok(page) = restore(&article(&text), None) {
            assert_eq!(
                unescape(&page.text),
                text.as_str().replace('\u{feff}', ""),
                "{}",
                page.text
            );
        }
    }
}
