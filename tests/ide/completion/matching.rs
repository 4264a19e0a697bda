use super::labels;

fn first(marked: &str) -> String {
    labels(marked).into_iter().next().unwrap_or_default()
}

#[test]
fn unfinished_syllables_first_letters_and_the_wrong_keyboard() {
    for typed in ["목ㅊ", "ㅁㅊ", "목", "ahrck", "tableof"] {
        assert_eq!(first(&format!("[{typed}‸")), "목차", "{typed}");
    }
    for typed in ["ㄴㅁㅇㅋ", "skandnlzl", "나뭉", "나무위"] {
        let page = format!("[[나무위키]] [[나머지]]\n[[{typed}‸");
        assert_eq!(first(&page), "나무위키", "{typed}");
    }
}

#[test]
fn a_name_that_begins_so_comes_before_one_that_holds_it() {
    assert_eq!(labels("||<color‸")[..3], ["color", "tablecolor", "tablebgcolor"]);
}

#[test]
fn names_are_found_by_what_they_mean_in_korean() {
    assert_eq!(first("[유튜브‸"), "youtube");
    assert_eq!(first("{{{#!wiki style=\"굵‸"), "font-weight");
    assert_eq!(first("||가||<너비‸"), "width");
    assert_eq!(first("{{{#!펼쳐‸"), "#!folding");
    assert_eq!(labels("[이‸"), [""; 0]);
}

#[test]
fn what_names_are_called_in_korean_is_matched_like_a_name() {
    for typed in ["[유튜‸", "[ㅇㅌㅂ‸", "[dbxb‸"] {
        assert_eq!(first(typed), "youtube", "{typed}");
    }
    for typed in ["{{{접기‸", "{{{#!접‸", "{{{#!ㅈㄱ‸", "{{{#!wjqrl‸"] {
        assert_eq!(first(typed), "#!folding", "{typed}");
    }
    assert_eq!(first("||<배경‸"), "bgcolor");
    assert_eq!(first("||<ㅂㄱ‸"), "bgcolor");
    assert_eq!(first("||<ㄱㅇㄷ‸"), ":");
    assert_eq!(first("||<표‸"), "tablewidth");
    assert_eq!(first("{{{#!wiki style=\"색‸"), "color");
    assert_eq!(first("{{{#!wiki 어두‸"), "dark-style");
    assert_eq!(first("[[파일:가.png|정렬‸]]"), "align");
    assert_eq!(labels("[e‸"), [""; 0]);
}

#[test]
fn two_first_letters_may_be_made_into_one() {
    let page = "[[가수]] [[박사]] [[남자]] [[리그 오브 레전드]]\n[[";
    for (typed, title) in
        [("ㄳ", "가수"), ("ㅄ", "박사"), ("ㄵ", "남자"), ("ㄺ", "리그 오브 레전드")]
    {
        assert_eq!(first(&format!("{page}{typed}‸")), title);
    }
}
