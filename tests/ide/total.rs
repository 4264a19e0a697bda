//! Every feature answers on every page, at every offset, and its spans are good.

use namumark_lsp::config::{Config, Language};
use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Edit};
use namumark_lsp::format::{self, Options};
use namumark_lsp::ide::completion::{Question, complete};
use namumark_lsp::ide::hints::Amount;
use namumark_lsp::ide::outline::Symbol;
use namumark_lsp::ide::refactor::sections::{self, Change};
use namumark_lsp::ide::refactor::wrap::{WRAPPERS, toggle};
use namumark_lsp::ide::refactor::{Outcome, Page};
use namumark_lsp::ide::{
    actions, colors, folding, footnotes, highlights, hints, hover, lens, links, outline, refactor,
    references, rename, selection, signature, tokens, typing,
};
use namumark_lsp::rules;
use namumark_lsp::text::Span;

const NASTY: &[&str] = &[
    "",
    "\n",
    "\r\n\r\n",
    "\u{feff}== 개요 ==\r\n가[* 나]\r\n",
    "== '''가''' ==\n[[#s-1]] [[#가]] [[#]] [[]] [[|]] [[가|]]\n",
    "[*] [* ] [*가] [*가 나] [*가] [*가 [*가 [*가]]]\n[각주]\n[*가]\n[각주][각주]",
    "[* {{{#!wiki\n * 가\n  * [* 나]\n> [[다\n||라||\n}}}]",
    "{{{#!folding 가\n{{{#!wiki style=\"\n{{{+1 {{{#red {{{나}}}}}}}}}\n}}}}}}",
    "{{{#!wiki\n== 깨짐 ==\n}}}\n}}}\n}}}}}}",
    "{{{{{{-5 x}}}\n{{{#!syntax rust\n{{{}}}\n}}}\n{{{#!if a || b\n||\n}}}",
    "||가||나\n||다||\n|캡션|라||\n||<-2>마||||\n||{{{#!wiki\n||안||\n}}}||\n",
    "'''''가''' ~~나-- __ ^^다^^ ,, \\",
    "가[*가나다라마바사아자차카타파하가나다 😀👨‍👩‍👧 \u{1100}\u{1161} e\u{301}] 나[*가나다라마바사아자차카타파하가나다]",
    "#redirect 나무#s-1\n== 뒤 ==\n[* 가]",
    "## 하나\n## 둘\n> 인용\n>> 겹침\n 들여쓰기\n  1. 목록\n----\n[br ][include(틀:가, 나=[[다]])][math(a]b)]",
    "[[파일:가.png|width=1&a=\"b]]\"]] [[분류:가#blur]] [[http://a.kr|'''가''']] @가=나@",
    "[*",
    "[[",
    "{{{",
    "||",
    "= =\n==  ==\n= 가 =",
    "## namumark-as article-text\n1. 개요\n글[1] 글[2-4][1, 3] 글[A] 글[A] 파일:가.svg ''[* 나]''\n2. 역사[편집]\n\
     {{{#!folding [ 펼치기 · 접기 ]\n}}}}}}\n\n[1] 하나 [2] 둘 [3] [4] 넷 [A] 5.1 5.2 다섯\n",
];

#[test]
fn every_feature_at_every_offset() {
    for page in NASTY {
        let document = Document::new(page);
        ask_page(&document);
        for offset in 0..=page.len() + 3 {
            ask_at(&document, offset);
            check_edits(&document, &typing::after_newline(&document, offset));
            let cursor = document_span(&document, offset, offset);
            for name in ["새 이름", "]]", "}}}", "@", "= =", "\\", "||", ")]"] {
                let _ = rename::rename(&document, offset, name);
            }
            ask_for_refactorings(&document, cursor);
            if offset % 3 == 0 {
                run_commands(&document, document_span(&document, offset, offset + offset % 2 * 7));
            }
            ask_for_refactorings(&document, document_span(&document, offset, offset + 7));
            check_why(&document, offset);
        }
    }
}

