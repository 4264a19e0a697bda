use crate::fix::{Edit, Fix};
use crate::model::{Group, GroupKind};
use crate::rules::{self, Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule = Rule::new("quote-color", Severity::Hint, include_str!("color.md"), check)
    .in_group(rules::Group::Style)
    .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let quotes = outermost(&context.model().block_quotes);
    let colors = context.model().groups.iter().filter(|group| group.kind == GroupKind::Color);
    for color in colors {
        let next = quotes.partition_point(|quote| quote.end <= color.span.start);
        if quotes.get(next).is_some_and(|quote| quote.contains(color.span.start)) {
            findings.push(find(context, color));
        }
    }
}

/// The quotes that stand in no other.
fn outermost(quotes: &[Span]) -> Vec<Span> {
    let mut outermost: Vec<Span> = Vec::new();
    for quote in quotes {
        if outermost.last().is_none_or(|last| last.end <= quote.start) {
            outermost.push(*quote);
        }
    }
    outermost
}

fn find(context: &Context, color: &Group) -> Finding {
    let message = context.say("인용문 안에 색이 있습니다", "A colour stands in a quote");
    let space = context.after(color.open.end).starts_with(' ');
    let opening = Span::new(color.open.start, color.open.end + usize::from(space));
    RULE.at(color.open, message).with_fix(Fix {
        title: context.say("색 지우기", "Take the colour away"),
        safe: false,
        edits: vec![Edit::delete(opening), Edit::delete(color.close)],
    })
}
