//! Openers and closers without a partner: that readers see them as text, and why (language
//! reference, sections 1 and 18).

use crate::model::{Broken, BrokenKind, Model};

use super::{Context, Hover, paragraphs};
use crate::ide::lookup;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let broken = lookup::last_start(&context.document.model().broken, offset)?;
    let title = context.say("그대로 보이는 글자", "Shown as text");
    let markdown = paragraphs([
        format!("**{title}** {}", context.quote(broken.span)),
        because(context, broken),
    ]);
    broken.span.contains(offset).then_some(Hover { span: broken.span, markdown })
}

fn because(context: &Context, broken: &Broken) -> String {
    if let Some(line) = heading_between(context, broken) {
        return context.say(
            format!("닫히기 전에 {line}행의 문단 제목이 나옵니다. 제목은 열린 것을 모두 끊습니다."),
            format!("Line {line} has a heading before the closer; a heading breaks what is open."),
        );
    }
    match broken.kind {
        BrokenKind::UnclosedFootnote => context.say(
            "줄이 끝나기 전에 짝이 되는 `]`가 없습니다. 각주 안에서는 `[br]`로 줄을 바꿉니다.",
            "No `]` closes it before the line ends. In a footnote, `[br]` breaks the line.",
        ),
        BrokenKind::UnclosedLink => context.say(
            "줄이 끝나기 전에 짝이 되는 `]]`가 없습니다.",
            "No `]]` closes it before the line ends.",
        ),
        BrokenKind::UnclosedMacro => {
            context.say("짝이 되는 `)]`가 없습니다.", "No `)]` closes it.")
        }
        BrokenKind::UnclosedGroup => context.say(
            "짝이 되는 `}}}`가 없습니다. 뒤의 내용은 본문으로 읽힙니다.",
            "No `}}}` closes it; what follows is read as part of the page.",
        ),
        BrokenKind::UnclosedRow => context.say(
            "줄 끝에 `||`가 있어야 표의 한 줄이 됩니다. 빈칸도 뒤에 올 수 없습니다.",
            "A row must end its line with `||`, with not even a space behind it.",
        ),
        BrokenKind::StrayClose => {
            context.say("여기에서 닫을 `{{{`가 없습니다.", "No `{{{` is open here.")
        }
    }
}

/// The line of a heading between a group's opener and the `}}}` that would have closed it.
fn heading_between(context: &Context, broken: &Broken) -> Option<usize> {
    if broken.kind != BrokenKind::UnclosedGroup {
        return None;
    }
    let model: &Model = context.document.model();
    let next = model.headings.partition_point(|heading| heading.span.start < broken.span.end);
    let heading = model.headings.get(next)?.span.start;
    let after = model.broken.partition_point(|other| other.span.start < heading);
    let closer =
        model.broken.get(after..)?.iter().find(|other| other.kind == BrokenKind::StrayClose);
    closer.map(|_| context.line(heading))
}
