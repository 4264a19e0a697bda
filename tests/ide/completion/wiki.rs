//! Names that only the wiki knows.

use std::cell::RefCell;
use std::sync::Arc;

use namumark_lsp::config::Config;
use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Edit};
use namumark_lsp::ide::completion::{Name, Parameter, Question, Wiki, complete, variables};

use crate::fixture::Fixture;

/// A wiki of these pages, each of which has the anchors `s-1.2` and `개요`. Remembers what it is asked.
#[derive(Default)]
struct Pages {
    titles: Vec<Arc<str>>,
    asked: RefCell<Vec<String>>,
}

impl Wiki for Pages {
    fn titles(&self) -> Arc<[Arc<str>]> {
        self.asked.borrow_mut().push("titles".to_owned());
        self.titles.clone().into()
    }

    fn anchors(&self, title: &str) -> Arc<[Name]> {
        self.asked.borrow_mut().push(title.to_owned());
        let name = |text: &str| Name { text: text.to_owned(), detail: Some(title.to_owned()) };
        [name("s-1.2"), name("개요")].into()
    }

    fn variables(&self, title: &str) -> Arc<[Parameter]> {
        self.asked.borrow_mut().push(title.to_owned());
        let name = |name: &str, default: Option<&str>| Parameter {
            name: name.to_owned(),
            default: default.map(str::to_owned),
        };
        [name("제목", None), name("내용", Some("기본"))].into()
    }
}

/// The page after each choice, and what the wiki was asked.
fn ask(marked: &str, titles: &[&str]) -> (Vec<String>, Vec<String>) {
    ask_titled("이 문서", marked, titles)
}

fn ask_titled(title: &str, marked: &str, titles: &[&str]) -> (Vec<String>, Vec<String>) {
    let fixture = Fixture::new(marked);
    let titles = titles.iter().map(|title| Arc::from(*title)).collect();
    let wiki = Pages { titles, ..Pages::default() };
    let question = Question {
        offset: fixture.cursor(),
        is_asked: true,
        is_certain: false,
        silencers: &[],
        silenceable: |_| Vec::new(),
        wiki: &wiki,
    };
    let document = fixture.document.titled(Some(title.into()));
    let answer = complete(&document, &Config::default(), &question);
    assert!(answer.items.len() <= 50 && answer.incomplete != answer.items.is_empty());
    let text = document.text.to_string();
    let after = answer.items.iter().map(|item| {
        let edit = Edit::replace(item.word, item.text.clone());
        fix::splice(&text, &[&edit])
    });
    (after.collect(), wiki.asked.into_inner())
}

fn check(marked: &str, titles: &[&str], expected: &[&str], asked: &[&str]) {
    let (found, was_asked) = ask(marked, titles);
    assert_eq!(found, expected, "{marked}");
    assert_eq!(was_asked, asked, "{marked}");
}

#[test]
fn redirects_lead_to_pages_and_to_places_in_them() {
    let pages = ["나무위키", "C#"];
    check("#redirect ‸", &pages, &["#redirect 나무위키", "#redirect C\\#"], &["titles"]);
    check("#넘겨주기 ㄴㅁ‸ 옛#s-1\n글", &pages, &["#넘겨주기 나무위키#s-1\n글"], &["titles"]);
    check("#redirect C\\##s‸-9", &pages, &["#redirect C\\##s-1.2"], &["C#"]);
}

#[test]
fn nobody_asks_the_wiki_where_no_page_is_meant() {
    for page in ["글\n#redirect ‸", "##redirect ‸", "[목‸", "[[가|‸", "{{{#!‸", "글‸"]
    {
        let (_, asked) = ask(page, &["나무위키"]);
        assert_eq!(asked, [""; 0], "{page}");
    }
}

#[test]
fn links_lead_to_what_the_page_has_and_then_to_the_wiki() {
    let pages = ["다람쥐", "다람쥐/먹이", "다음 [옛]", "분류:다음", "이 문서"];
    let links = ["다리", "다람쥐", "다람쥐/먹이", "다음 [옛\\]", "분류:다음"];
    let after = links.map(|link| format!("[[다리]] [[다람쥐]]\n[[{link}]]"));
    assert_eq!(
        ask("[[다리]] [[다람쥐]]\n[[다‸", &pages),
        (after.into(), vec!["titles".to_owned()])
    );
    assert!(!ask("[[‸", &pages).0.contains(&"[[이 문서]]".to_owned()));
}

