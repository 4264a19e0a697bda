use crate::fix::{Edit, Fix};
use crate::model::LinkKind;
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-legacy", Severity::Warning, include_str!("legacy.md"), check)
        .in_parts()
        .merging_copies();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    findings.extend(formulas(context).into_iter().map(|formula| find_math(context, formula)));
    for link in context.model().links.iter().filter(|link| link.kind == LinkKind::Page) {
        let is_break = link.target.is_some_and(|target| context.text(target) == "BR");
        if is_break && link.label.is_none() && link.anchor.is_none() {
            findings.push(find_break(context, link.span));
        }
    }
}

const OPEN: &str = "<math>";
const CLOSE: &str = "</math>";

/// The texts that findings of this rule explain.
pub fn explained(context: &Context, findings: &[Finding]) -> Vec<Span> {
    let is_legacy = findings.iter().any(|finding| finding.rule == RULE.name);
    if is_legacy { formulas(context) } else { Vec::new() }
}

/// What stands between `<math>` and `</math>`, which are text to the tree, in order.
fn formulas(context: &Context) -> Vec<Span> {
    if context.model().redirect.is_some() {
        return Vec::new();
    }
    let mut formulas = Vec::new();
    // Where the line ends, and where the next closing tag is: at the line's end if there is none.
    let (mut line_end, mut close) = (0, 0);
    for (start, _) in context.source.match_indices(OPEN) {
        let content = start + OPEN.len();
        if start >= line_end {
            line_end = context.line_end(content);
        }
        if close < content {
            let rest = context.text(Span::new(content, line_end));
            close = rest.find(CLOSE).map_or(line_end, |found| content + found);
        }
        let closes_another = formulas.last().is_some_and(|last: &Span| last.end == close);
        let formula = Span::new(content, close);
        let is_text = context.is_escaping(start) || context.model().is_verbatim(start);
        if close < line_end
            && !closes_another
            && !is_text
            && !context.text(formula).trim().is_empty()
        {
            formulas.push(formula);
        }
    }
    formulas
}

fn find_math(context: &Context, formula: Span) -> Finding {
    let opening = Span::new(formula.start - OPEN.len(), formula.start);
    let closing = Span::new(formula.end, formula.end + CLOSE.len());
    let message = context.say(
        "`<math>`는 옛 문법이라 글자 그대로 보일 수 있습니다. `[math(…)]`를 쓰세요",
        "`<math>` is a form of old and may show as text; write `[math(…)]`",
    );
    let closes_early = context.text(formula).contains(")]");
    let fix = (!closes_early).then(|| Fix {
        title: context.say("`[math(…)]`로 바꾸기", "Change it to `[math(…)]`"),
        safe: true,
        edits: vec![Edit::replace(opening, "[math("), Edit::replace(closing, ")]")],
    });
    RULE.at(opening, message).with_fix(fix)
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
