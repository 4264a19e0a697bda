use crate::fix::{Edit, Fix};
use crate::model::LinkKind;
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-legacy", Severity::Warning, include_str!("legacy.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.model().redirect.is_some() {
        return;
    }
    // `<math>` is text to the tree.
    for (start, _) in context.source.match_indices("<math>") {
        findings.extend(find_math(context, start));
    }
    for link in context.model().links.iter().filter(|link| link.kind == LinkKind::Page) {
        let is_break = link.target.is_some_and(|target| context.text(target) == "BR");
        if is_break && link.label.is_none() && link.anchor.is_none() {
            findings.push(find_break(context, link.span));
        }
    }
}

fn find_math(context: &Context, start: usize) -> Option<Finding> {
    let content = start + "<math>".len();
    let line = context.text(Span::new(content, context.line_end(content)));
    let formula = &line[..line.find("</math>")?];
    if formula.trim().is_empty() || context.is_escaping(start) || context.model().is_verbatim(start)
    {
        return None;
    }
    let end = content + formula.len();
    let message = context.say(
        "`<math>`는 옛 문법이라 글자 그대로 보일 수 있습니다. `[math(…)]`를 쓰세요",
        "`<math>` is a form of old and may show as text; write `[math(…)]`",
    );
    let closes_early = formula.contains(")]");
    let fix = (!closes_early).then(|| Fix {
        title: context.say("`[math(…)]`로 바꾸기", "Change it to `[math(…)]`"),
        safe: true,
        edits: vec![
            Edit::replace(Span::new(start, content), "[math("),
            Edit::replace(Span::new(end, end + "</math>".len()), ")]"),
        ],
    });
    Some(RULE.at(Span::new(start, content), message).with_fix(fix))
}

fn find_break(context: &Context, link: Span) -> Finding {
    let message = context.say(
        "`[[BR]]`은 옛 문법이라 링크가 됩니다. 줄을 바꾸려면 `[br]`을 쓰세요",
        "`[[BR]]` is a form of old and makes a link; a line break is `[br]`",
    );
    RULE.at(link, message).with_fix(Fix {
        title: context.say("`[br]`로 바꾸기", "Change it to `[br]`"),
        safe: false,
        edits: vec![Edit::replace(link, "[br]")],
    })
}
