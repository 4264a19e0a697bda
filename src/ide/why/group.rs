//! Braces in running text (language reference, sections 8.1 and 16).

use super::Explanation;
use super::page::{Page, span_of};
use super::signs;
use crate::data::directives::DEEPEST;
use crate::model::GroupKind;
use crate::syntax::Kind;
use crate::text::Span;

pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let run = signs::run(page, page.offset)?;
    match page.byte(page.offset)? {
        b'{' if page.kind_at(run.start) == Kind::Escape => Some(escaped(page, run)),
        b'{' if run.len() > 2 => too_deep(page, run).or_else(|| surplus_open(page, run)),
        b'}' => surplus_close(page, run),
        _ => None,
    }
}

/// What stands in the header of a box and is no attribute; to the tree it is text.
pub(super) fn in_header(page: &Page) -> Option<Explanation> {
    let group = page.model().groups.get(page.model().group_at(page.offset)?)?;
    let run = signs::looks_like_markup(page, page.offset)?;
    let explanation = page.because(
        run,
        "`#!wiki`의 첫 줄은 줄 끝까지 속성을 쓰는 자리입니다. 속성이 아닌 것은 보이지도 않습니다. 내용은 다음 줄부터 쓰세요.",
        "The first line of a `#!wiki` box holds attributes up to its end, and readers see nothing else of it: content begins on the next line.",
    );
    let label = page.say("상자의 첫 줄", "the box's first line");
    let line = Span::new(group.open.start, group.header.end);
    let is_header = group.kind == GroupKind::Wiki && group.header.contains(page.offset);
    is_header
        .then(|| explanation.hidden(true).with_place(line, label).with_rules(&["group-header"]))
}

fn escaped(page: &Page, run: Span) -> Explanation {
    let explanation = page.because(
        Span::new(run.start + 1, run.end),
        "앞의 `\\` 때문에 `{{{`가 되지 않아 글자로 보입니다.",
        "The backslash before it keeps `{{{` from opening, so it shows.",
    );
    let label = page.say("여기의 `\\`", "this backslash");
    explanation.with_place(Span::new(run.start - 1, run.start), label)
}

fn too_deep(page: &Page, run: Span) -> Option<Explanation> {
    let groups = &page.model().groups;
    let innermost = page.model().group_at(run.start)?;
    let depth = groups.get(innermost)?.depth;
    let around = std::iter::successors(Some(innermost), |&index| groups.get(index)?.parent);
    let outermost = groups.get(around.last()?)?;
    let explanation = page.because(
        run,
        format!(
            "`{{{{{{ }}}}}}`는 {DEEPEST}겹까지만 겹칠 수 있습니다. 더 안쪽의 것은 글자로 보입니다."
        ),
        format!("Groups nest {DEEPEST} deep; an opener further inside shows as text."),
    );
    let label = page.say("가장 바깥의 것", "the outermost one");
    let explanation = explanation.with_place(outermost.open, label);
    (depth >= DEEPEST).then(|| explanation.with_rules(&["group-too-deep"]))
}

/// A brace before the three that open.
fn surplus_open(page: &Page, run: Span) -> Option<Explanation> {
    let opener = (run.start..run.end).find(|&at| !page.is_text(at))?;
    let explanation = page.because(
        Span::new(run.start, opener),
        "`{`가 이어지면 닫히는 것만 괄호가 됩니다. 뒤에서 열려 앞의 것은 글자로 보입니다.",
        "Of a run of `{` only those that close open a group; the ones before show.",
    );
    let label = page.say("여기에서 열립니다", "it opens here");
    Some(explanation.with_place(Span::new(opener, run.end), label))
}

/// A brace behind the three that close.
fn surplus_close(page: &Page, run: Span) -> Option<Explanation> {
    let closer = page.node_at(run.start);
    let is_closer = !page.is_text(run.start) && run.len() > 3;
    let explanation = page.because(
        Span::new(page.offset, run.end),
        "`}}}`는 세 개씩 하나를 닫습니다. 남은 `}`는 글자로 보입니다.",
        "Braces close in threes; the `}` that is left shows.",
    );
    let label = page.say("여기에서 이미 닫혔습니다", "it is closed here already");
    let three = Span::new(run.start, run.start + 3);
    let place = if Kind::of(closer) == Kind::StrayClose { span_of(closer) } else { three };
    is_closer.then(|| explanation.with_place(place, label).with_rules(&["group-stray-close"]))
}
