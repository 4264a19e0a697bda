//! What is wrong with the page's styles. A declaration has at most one fault, the first in the order
//! of [`Fault`]: this finds them, once, and each rule takes its own.

use crate::config::Profile;
use crate::data::properties;
use crate::model::{Group, GroupKind};
use crate::text::Span;

use super::declarations::{self, Declaration};
use super::sheets;
use super::values::{self, ValueFault};
use crate::rules::Context;
use crate::rules::group::flaws::boxes;
use crate::rules::parameters::has_parameter;

/// A piece of CSS with its fault. Spans are those of the page.
pub struct Faulty {
    /// The declaration, or what stands where one should.
    pub span: Span,
    pub fault: Fault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Invalid,
    NotAllowed {
        name: Span,
    },
    FunctionNested {
        function: Span,
    },
    /// Empty where there is no value.
    Value {
        piece: Span,
    },
}

/// The faults of the page, in the order of its groups. A box with a flaw in its header has others.
pub fn collect(context: &Context) -> Vec<Faulty> {
    let mut faults = Vec::new();
    let mut flawed = context.flaws().iter().map(|flawed| flawed.group).peekable();
    for (index, group) in context.model().groups.iter().enumerate() {
        let is_flawed = flawed.next_if_eq(&index).is_some();
        match group.kind {
            GroupKind::Wiki if !is_flawed => {
                for (_, style) in boxes::styles(context, group) {
                    check_declarations(context, style, &mut faults);
                }
            }
            GroupKind::Style => check_sheet(context, group, &mut faults),
            _ => {}
        }
    }
    faults
}

fn check_sheet(context: &Context, group: &Group, faults: &mut Vec<Faulty>) {
    let text = context.text(Span::new(group.open.end, group.close.start));
    let place = |start: usize, end: usize| Span::new(group.open.end + start, group.open.end + end);
    let sheet = sheets::read(text);
    for block in sheet.blocks {
        check_declarations(context, place(block.start, block.end), faults);
    }
    if !has_parameter(text) {
        let invalid = sheet.invalid.into_iter().map(|piece| place(piece.start, piece.end));
        faults.extend(invalid.map(|span| Faulty { span, fault: Fault::Invalid }));
    }
}

fn check_declarations(context: &Context, style: Span, faults: &mut Vec<Faulty>) {
    let text = context.text(style);
    let is_completed = has_parameter(text);
    for declaration in declarations::read(text) {
        if is_completed && text[declaration.span.clone()].contains('@') {
            continue;
        }
        let span =
            Span::new(style.start + declaration.span.start, style.start + declaration.span.end);
        let fault = fault(context, text, &declaration, style.start)
            .filter(|fault| *fault != Fault::Invalid || !is_completed);
        faults.extend(fault.map(|fault| Faulty { span, fault }));
    }
}

fn fault(context: &Context, text: &str, declaration: &Declaration, start: usize) -> Option<Fault> {
    let place = |from: usize, to: usize| Span::new(start + from, start + to);
    let Some(name) = declaration.name.clone().filter(|_| !declaration.is_broken) else {
        return Some(Fault::Invalid);
    };
    let Some(property) = properties::property(&text[name.clone()]) else {
        // What others allow isn't known.
        let is_known = context.config.profile != Profile::OpenNamu;
        return is_known.then(|| Fault::NotAllowed { name: place(name.start, name.end) });
    };
    let value = declaration.value.clone();
    let within =
        |piece: std::ops::Range<usize>| place(value.start + piece.start, value.start + piece.end);
    Some(match values::check(property, &text[value.clone()])? {
        ValueFault::Empty => Fault::Value { piece: within(0..0) },
        ValueFault::NestedFunction(function) => {
            Fault::FunctionNested { function: within(function) }
        }
        ValueFault::Piece(piece) | ValueFault::TooMany(piece) => {
            Fault::Value { piece: within(piece) }
        }
    })
}
