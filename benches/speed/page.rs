//! A page for measuring: what large articles are made of, in their proportions, without their text.

/// A page of at least `size` bytes: dense articles (tables, boxes, notes) and plain ones in turn.
pub fn mixed(size: usize) -> String {
    let mut page = String::with_capacity(size + 4096);
    page.push_str("[[분류:측정]]\n[목차]\n");
    for article in 1.. {
        if page.len() >= size {
            break;
        }
        if article % 2 == 0 { plain(&mut page, article) } else { dense(&mut page, article) }
    }
    page
}

/// The beginning of `text`, about `size` bytes of it; the whole text repeated where it is shorter.
pub fn of_size(text: &str, size: usize) -> String {
    let mut page = text.repeat(size.div_ceil(text.len().max(1)));
    let end = (0..=size.min(page.len())).rev().find(|&end| page.is_char_boundary(end));
    page.truncate(end.unwrap_or_default());
    page
}

fn dense(page: &mut String, article: usize) {
    page.push_str(&format!("== 항목 {article} ==\n"));
    page.push_str("||<tablealign=right><-2><bgcolor=#2d3436> {{{#white '''요약'''}}} ||\n");
    for row in 1..=8 {
        page.push_str(&format!("||<width=90> '''속성 {row}''' || 값 {row}[* 출처 {row}번.] ||\n"));
    }
    page.push_str("{{{#!folding [펼치기 · 접기]\n{{{#!wiki style=\"text-align: center\"\n");
    for row in 1..=4 {
        page.push_str(&format!("||<-2>{{{{{{+1 묶음 {row}}}}}}}||\n|| [[문서 {row}|글 {row}]] ||"));
        page.push_str(&format!(" [[파일:그림 {row}.png|width=100%]] ||\n"));
    }
    page.push_str("}}}}}}\n");
    for number in 1..=3 {
        page.push_str(&format!("=== 갈래 {article}.{number} ===\n"));
        sentences(page, article + number, 3);
        page.push_str(
            " * 첫째 ''기울임''과 ~~취소선~~\n  1. 둘째 __밑줄__\n   * 셋째 ^^위^^,,아래,,\n",
        );
        page.push_str(&format!("[include(틀:상세 내용, 문서명=항목 {article}/{number})]\n"));
    }
    page.push_str("> 인용한 문장이다.\n>> 그 안의 인용이다.\n----\n");
}

fn plain(page: &mut String, article: usize) {
    page.push_str(&format!("== 이야기 {article} ==\n"));
    for paragraph in 0..12 {
        sentences(page, article * 7 + paragraph, 6);
        page.push('\n');
    }
    page.push_str(
        "{{{#!syntax python\nfor i in range(10):\n    print([i] * 3)\n}}}\n## 남겨 둔 말\n",
    );
}

/// Sentences in a line, with a link, a bold word or a note in most of them.
fn sentences(page: &mut String, seed: usize, count: usize) {
    for number in seed..seed + count {
        page.push_str(match number % 4 {
            0 => "바람이 불면 종이로 만든 새가 난다. ",
            1 => {
                "[[종이새]]는 '''네 번''' 접어 만든다.[* 접는 차례는 [[종이접기#새|여기]]를 보라.] "
            }
            2 => "그 무게는 {{{#green 3그램}}}쯤이고, 다시 접을 수도 있다.[*무게 2019년에 잰 값.] ",
            _ => "값은 [math(x^2 + y)]로 셈한다고 하지만 {{{그대로 둔 글}}}도 있다. ",
        });
    }
    page.push('\n');
}
