//! The markup of a kind that is around a selection already.

use super::wrappers::{Becomes, Wrapper};
use crate::ide::refactor::Page;
use crate::model::{Group, GroupKind, Link};
use crate::text::Span;

/// Markup, and what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    pub span: Span,
    pub content: Span,
    /// The value of a box's `style` with its quotes, if it has one.
    pub style: Option<Span>,
}

/// The innermost `wrapper` that is selected, whose content is selected, or that the cursor is in.
pub fn around(page: &Page, wrapper: &Wrapper) -> Option<Around> {
    let selection = page.trimmed(page.span);
    let is_meant = |it: &Around| match page.span.is_empty() {
        true => it.span.touches(page.span.start),
        false => selection == it.span || selection == page.trimmed(it.content),
    };
    let model = page.model();
    let plain = |span, content| Around { span, content, style: None };
    match wrapper.becomes {
        Becomes::Decoration(kind) => {
            let decorations = model.decorations.iter().rev().filter(|it| it.kind == kind);
            decorations.map(|it| plain(it.span, it.content)).find(is_meant)
        }
        Becomes::Group(kind) | Becomes::Block(kind) => {
            let groups = model.groups.iter().rev().filter(|it| it.kind == kind);
            groups.map(|group| of_group(page, group)).find(is_meant)
        }
        Becomes::Link => {
            let links = model.links.iter().rev();
            links.map(|link| plain(link.span, of_link(link))).find(is_meant)
        }
    }
}

/// The line ends that keep a block's marks on lines of their own belong to the marks.
fn of_group(page: &Page, group: &Group) -> Around {
    let inside = Span::new(group.open.end, group.close.start.max(group.open.end));
    let text = page.text(inside);
    let is_block = matches!(group.kind, GroupKind::Wiki | GroupKind::Folding);
    let header = match text.find('\n') {
        Some(end) if is_block || text.trim_start_matches([' ', '\r']).starts_with('\n') => end + 1,
        _ => usize::from(group.kind != GroupKind::Literal && text.starts_with(' ')),
    };
    let (header, mut content) = text.split_at(header);
    if header.ends_with('\n') {
        let line = content.strip_suffix('\n').unwrap_or(content);
        content = line.strip_suffix('\r').unwrap_or(line);
    }
    let start = inside.start + header.len();
    let is_style = |name: Span| page.text(name) == "style";
    let style = page.model().attributes_of(group).iter().find(|it| it.name.is_some_and(is_style));
    Around {
        span: group.span,
        content: Span::new(start, start + content.len()),
        style: style.and_then(|it| it.value),
    }
}

fn of_link(link: &Link) -> Span {
    let mark = "[[".len();
    link.label.unwrap_or(Span::new(link.span.start + mark, link.span.end - mark))
}
