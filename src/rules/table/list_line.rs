use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-list-line", Severity::Warning, include_str!("list_line.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in &context.model().tables {
        findings.extend(find(context, table.span.end));
    }
}

/// A list below the table that ends at `table`, with the `||` of a cell at its end.
fn find(context: &Context, table: usize) -> Option<Finding> {
    let start = context.next_line(table)?;
    let lists = &context.model().lists;
    let list = lists.get(lists.partition_point(|list| list.start < start))?;
    let is_below = list.start == start && context.text(Span::new(table, start)).trim().is_empty();
    if !is_below || !context.before(table).ends_with("||") {
        return None;
    }
    let text = context.text(*list);
    let end = list.start + text.trim_end().len();
    let is_cell = context.before(end).ends_with("||") && text.matches("||").count() == 1;
    let message = context.say(
        "표의 줄이 이미 끝나 목록이 셀에 들어가지 않습니다",
        "The row has ended already, so the list isn't in its cell",
    );
    let closer = Span::new(end - "||".len().min(end), end);
    is_cell.then(|| {
        RULE.at(closer, message).with_fix(Fix {
            title: context.say("앞 줄의 `||` 지우기", "Delete the `||` of the line above"),
            safe: false,
            edits: vec![Edit::delete(Span::new(table - "||".len(), table))],
        })
    })
}
