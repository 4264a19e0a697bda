//! Square brackets that show, and what a backslash makes text (language reference, sections 7, 9, 10
//! and 11).

use super::Explanation;
use super::broken::{self, BUDGET};
use super::page::{Page, span_of};
use super::signs;
use crate::data::macros;
use crate::model::BrokenKind;
use crate::syntax::Kind;
use crate::text::Span;

/// How deep links and notes may be nested (the grammar's `BRACKET_DEPTH_LIMIT`).
const DEEPEST: usize = 30;

/// How far the `[` of what stands in brackets is looked for, in bytes.
const NEAR: usize = 64;

pub(super) fn escape(page: &Page) -> Option<Explanation> {
    let escape = span_of(page.node_at(page.offset));
    let explanation = page.because(
        escape,
        "`\\`는 바로 뒤의 한 글자를 글자 그대로 보이게 하고, 자신은 보이지 않습니다.",
        "A backslash makes the one character behind it text, and is not shown itself.",
    );
    let next = Span::new(escape.start + 1, escape.end);
    let label = page.say("글자로 보이는 것", "what shows as text");
    let rules = &["escape-needless", "escape-partial"];
    Some(explanation.with_place(next, label).with_rules(rules))
}

pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let run = signs::run(page, page.offset)?;
    match page.byte(page.offset)? {
        b'[' => opener(page, run).or_else(|| spaced(page, run.end - 1)),
        b']' => closer(page, run).or_else(|| spaced(page, opening(page)?)),
        _ => spaced(page, opening(page)?),
    }
}

/// The `[` of the brackets that the offset is in.
fn opening(page: &Page) -> Option<usize> {
    let line = page.line(page.offset);
    let from = page.back(page.offset, NEAR).max(line.start);
    let before = page.text(Span::new(from, page.offset));
    let at = before.rfind(['[', ']'])?;
    (page.byte(from + at) == Some(b'[') && page.is_text(from + at)).then_some(from + at)
}

