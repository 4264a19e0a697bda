use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-extra-pipe", Severity::Information, include_str!("extra_pipe.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let prose = context.prose();
    let mut done = 0;
    for label in context.model().links.iter().filter_map(|link| link.label) {
        let next = prose.partition_point(|piece| piece.end <= label.start);
        let pieces = prose[next..].iter().take_while(|piece| piece.start < label.end);
        let mut pipes =
            pieces.filter_map(|piece| Some(piece.start + context.text(*piece).find('|')?));
        // What stands in the label of a link in a label belongs to the outer one, too.
        if label.start >= done
            && let Some(pipe) = pipes.next()
        {
            findings.push(find(context, label, pipe));
            done = label.end;
        }
    }
}

fn find(context: &Context, label: Span, pipe: usize) -> Finding {
    let message = context.say(
        "`|`가 더 있어 링크 글에 글자로 보입니다",
        "Another `|` is a part of the link's text and shows",
    );
    let place = Span::new(pipe, pipe + 1);
    let fix = (pipe == label.start && label.len() > 1).then(|| Fix {
        title: context.say("`|` 하나 지우기", "Delete one `|`"),
        safe: false,
        edits: vec![Edit::delete(place)],
    });
    RULE.at(place, message).with_fix(fix)
}
