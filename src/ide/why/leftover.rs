//! Signs that are left over of a run: too many, with nothing between them, or beside those that make a
//! mark (language reference, sections 6 and 19).

use super::Explanation;
use super::page::{Page, is_decoration, span_of};
use crate::syntax::Kind;
use crate::text::Span;

/// Of how many signs of a run it is asked what became of them.
const MOST: usize = 32;

/// A longer run is text as a whole (the grammar's `LONGEST_RUN`).
const LONGEST_RUN: usize = 64;

/// Why `run`, which is of `sign` and at the offset, makes no mark, or more than marks.
pub(super) fn explain(page: &Page, run: Span, sign: u8) -> Option<Explanation> {
    if run.len() > LONGEST_RUN {
        return Some(page.because(
            run,
            format!("같은 기호가 {LONGEST_RUN}개를 넘게 이어지면 서식으로 읽지 않습니다."),
            format!("A run of more than {LONGEST_RUN} equal signs is not read as a decoration."),
        ));
    }
    if sign == b'\'' && (run.len() == 5 || beside_bold(page, run)) {
        return Some(five_quotes(page, run));
    }
    if let Some(explanation) = beside_mark(page, run) {
        return Some(explanation);
    }
    let is_empty = run.len() >= if sign == b'\'' { 6 } else { 4 };
    is_empty.then(|| {
        page.because(
            run,
            "여는 기호와 닫는 기호 사이에 아무것도 없으면 서식이 아니라 글자로 보입니다.",
            "A decoration needs something between its marks; with nothing there the marks show.",
        )
        .with_rules(&["decoration-empty"])
    })
}

/// Signs before or behind those of their run that make a mark: `~~~~ a~~`, `~~a~~~`.
fn beside_mark(page: &Page, run: Span) -> Option<Explanation> {
    let is_mark = |at: &usize| {
        let parent = page.node_at(*at).parent();
        !page.is_text(*at) && parent.is_some_and(|parent| is_decoration(Kind::of(parent)))
    };
    let next = (page.offset..run.end).take(LONGEST_RUN).find(is_mark);
    let last = (run.start..page.offset).rev().take(LONGEST_RUN).find(is_mark);
    let start = last.map_or(run.start, |at| at + 1);
    let signs = Span::new(start, next.unwrap_or(run.end));
    if let Some(next) = next {
        let explanation = page.because(
            signs,
            "여기에서 열면 기호 사이에 아무것도 없어 서식이 되지 못하고, 한 글자씩 뒤에서 다시 읽습니다. 그래서 이 부분은 글자로 보이고 서식은 뒤에서 열립니다.",
            "A decoration that opened here would hold nothing, so it is tried one character later: these signs show, and it opens behind them.",
        );
        let opens = page.say("여기에서 열립니다", "it opens here");
        let rules = &["decoration-empty"];
        let mark = span_of(page.node_at(next));
        return Some(explanation.with_place(mark, opens).with_rules(rules));
    }
    let mark = span_of(page.node_at(last?));
    let explanation = page.because(
        signs,
        "서식의 기호는 두 글자입니다. 같은 기호가 더 이어지면 남는 것은 글자로 보입니다.",
        "The mark of a decoration has two signs; of a longer run those that are left show.",
    );
    Some(explanation.with_place(mark, page.say("기호가 된 두 글자", "the two that make the mark")))
}

/// Whether a part of the run is the mark of a bold text.
fn beside_bold(page: &Page, run: Span) -> bool {
    let is_bold = |offset: usize| {
        page.node_at(offset).parent().is_some_and(|parent| Kind::of(parent) == Kind::Bold)
    };
    run.len() > 3 && (run.start..run.end).any(|at| !page.is_text(at) && is_bold(at))
}

fn five_quotes(page: &Page, run: Span) -> Explanation {
    page.because(
        run,
        "`'`가 이어지면 앞의 셋이 먼저 굵게의 기호가 됩니다. 그래서 `''`가 남아 글자로 보입니다. 굵은 기울임은 `''' ''글'' '''`처럼 기호 사이를 띄웁니다.",
        "Of a run of `'` the first three make the mark of bold, and `''` is left as text. Bold italics need something between the marks: `''' ''text'' '''`.",
    )
    .with_rules(&["decoration-five-quotes", "decoration-empty"])
}

/// Whether the sign at the offset is the only one of its run that shows.
pub(super) fn is_single(page: &Page, run: Span) -> bool {
    (run.start..run.end).take(MOST).filter(|&at| page.is_text(at)).count() == 1
}

/// A single `'` beside an italic text: `''a'''b'''c''`.
pub(super) fn around_bold(page: &Page, run: Span) -> Option<Explanation> {
    let neighbours = [run.start.checked_sub(1)?, run.end];
    let italic = neighbours.into_iter().find_map(|at| {
        let parent = page.node_at(at).parent()?;
        (page.byte(at) == Some(b'\'') && Kind::of(parent) == Kind::Italic).then_some(parent)
    })?;
    let explanation = page.because(
        run,
        "기울임 안에서는 굵게를 쓸 수 없습니다. `'''`의 앞 두 글자가 기울임을 닫고 하나가 남습니다.",
        "Bold can't stand inside italics: the first two quotes of `'''` close them, and one is left.",
    );
    let label = page.say("여기에서 닫힌 기울임", "the italics that it closed");
    let rules = &["decoration-italic-around-bold", "decoration-five-quotes"];
    Some(explanation.with_place(span_of(italic), label).with_rules(rules))
}
