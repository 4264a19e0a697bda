use crate::data::macros::{self, Macro};
use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-space", Severity::Warning, include_str!("space.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.model().redirect.is_some() {
        return;
    }
    // Such a text is no node of the tree, since brackets of running text look the same.
    for (open, _) in context.source.match_indices('[') {
        findings.extend(find(context, open));
    }
}

fn find(context: &Context, open: usize) -> Option<Finding> {
    let before = spaces_at(context, open + 1);
    let name = name_at(context, before.end)?;
    let after = spaces_at(context, name.end);
    if before.is_empty() && after.is_empty() {
        return None;
    }
    let known = macros::find(context.text(name))?;
    if !continues(context, known, after.end) || !is_text(context, open) {
        return None;
    }
    let spaces = [before, after].into_iter().filter(|spaces| !spaces.is_empty());
    let edits: Vec<_> = spaces.map(Edit::delete).collect();
    let span = Span::new(edits.first()?.span.start, edits.last()?.span.end);
    let message = context.say(
        "매크로의 이름 앞뒤에 빈칸이 있어 글자 그대로 보입니다",
        "White space beside the macro's name makes it show as text",
    );
    let title = context.say("빈칸 지우기", "Delete the white space");
    let safe = edits.len() == 1;
    Some(RULE.at(span, message).with_fix(Fix { title, safe, edits }))
}

fn spaces_at(context: &Context, offset: usize) -> Span {
    let rest = context.after(offset);
    Span::new(offset, offset + rest.len() - rest.trim_start_matches([' ', '\t']).len())
}

fn name_at(context: &Context, offset: usize) -> Option<Span> {
    let rest = context.after(offset);
    let length = rest.find(|c: char| !c.is_alphabetic())?;
    (length > 0).then(|| Span::new(offset, offset + length))
}

/// Whether what follows the name at `offset` makes it the macro's call.
fn continues(context: &Context, known: &Macro, offset: usize) -> bool {
    let line = context.text(Span::new(offset, context.line_end(offset)));
    let needs_argument = known.arguments.iter().any(|argument| argument.is_required);
    match line.strip_prefix('(') {
        Some(rest) => needs_argument && rest.split('[').next().is_some_and(|it| it.contains(")]")),
        None => !needs_argument && line.starts_with(']'),
    }
}

/// Whether the `[` at `offset` is ordinary text and no part of a link.
fn is_text(context: &Context, offset: usize) -> bool {
    !context.before(offset).ends_with('[')
        && !context.is_escaping(offset)
        && !context.model().is_verbatim(offset)
}
