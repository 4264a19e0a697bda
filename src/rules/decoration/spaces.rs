use crate::fix::{Edit, Fix};
use crate::model::Decoration;
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("decoration-spaces", Severity::Hint, include_str!("spaces.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for decoration in &context.model().decorations {
        let text = context.text(decoration.content);
        let words = text.trim_matches(' ');
        // Spaces alone are drawn on purpose, and `''' ''글'' '''` needs them.
        if words.len() < text.len() && !words.is_empty() && !words.starts_with("''") {
            findings.push(find(context, decoration, words));
        }
    }
}

fn find(context: &Context, decoration: &Decoration, words: &str) -> Finding {
    let (span, content) = (decoration.span, decoration.content);
    let message = context.say(
        "서식 표시와 글 사이에 빈칸이 있습니다",
        "Spaces stand between the marks and the text",
    );
    let mark = context.text(Span::new(span.start, content.start));
    let text = context.text(content);
    let before = text.len() - text.trim_start_matches(' ').len();
    let after = text.len() - before - words.len();
    let mended = format!("{}{mark}{words}{mark}{}", " ".repeat(before), " ".repeat(after));
    let fix = Fix {
        title: context.say("빈칸을 서식 밖으로 옮기기", "Move the spaces outside"),
        safe: false,
        edits: vec![Edit::replace(span, mended)],
    };
    RULE.at(span, message).with_fix(fix)
}