/// `[ * note]`, `[br ]`.
fn spaced(page: &Page, open: usize) -> Option<Explanation> {
    let line = page.line(open);
    let inside = page.text(Span::new(open + 1, line.end.max(open + 1)));
    let text = inside.trim_start_matches([' ', '\t']);
    let spaces = Span::new(open + 1, open + 1 + inside.len() - text.len());
    if text.starts_with('*') && !spaces.is_empty() {
        let explanation = page.because(
            Span::new(open, spaces.end + 1),
            "각주는 `[*`로 열고, `[`와 `*` 사이에는 빈칸이 없어야 합니다. 빈칸이 있으면 글자로 보입니다.",
            "A note opens with `[*`: with a space between `[` and `*` it shows as text.",
        );
        let label = page.say("사이의 빈칸", "the space between");
        return Some(
            explanation.with_place(spaces, label).with_rules(&["footnote-space-before-star"]),
        );
    }
    let name = text.split(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
    let behind = text.get(name.len()..)?;
    let rest = behind.trim_start_matches([' ', '\t']);
    let is_call = rest.starts_with([']', '(']);
    if macros::find(name).is_none() || !is_call || spaces.is_empty() && rest.len() == behind.len() {
        return None;
    }
    let end = spaces.end + name.len() + behind.len() - rest.len();
    let gap = if spaces.is_empty() { Span::new(spaces.end + name.len(), end) } else { spaces };
    let explanation = page.because(
        Span::new(open, end + 1),
        "매크로는 이름을 괄호에 붙여 써야 합니다. 이름의 앞뒤에 빈칸이 있으면 글자로 보입니다.",
        "A macro's name touches its brackets: with a space beside it, it shows as text.",
    );
    Some(explanation.with_place(gap, page.say("빈칸", "the space")).with_rules(&["macro-space"]))
}

/// `[[` and `[*` that are no tokens.
fn opener(page: &Page, run: Span) -> Option<Explanation> {
    let is_note = page.after(run.end).starts_with('*');
    if run.len() < 2 && !is_note {
        return None;
    }
    if page.kind_at(run.end - 1) == Kind::UnknownMacro {
        return half_open(page, span_of(page.node_at(run.end - 1)));
    }
    let next = page.offset + 1;
    if let Some(parent) = page.node_at(next).parent()
        && parent.start_byte() == next
        && page.byte(next) == Some(b'[')
    {
        let explanation = page.because(
            Span::new(page.offset, next),
            "괄호가 이어지면 닫히는 것만 문법이 됩니다. 한 글자 뒤에서 열려 이 괄호는 글자로 보입니다.",
            "Of a run of brackets only those that close make markup: it opens one character later, and this one shows.",
        );
        let label = page.say("여기에서 열립니다", "it opens here");
        return Some(explanation.with_place(span_of(parent), label));
    }
    if page.kind_at(run.start) == Kind::Escape {
        let explanation = page.because(
            Span::new(run.start + 1, run.end),
            "앞의 `\\` 때문에 열리지 않습니다.",
            "The backslash before it keeps it from opening.",
        );
        let label = page.say("여기의 `\\`", "this backslash");
        return Some(explanation.with_place(Span::new(run.start - 1, run.start), label));
    }
    beyond_limits(page, run)
}

/// `[[a]`: a `[` before what looks like a macro.
pub(super) fn half_open(page: &Page, brackets: Span) -> Option<Explanation> {
    let open = brackets.start.checked_sub(1)?;
    let rules = &["link-unclosed", "escape-partial"];
    if page.kind_at(open) == Kind::Escape {
        let explanation = page.because(
            brackets,
            "앞의 `\\` 때문에 링크가 열리지 않습니다.",
            "The backslash before it keeps the link from opening.",
        );
        let label = page.say("여기의 `\\`", "this backslash");
        let backslash = Span::new(open.checked_sub(1)?, open);
        return Some(explanation.with_place(backslash, label).with_rules(rules));
    }
    let explanation = page.because(
        Span::new(open, brackets.end),
        "링크는 `]]`로 닫습니다. 여기에는 `]`가 하나뿐이라 닫히지 않고 글자로 보입니다.",
        "A link is closed by `]]`; with a single `]` it stays open and shows as text.",
    );
    let close = Span::new(brackets.end - 1, brackets.end);
    let label = page.say("`]`가 하나 모자랍니다", "one `]` is missing");
    Some(explanation.with_place(close, label).with_rules(rules))
}

/// `[a]]`: a `]` behind what looks like a macro.
pub(super) fn half_close(page: &Page, brackets: Span) -> Explanation {
    let explanation = page.because(
        Span::new(brackets.start, brackets.end + 1),
        "링크는 `[[`로 엽니다. 여기에는 `[`가 하나뿐이라 열리지 않고 글자로 보입니다.",
        "A link opens with `[[`; with a single `[` it doesn't, and shows as text.",
    );
    let open = Span::new(brackets.start, brackets.start + 1);
    let label = page.say("`[`가 하나 모자랍니다", "one `[` is missing");
    explanation.with_place(open, label).with_rules(&["link-unclosed"])
}

/// What this program doesn't follow.
fn beyond_limits(page: &Page, run: Span) -> Option<Explanation> {
    let line = page.line(run.start);
    let is_bracket = |kind| matches!(kind, BrokenKind::UnclosedLink | BrokenKind::UnclosedFootnote);
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < run.start);
    let on_line = broken.get(..next)?.iter().rev();
    let on_line = on_line.take_while(|token| token.span.start >= line.start);
    let failed: Vec<_> = on_line.filter(|token| is_bracket(token.kind)).take(BUDGET).collect();
    if let Some(first) = failed.last().filter(|_| failed.len() == BUDGET) {
        let explanation = page.because(
            run,
            format!(
                "이 프로그램은 한 줄에서 닫히지 않은 링크와 각주를 {BUDGET}개까지만 따라가고, 그 뒤의 것은 글자로 읽습니다."
            ),
            format!(
                "This program follows only {BUDGET} links and notes of a line that find no closer; it reads later ones as text."
            ),
        );
        let label = page.say("닫히지 않은 첫 번째 것", "the first of those without a closer");
        return Some(explanation.with_place(first.span, label));
    }
    let around = page.ancestors(run.start);
    let around = around.filter(|node| matches!(Kind::of(*node), Kind::Link | Kind::Footnote));
    let outermost: Vec<_> = around.take(DEEPEST).collect();
    let outer = outermost.last().filter(|_| outermost.len() == DEEPEST)?;
    let explanation = page.because(
        run,
        format!("이 프로그램은 링크와 각주를 {DEEPEST}겹까지만 읽습니다."),
        format!("This program reads links and notes only {DEEPEST} deep."),
    );
    let opener = Span::new(outer.start_byte(), outer.start_byte() + 2);
    Some(explanation.with_place(opener, page.say("가장 바깥의 것", "the outermost one")))
}

