use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::characters::OddityKind;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "text-full-width-markup",
    Severity::Warning,
    include_str!("full_width_markup.md"),
    check,
)
.in_parts();

/// One finding for each line.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let forms = context.oddities().iter().filter(|oddity| oddity.kind == OddityKind::FullWidth);
    let mut rest = forms.map(|oddity| oddity.span).peekable();
    while let Some(first) = rest.next() {
        let line_end = context.line_end(first.start);
        let mut forms = vec![first];
        while let Some(next) = rest.next_if(|span| span.start < line_end) {
            forms.push(next);
        }
        findings.extend(find(context, &forms));
    }
}

fn find(context: &Context, forms: &[Span]) -> Option<Finding> {
    let (first, last) = (*forms.first()?, *forms.last()?);
    let line = Span::new(context.line_start(first.start), context.line_end(first.start));
    let is_around = first.start == line.start && last.end == line.end && forms.len() > 1;
    let opener = if is_around && ["＝", "｜｜"].iter().any(|mark| begins(context, first, mark)) {
        first
    } else {
        opener_of_pair(context, forms)?
    };
    let message = context.say(
        "전각 글자로 적은 문법은 글자로 보입니다",
        "Markup in full-width characters shows as text",
    );
    let forms = forms.iter();
    Some(RULE.at(opener, message).with_fix(Fix {
        title: context.say("반각 글자로 바꾸기", "Write it in half-width characters"),
        safe: false,
        edits: forms.map(|form| Edit::replace(*form, half_width(context.text(*form)))).collect(),
    }))
}

fn begins(context: &Context, form: Span, mark: &str) -> bool {
    context.text(form).starts_with(mark)
}

/// The first opener that its closer follows.
fn opener_of_pair(context: &Context, forms: &[Span]) -> Option<Span> {
    let pairs = [("［［", "］］"), ("［＊", "］"), ("｛｛｛", "｝｝｝")];
    forms.iter().copied().enumerate().find_map(|(index, form)| {
        let (_, closer) = pairs.iter().find(|(opener, _)| begins(context, form, opener))?;
        forms[index + 1..].iter().any(|next| begins(context, *next, closer)).then_some(form)
    })
}

fn half_width(text: &str) -> String {
    const OFFSET: u32 = '［' as u32 - '[' as u32;
    text.chars().filter_map(|form| char::from_u32(u32::from(form) - OFFSET)).collect()
}