#[test]
fn namespaces_and_macros_take_the_pages_of_their_kind() {
    let pages = ["나무", "분류:나무", "파일:나무.png", "틀:나무", "틀:나, 너"];
    let check = |marked: &str, expected: &[&str]| check(marked, &pages, expected, &["titles"]);
    check("[[분류:나‸", &["[[분류:나무]]"]);
    check("[[파일:나‸]]", &["[[파일:나무.png]]"]);
    check("[include(틀:나‸)]", &["[include(틀:나무)]", "[include(틀:나\\, 너)]"]);
    check("[include(틀:나무)]\n[include(무‸", &["[include(틀:나무)]\n[include(틀:나무"]);
    check("[include(나무‸", &["[include(틀:나무"]);
}

#[test]
fn what_stands_before_a_title_is_no_part_of_it() {
    let pages = ["가/나", "가나다", "분류:가다", "파일:가.png", "틀:가"];
    let check = |marked: &str, expected: &[&str]| check(marked, &pages, expected, &["titles"]);
    check("[[:분류:가‸", &["[[:분류:가다]]"]);
    check("[[:파일:‸]]", &["[[:파일:가.png]]"]);
    check("[[ 파일:가‸", &["[[ 파일:가.png]]"]);
    check("[[:가나‸", &["[[:가나다]]"]);
    check("[[:틀‸", &["[[:틀:", "[[:틀:가]]"]);
    check("[[문서:가‸", &["[[문서:가/나]]", "[[문서:가나다]]"]);
    check(
        "[[:분류:가나]]\n[[:분‸",
        &[
            "[[:분류:가나]]\n[[:분류:가나]]",
            "[[:분류:가나]]\n[[:분류:",
            "[[:분류:가나]]\n[[:분류:가다]]",
        ],
    );
}

#[test]
fn ways_begin_at_the_page() {
    let pages = ["가", "가/나", "가/나/다", "가/라#마", "가나", "나"];
    let after = |title: &str, marked: &str| ask_titled(title, marked, &pages).0;
    assert_eq!(after("가", "[[/‸"), ["[[/나]]", "[[/나/다]]", "[[/라\\#마]]"]);
    assert_eq!(after("가", "[[/나/‸|글]]"), ["[[/나/다|글]]"]);
    assert_eq!(after("가/나", "[[../‸"), ["[[../]]", "[[../나/다]]", "[[../라\\#마]]"]);
    assert_eq!(after("가", "[[../‸]]"), [""; 0]);
    assert_eq!(after("가/나", "[[다]] [[/다]] [[/‸]]"), ["[[다]] [[/다]] [[/다]]"]);
}

#[test]
fn no_more_titles_are_offered_than_anybody_reads() {
    let titles: Vec<_> = (0..5000).map(|number| format!("나무 {number}")).collect();
    let titles: Vec<_> = titles.iter().map(String::as_str).collect();
    assert_eq!(ask("[[나‸", &titles).0.len(), 50);
}

#[test]
fn calls_give_what_the_template_takes() {
    let template = &["틀:상자, 큰 것"];
    check(
        "[include(틀:상자\\, 큰 것,‸",
        &[],
        &["[include(틀:상자\\, 큰 것,제목=", "[include(틀:상자\\, 큰 것,내용="],
        template,
    );
    let other = "[include(틀:가,제목=1,ㅈㅅ=2)]\n";
    check(
        &format!("{other}[include(틀:가,ㅈ‸)]"),
        &[],
        &[&format!("{other}[include(틀:가,ㅈㅅ=)]"), &format!("{other}[include(틀:가,제목=)]")],
        &["틀:가"],
    );
    check("[include(틀:가,제목=1, ㄴ‸", &[], &["[include(틀:가,제목=1, 내용="], &["틀:가"]);
}

#[test]
fn what_a_page_takes_is_read_from_its_text_and_its_conditions() {
    let page = "@제목@ [[@링크@|@내용=첫 값@]] @제목=둘째@ {{{@글자@}}}\n\
                {{{#!if 보임 != null && calleeTitle == '가'\n@내용=다른 값@\n}}}";
    let found = variables(&Document::new(page)).into_iter();
    let found: Vec<_> =
        found.map(|it| format!("{}={}", it.name, it.default.unwrap_or_default())).collect();
    assert_eq!(found, ["제목=둘째", "링크=", "내용=첫 값", "보임="]);
    assert_eq!(variables(&Document::new("{{{#!if 조건\n}}}"))[0].name, "조건");
}

#[test]
fn anchors_of_other_pages_are_theirs() {
    check("[[나무#s‸", &[], &["[[나무#s-1.2]]"], &["나무"]);
    check("[[/가지#ㄱ‸|글]]", &[], &["[[/가지#개요|글]]"], &["이 문서/가지"]);
    check("== 가 ==\n[[이 문서#가‸", &[], &["== 가 ==\n[[이 문서#가]]"], &[]);
}
