//! Headings, rules, comments, redirects, lists, quotes, and the markup of other languages.

use expect_test::expect;

use super::check;

#[test]
fn headings() {
    check(
        &[
            "==⟦‸가⟧나==\n",
            "== 가‸나⟦⟧\n",
            "== ‸가 ⟦===⟧\n",
            "== ‸가 ==⟦ ⟧\n",
            "== ‸가 ==⟦ 나⟧\n",
            "⟦ ⟧== ‸가 ==\n",
            "⟦> ⟧== ‸가 ==\n",
            " * == ‸가 ==\n",
            "⟦|| ⟧== ‸가 == ||\n",
            "⟦=======⟧ ‸가 =======\n",
            "==⟦\t⟧‸가\t==\n",
            "==⟦#⟧ ‸가 ==\n",
            "== ‸가 ⟦#⟧==\n",
            "==⟦ ⟧‸==\n",
            "가 = 나‸\n",
        ],
        expect![],
    );
}

#[test]
fn rules() {
    check(
        &[
            "‸----⟦ 가⟧\n",
            "⟦가⟧‸----\n",
            "⟦‸---⟧\n",
            "⟦‸----------⟧\n",
            "‸----⟦ ⟧\n",
            "⟦||⟧‸----||\n".replace("⟦||⟧‸----||", "||‸----||").as_str(),
        ],
        expect![],
    );
}

#[test]
fn comments_and_redirects() {
    check(
        &[
            "⟦ ⟧‸## 가\n",
            "⟦> ⟧‸## 가\n",
            "⟦가\n⟧‸#redirect 나\n",
            "⟦ ⟧‸#redirect 나\n",
            "⟦‸#REDIRECT⟧ 나\n",
            "‸#redirect⟦⟧\n",
        ],
        expect![],
    );
}

#[test]
fn lists_and_quotes() {
    check(
        &[
            "⟦⟧‸* 가\n* 나\n",
            "⟦⟧‸1. 가\n1. 나\n",
            "⟦\t⟧‸* 가\n",
            " 1. 가\n ⟦‸2.⟧ 나\n",
            " ⟦‸-⟧ 가\n",
            " ⟦‸b.⟧ 가\n",
            ">⟦⟧‸* 가\n",
            "⟦||⟧‸* 가||\n",
            " ⟦*⟧ ‸* 가\n",
            "⟦||⟧‸> 가||\n",
            "⟦\t⟧‸> 가\n",
            " ‸* 가\n",
        ],
        expect![],
    );
}

#[test]
fn other_languages() {
    check(
        &[
            "가 ‸**나** 다\n",
            "가 ‸`나` 다\n",
            "‸```\n가\n```\n",
            "‸# 가\n",
            "‸[가](https://a.kr)\n",
            "‸[https://a.kr 가]\n",
            "가 ‸https://a.kr 나\n",
            "가‸<br>나\n",
            "가 ‸<b>나</b>\n",
            "‸{{가}}\n",
            "가‸<ref>나</ref>\n",
            "‸<math>x</math>\n",
        ],
        expect![],
    );
}
