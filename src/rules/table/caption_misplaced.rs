use crate::fix::{Edit, Fix};
use crate::model::Table;
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "table-caption-misplaced",
    Severity::Error,
    include_str!("caption_misplaced.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in &context.model().tables {
        findings.extend(line_break(context, table).map(|gap| find_above(context, table, gap)));
        findings.extend(find_below(context, table.span.end));
    }
}

/// The line break, with the `||` behind it, that a caption has before its table's first cell: it
/// makes a cell of its own.
pub(super) fn line_break(context: &Context, table: &Table) -> Option<Span> {
    let row = context.model().rows_of(table).first()?;
    let cell = context.model().cells_of(row).first()?.span;
    let has_caption = context.after(row.span.start).starts_with('|')
        && !context.after(row.span.start).starts_with("||");
    let text = context.text(cell);
    let is_break = text.contains('\n') && text.trim_matches([' ', '>', '\r', '\n']).is_empty();
    let is_before_cell = context.after(cell.end).starts_with("||");
    (has_caption && is_break && is_before_cell)
        .then(|| Span::new(cell.start, cell.end + "||".len()))
}

fn find_above(context: &Context, table: &Table, gap: Span) -> Finding {
    let message = context.say(
        "캡션 뒤에서 줄을 바꾸어 빈 셀이 생깁니다. 첫 줄에 이어 쓰세요",
        "The line break behind the caption makes an empty cell; go on with the first row",
    );
    RULE.at(Span::new(table.span.start, gap.start), message).with_fix(Fix {
        title: context.say("첫 줄과 잇기", "Join it with the first row"),
        safe: false,
        edits: vec![Edit::delete(gap)],
    })
}

/// A row with a caption behind the table that ends at `table`.
fn find_below(context: &Context, table: usize) -> Option<Finding> {
    let start = context.next_line(table)?;
    let line = context.text(Span::new(start, context.line_end(start)));
    let text = line.trim_start_matches([' ', '>']);
    let (caption, _) = text.strip_prefix('|')?.strip_suffix("||")?.split_once('|')?;
    if caption.trim().is_empty() || context.text(Span::new(table, start)).trim() != "" {
        return None;
    }
    let start = start + line.len() - text.len();
    let message = context.say(
        "캡션은 표의 첫 줄에만 쓸 수 있습니다. 이 줄은 글자로 보입니다",
        "Only a table's first row has a caption; this row shows as text",
    );
    Some(RULE.at(Span::new(start, start + caption.len() + "||".len()), message))
}