fn ask_for_refactorings(document: &Document, span: Span) {
    let length = document.text.len();
    if span.end > length {
        return;
    }
    for action in refactor::refactorings(document, Language::Korean, span) {
        assert!(action.edits.is_empty() == action.disabled.is_some() && !action.title.is_empty());
        assert!(action.edits.is_sorted_by_key(|edit| edit.span));
        action.edits.iter().for_each(|edit| check_span(document, edit.span));
    }
}

fn run_commands(document: &Document, span: Span) {
    let page = Page::new(document, Language::Korean, span);
    let value = [None, Some("+2"), Some("a]]|}}}\"")][span.start / 3 % 3];
    let wraps = WRAPPERS.iter().map(|wrapper| toggle(&page, wrapper, value));
    let note = refactor::footnotes::toggle(&page, value);
    let changes = [Change::Promote, Change::MoveUp, Change::MoveDown];
    let changes = changes.into_iter().filter_map(|change| sections::change(&page, change));
    for Outcome { action, selection } in wraps.chain([note]).chain(changes) {
        assert!(action.edits.is_empty() == action.disabled.is_some() && !action.title.is_empty());
        let edits: Vec<_> = action.edits.iter().collect();
        let after = fix::splice(&document.text.to_string(), &edits);
        assert!(after.get(selection.start..selection.end).is_some(), "{selection:?} of {after:?}");
    }
}

