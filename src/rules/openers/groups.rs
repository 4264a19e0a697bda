//! Groups that a heading line cuts: their `}}}` are still there.

use crate::data::directives::DEEPEST;
use crate::model::{BrokenKind, Group, GroupKind};
use crate::text::Span;

use super::super::Context;
use super::super::group::flaws::{self, Flaw};
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
    /// The offset of a `{{{` that shows or is lost: escaped, nested too deep, or on the line that opens
    /// a box. Its `}}}` shows.
    Shown(usize),
}

pub(super) fn pair(context: &Context) -> Pairs {
    let broken = &context.model().broken;
    let mut pairs = Pairs { reaches: vec![None; broken.len()], surplus: vec![None; broken.len()] };
    if !broken.iter().any(|token| token.kind == BrokenKind::StrayClose) {
        return pairs;
    }
    let shown = escaped_openers(context).chain(too_deep(context)).chain(swallowed(context));
    let mut shown: Vec<usize> = shown.collect();
    shown.sort_unstable();
    let mut shown = shown.into_iter().peekable();
    let mut open = Vec::new();
    for (index, token) in broken.iter().enumerate() {
        while let Some(start) = shown.next_if(|&start| start < token.span.start) {
            open.push(Opener::Shown(start));
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

/// The openers that the line swallows which opens a box, as far as they don't close there (language
/// reference, section 8.5).
fn swallowed(context: &Context) -> impl Iterator<Item = usize> {
    let is_box =
        |group: &&Group| group.kind == GroupKind::Wiki && context.text(group.header).contains('{');
    let boxes = context.model().groups.iter().filter(is_box);
    let texts = boxes.filter_map(|group| match flaws::of(context, group) {
        Some(Flaw::Swallowed { text, .. }) => Some(text),
        _ => None,
    });
    texts.flat_map(|text| {
        let openers = context.text(text).match_indices("{{{").map(move |(at, _)| text.start + at);
        let closers = context.text(text).matches("}}}").count();
        openers.skip(closers)
    })
}

/// The openers in groups that are nested as deep as the engine allows: it shows them (language
/// reference, section 16).
pub(in super::super) fn too_deep(context: &Context) -> impl Iterator<Item = usize> {
    let model = context.model();
    let deepest = model.groups.iter().filter(|group| group.depth == DEEPEST);
    let deepest = deepest.filter(|group| !group.kind.is_verbatim());
    deepest
        .flat_map(move |group| {
            let inside = Span::new(group.open.end, group.close.start);
            let openers = context.text(inside).match_indices("{{{");
            openers.map(move |(at, _)| inside.start + at)
        })
        .filter(move |&start| !model.is_verbatim(start) && !context.is_escaping(start))
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
            Some(Opener::Shown(opener)) => {
                let is_cut = heading_between(context, Span::new(opener, start)).is_some();
                start += if is_cut { 0 } else { "}}}".len() };
            }
            None => return Some(start),
        }
    }
    None
}
