use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::rows::{Cause, LostEnd, broken_rows};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "table-row-unclosed",
    Severity::Error,
    include_str!("row_unclosed.md"),
    |context, findings| tell(context, context.lost_ends(), findings),
)
.in_parts_but_for(|context, findings| tell(context, &broken_rows(context), findings));

fn tell(context: &Context, rows: &[LostEnd], findings: &mut Vec<Finding>) {
    for row in rows {
        let Cause::Missing { gap, is_certain } = row.cause else { continue };
        let message = if row.is_text {
            context.say(
                "표의 줄이 `||`로 끝나지 않아 글자로 보입니다",
                "The table's row does not end with `||`, so it shows as text",
            )
        } else {
            context.say(
                "이 줄이 `||`로 끝나지 않아 다음 줄이 셀에 들어갑니다",
                "The row does not end with `||`, so the next row becomes part of it",
            )
        };
        let fix = end_row(context, gap, is_certain);
        findings.push(RULE.at(row.opener, message).with_fix(fix));
    }
}

/// A `||` behind a backslash or another `|` would mean something else.
fn end_row(context: &Context, gap: Span, safe: bool) -> Option<Fix> {
    (!context.before(gap.start).ends_with(['\\', '|'])).then(|| Fix {
        title: context.say("줄을 `||`로 끝내기", "End the row with `||`"),
        safe,
        edits: vec![Edit::replace(gap, delimiter(context, gap))],
    })
}

/// Spaces at the edges of a cell align it, so the last one gets as many as it has at its start.
fn delimiter(context: &Context, gap: Span) -> &'static str {
    let line = context.text(Span::new(context.line_start(gap.start), gap.start));
    let cell = line.rsplit("||").next().unwrap_or_default();
    if cell.starts_with(' ') { " ||" } else { "||" }
}
