//! Groups that a heading line cuts: their `}}}` are still there.

use crate::model::BrokenKind;
use crate::text::Span;

use super::super::Context;
use super::heading_between;

/// Which broken groups and surplus braces belong together; both lists are in the order of the
/// model's broken openers.
pub(super) struct Pairs {
    /// Where the `}}}` ends that an opener would have taken if no heading line stood in between.
    pub(super) reaches: Vec<Option<usize>>,
    /// Where in a run of braces those begin that belong to nothing.
    pub(super) surplus: Vec<Option<usize>>,
}

enum Opener {
    /// The index of a broken opener.
    Broken(usize),
    /// The offset of a `\{{{`: it shows braces, so its `}}}` is meant to be shown too.
    Escaped(usize),
}

pub(super) fn pair(context: &Context) -> Pairs {
    let broken = &context.model().broken;
    let mut pairs = Pairs { reaches: vec![None; broken.len()], surplus: vec![None; broken.len()] };
    let mut escapes = escaped_openers(context).peekable();
    let mut open = Vec::new();
    for (index, token) in broken.iter().enumerate() {
        while let Some(escape) = escapes.next_if(|&escape| escape < token.span.start) {
            open.push(Opener::Escaped(escape));
        }
        match token.kind {
            BrokenKind::UnclosedGroup => open.push(Opener::Broken(index)),
            BrokenKind::StrayClose => {
                pairs.surplus[index] = close(context, &mut open, &mut pairs.reaches, token.span);
            }
            _ => {}
        }
    }
    pairs
}

fn escaped_openers(context: &Context) -> impl Iterator<Item = usize> {
    let escapes = context.model().escapes.iter().map(|escape| escape.start);
    escapes.filter(|&start| context.after(start).starts_with("\\{{{"))
}

/// Gives the braces of `run` to the openers, the innermost first; returns where the surplus begins.
fn close(
    context: &Context,
    open: &mut Vec<Opener>,
    reaches: &mut [Option<usize>],
    run: Span,
) -> Option<usize> {
    let mut start = run.start;
    while start < run.end {
        match open.pop() {
            Some(Opener::Broken(index)) => {
                let between = Span::new(context.model().broken[index].span.end, start);
                if heading_between(context, between).is_none() {
                    return Some(start);
                }
                start += "}}}".len();
                reaches[index] = Some(start);
            }
            Some(Opener::Escaped(escape)) => {
                let is_cut = heading_between(context, Span::new(escape, start)).is_some();
                start += if is_cut { 0 } else { "}}}".len() };
            }
            None => return Some(start),
        }
    }
    None
}
