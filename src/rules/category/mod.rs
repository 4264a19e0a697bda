//! Categories (language reference, section 9.2).

mod blur;
mod duplicate;
mod link;
mod missing;
mod place;

use crate::model::GroupKind;
use crate::rules::{Context, Rule};
use crate::text::Span;

pub const RULES: &[Rule] = &[place::RULE, duplicate::RULE, missing::RULE, link::RULE, blur::RULE];

/// Whether `offset` lies in an `#!if`, which may leave its content out.
fn is_conditional(context: &Context, offset: usize) -> bool {
    let groups = &context.model().groups;
    let parents =
        std::iter::successors(context.model().group_at(offset), |&index| groups[index].parent);
    parents.into_iter().any(|index| groups[index].kind == GroupKind::If)
}

/// `span`, with its line if nothing else stands there.
fn with_line(context: &Context, span: Span) -> Span {
    let line = Span::new(context.line_start(span.start), context.line_end(span.end));
    let is_alone = context.text(line).trim() == context.text(span);
    match context.next_line(span.end).filter(|_| is_alone) {
        Some(next) => Span::new(line.start, next),
        None => span,
    }
}
