//! Blank lines between the items of what was one list. A line of spaces ends no list (language
//! reference, section 13).

use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::items::Item;
use crate::rules::Context;

/// Blank lines, and the item behind them, which has the marker and the depth of the one before.
pub struct Gap<'a> {
    pub blank: Span,
    pub item: Item<'a>,
}

pub fn gaps<'a>(context: &Context<'a>) -> Vec<Gap<'a>> {
    let lines = context.lines();
    let mut gaps = Vec::new();
    let mut before: Option<(Item, usize)> = None;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        let item = Item::of(*line);
        if let (Some((earlier, last)), Some(item)) = (before, item)
            && last + 1 < index
            && (earlier.marker, earlier.indent) == (item.marker, item.indent)
            && !item.sets_start()
            && lines[last + 1..index].iter().any(|line| line.text.is_empty())
            && !context.model().is_verbatim(line.start)
        {
            gaps.push(Gap { blank: Span::new(lines[last + 1].start, line.start), item });
        }
        before = item.map(|item| (item, index));
    }
    gaps
}

pub fn delete(context: &Context, blank: Span) -> Fix {
    Fix {
        title: context.say("빈 줄 지우기", "Delete the blank lines"),
        safe: false,
        edits: vec![Edit::delete(blank)],
    }
}