/// `]` and `]]` in running text.
fn closer(page: &Page, run: Span) -> Option<Explanation> {
    let line = page.line(run.start);
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < run.start);
    let open = broken.get(..next)?.iter().rev().take_while(|token| token.span.start >= line.start);
    let is_bracket = |kind| matches!(kind, BrokenKind::UnclosedLink | BrokenKind::UnclosedFootnote);
    if let Some(open) = open.clone().find(|token| is_bracket(token.kind)) {
        let explanation = broken::explain(page, open)?;
        let label = page.say("여기에서 열렸습니다", "opened here");
        return Some(Explanation { span: run, ..explanation }.with_place(open.span, label));
    }
    nested(page, run).or_else(|| surplus(page, run)).or_else(|| half(page, run))
}

/// The last `]]` of `[[a[[b]]c]]`.
fn nested(page: &Page, run: Span) -> Option<Explanation> {
    let line = page.line(run.start);
    let links = &page.model().links;
    let next = links.partition_point(|link| link.span.start < run.start);
    let before = links.get(..next)?.iter().rev();
    let mut before = before.take_while(|link| link.span.start >= line.start);
    let link = before.find(|link| {
        link.span.end <= run.start && link.target.is_some_and(|it| page.text(it).contains("[["))
    })?;
    let explanation = page.because(
        run,
        "링크의 대상은 처음 나오는 `]]`에서 끝납니다. 링크 안에 링크를 둘 수 없어 남은 `]]`는 글자로 보입니다.",
        "A link's target ends at the first `]]`: links don't nest, and the `]]` that is left shows.",
    );
    let label = page.say("여기에서 이미 끝난 링크", "the link, which ended here");
    Some(explanation.with_place(link.span, label).with_rules(&["link-nested"]))
}

/// A bracket right behind what is closed already.
fn surplus(page: &Page, run: Span) -> Option<Explanation> {
    let parent = page.node_at(page.offset.checked_sub(1)?).parent()?;
    let is_closed = parent.end_byte() == page.offset && page.byte(page.offset - 1) == Some(b']');
    let explanation = page.because(
        Span::new(page.offset, run.end),
        "앞의 괄호는 이미 닫혔습니다. 남은 `]`는 글자로 보입니다.",
        "What it would close is closed already; the `]` that is left shows.",
    );
    let label = page.say("이미 닫힌 것", "what is closed already");
    is_closed.then(|| explanation.with_place(span_of(parent), label))
}

/// `[a]]`
fn half(page: &Page, run: Span) -> Option<Explanation> {
    let line = page.line(run.start);
    let before = page.text(Span::new(line.start, run.start));
    if run.len() < 2 {
        return None;
    }
    let explanation = page
        .because(
            run,
            "`]]`는 `[[`로 연 링크를 닫습니다. 이 줄에는 열린 링크가 없어 글자로 보입니다.",
            "`]]` closes a link that `[[` opened; none is open on this line, so it shows.",
        )
        .with_rules(&["link-unclosed"]);
    let mut brackets = before.rmatch_indices('[').map(|(at, _)| line.start + at).take(BUDGET);
    Some(match brackets.find(|&at| page.is_text(at)) {
        Some(at) => {
            let span = Span::new(at, at + 1);
            explanation.with_place(span, page.say("`[`가 하나뿐입니다", "only one `[`"))
        }
        None => explanation.with_place(
            Span::new(line.start, line.start),
            page.say(
                "줄의 처음까지 짝이 없는 `[[`가 없습니다",
                "no `[[` without a partner back to the start of the line",
            ),
        ),
    })
}