/// The characters that `start` and `end` lie in.
fn document_span(document: &Document, start: usize, end: usize) -> Span {
    let text = document.text.to_string();
    let floor = |offset: usize| {
        (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
    };
    Span::new(floor(start), floor(end))
}

/// Far more nested than the grammar or the stack would like. What rules make of it, theirs tell.
#[test]
fn deep_pages() {
    let deep = [
        format!("[*가 {{{{{{#!wiki\n{}나\n}}}}}}] [*가]", ">".repeat(20_000)),
        format!("[*가 {}나] [*가]", "{{{#red ".repeat(20_000)),
        format!("{}나 [*가]", "[*가 ".repeat(20_000)),
        format!("[*가 {}나{}] [*가]", "[*나 ".repeat(5_000), "]".repeat(5_000)),
        format!("[*가 {}나] [*가]", "'''{{{#red ".repeat(20_000)),
    ];
    for page in deep {
        let document = Document::new(&page);
        ask_page(&document);
        ask_at(&document, page.len() / 2);
    }
}

fn ask_page(document: &Document) {
    check_tokens(document);
    for link in links::links(document) {
        check_span(document, link.span);
    }
    for swatch in colors::swatches(document) {
        check_span(document, swatch.span);
    }
    for lens in lens::lenses(document) {
        check_span(document, lens.span);
    }
    let length = document.text.len();
    let findings = rules::run(document, &Config::default());
    for action in actions::quick_fixes(&findings, Span::new(0, length)) {
        check_edits(document, &action.edits);
    }
    check_edits(document, &format::format(document, Span::new(0, length), Options::default()));
    check_symbols(document, &outline::symbols(document, true), Span::new(0, length));
    for fold in folding::folds(document) {
        check_span(document, fold.span);
    }
    for note in footnotes::list(document) {
        check_span(document, note.span);
        assert!(note.name_span.is_none_or(|name| note.span.encloses(name)));
    }
}

fn check_tokens(document: &Document) {
    let all = tokens::tokens(document, Span::new(0, document.text.len()));
    all.iter().for_each(|token| check_span(document, token.span));
    assert!(all.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    assert!(all.iter().all(|token| !token.span.is_empty()));
}

fn check_selection(document: &Document, offset: usize) {
    let spans = selection::spans(document, offset);
    spans.iter().for_each(|span| check_span(document, *span));
    let grows = |pair: &[Span]| pair[1].encloses(pair[0]) && pair[0] != pair[1];
    assert!(spans.windows(2).all(grows), "{spans:?}");
    assert_eq!(spans.last(), Some(&Span::new(0, document.text.len())));
}

fn ask_at(document: &Document, offset: usize) {
    check_selection(document, offset);
    for highlight in highlights::highlights(document, offset) {
        check_span(document, highlight.span);
    }
    if let Some(link) = links::at(document, offset) {
        check_span(document, link.span);
    }
    if let Some(renaming) = rename::prepare(document, offset) {
        check_span(document, renaming.span);
    }
    for language in [Language::Korean, Language::English] {
        if let Some(hover) = hover::hover(document, language, offset) {
            check_span(document, hover.span);
            assert!(hover.span.contains(offset));
            assert!(!hover.markdown.is_empty());
        }
    }
    if let Some(definition) = references::definition(document, offset) {
        check_span(document, definition);
    }
    for reference in references::references(document, offset, true) {
        check_span(document, reference);
    }
    for note in [footnotes::next(document, offset), footnotes::previous(document, offset)] {
        assert_eq!(note.is_none(), document.model().footnotes.is_empty());
    }
    check_completion(document, offset);
    if let Some(signature) = signature::signature(document, Language::Korean, offset, &()) {
        let parameters = signature.parameters.iter();
        assert!(
            parameters.clone().all(|(span, _)| signature.label.get(span.start..span.end).is_some())
        );
        assert!(signature.active.is_none_or(|active| active < parameters.len()));
    }
    for span in [Span::new(0, offset), Span::new(offset, offset), Span::new(offset, offset + 9)] {
        check_hints(document, span);
    }
}

fn check_edits(document: &Document, edits: &[Edit]) {
    assert!(edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{edits:?}");
    edits.iter().for_each(|edit| check_span(document, edit.span));
}

fn check_why(document: &Document, offset: usize) {
    for language in [Language::Korean, Language::English] {
        let config = Config { language, ..Config::default() };
        let Some(why) = actions::why(document, &config, offset) else { continue };
        check_span(document, why.explanation.span);
        assert!(why.explanation.span.touches(offset));
        why.explanation.places.iter().for_each(|place| check_span(document, place.span));
        assert!(!why.markdown(document, &config).is_empty());
    }
}

/// What is typed ends at the cursor, on its line.
fn check_completion(document: &Document, offset: usize) {
    for (is_asked, is_certain) in [(true, true), (true, false), (false, false)] {
        let question = Question {
            offset,
            is_asked,
            is_certain,
            wiki: &(),
            silencers: &["namumark-disable"],
            silenceable: |_| vec![],
        };
        let answer = complete(document, &Config::default(), &question);
        assert!(answer.items.len() <= 50 && answer.incomplete != answer.items.is_empty());
        for item in answer.items {
            check_span(document, item.word);
            assert!(item.word.encloses(item.typed) && item.typed.end <= offset);
            assert!(!document.text.slice(item.word).contains('\n'));
        }
    }
}

fn check_hints(document: &Document, span: Span) {
    let hints = hints::hints(document, span, Amount::Text);
    assert!(hints.is_sorted_by_key(|hint| hint.offset));
    let all = hints::hints(document, Span::new(0, document.text.len()), Amount::Text);
    let expected: Vec<_> = all.into_iter().filter(|hint| span.touches(hint.offset)).collect();
    assert_eq!(hints, expected, "the hints of a span are those of the page that lie in it");
}

fn check_symbols(document: &Document, symbols: &[Symbol], parent: Span) {
    for symbol in symbols {
        check_span(document, symbol.span);
        assert!(parent.encloses(symbol.span) && symbol.span.encloses(symbol.name_span));
        assert!(!symbol.name.is_empty());
        check_symbols(document, &symbol.children, symbol.span);
    }
}

fn check_span(document: &Document, span: Span) {
    assert!(span.start <= span.end && span.end <= document.text.len());
    let text = document.text.to_string();
    assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
}
