//! Groups that a heading line cuts: their `}}}` are still there.

use crate::model::BrokenKind;
use crate::text::Span;

use super::super::Context;
use super::heading_between;

/// For each broken opener the `}}}` that it would have taken if there were no heading lines in
/// between; both are indices into the model's broken openers.
pub(super) fn pair(context: &Context) -> Vec<Option<usize>> {
    let broken = &context.model().broken;
    let mut pairs = vec![None; broken.len()];
    let mut open = Vec::new();
    for (index, token) in broken.iter().enumerate() {
        match token.kind {
            BrokenKind::UnclosedGroup => open.push(index),
            BrokenKind::StrayClose => {
                let Some(opener) = open.pop() else { continue };
                let between = Span::new(broken[opener].span.end, token.span.start);
                pairs[opener] = heading_between(context, between).map(|_| index);
            }
            _ => {}
        }
    }
    pairs
}
