use std::collections::BTreeMap;

use crate::model::{Cell, Row, Table};
use crate::text::Span;

use super::caption_misplaced::line_break;
use super::options::FaultKind;
use super::{missing_rows, opener};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-cells-uneven", Severity::Warning, include_str!("cells_uneven.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let faulty = Faulty::new(context);
    let model = context.model();
    let last_start = |row: &Row| last_start(row, model.cells_of(row));
    for (index, table) in model.tables.iter().enumerate() {
        let rows = model.rows_of(table).iter();
        let rows: Vec<&Row> = rows.filter(|row| !model.cells_of(row).is_empty()).collect();
        let Some(usual) = usual_columns(&rows) else { continue };
        let usual_rows = rows.iter().filter(|row| row.columns == usual);
        let reach = usual_rows.map(|row| last_start(row)).max().unwrap_or_default();
        let leaves_hole = |row: &&Row| row.columns <= reach || usual <= last_start(row);
        let uneven: Vec<&Row> = rows.into_iter().filter(leaves_hole).collect();
        if let Some((first, others)) = uneven.split_first()
            && !faulty.has(context, index, table)
        {
            findings.push(find(context, first, others, usual));
        }
    }
}

/// The column that the row's last cell begins in. Browsers give no width to a column that no cell
/// begins in, so a row that reaches it leaves no hole, however wide that cell is.
fn last_start(row: &Row, cells: &[Cell]) -> usize {
    row.columns.saturating_sub(cells.last().map_or(0, |cell| cell.columns))
}

/// The columns that most rows have, the larger number of two that are as frequent.
fn usual_columns(rows: &[&Row]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows {
        *counts.entry(row.columns).or_default() += 1;
    }
    let (columns, _) = counts.into_iter().max_by_key(|&(columns, count)| (count, columns))?;
    Some(columns)
}

/// A span that is off makes many rows uneven, so a table has one finding.
fn find(context: &Context, row: &Row, others: &[&Row], usual: usize) -> Finding {
    let columns = row.columns;
    let message = context.say(
        format!("이 줄은 {columns}칸인데 다른 줄은 {usual}칸입니다"),
        format!("This row has {columns} columns, where others have {usual}"),
    );
    let place = context.say("칸 수가 다른 줄", "A row with another number of columns");
    let finding = RULE.at(opener(context, row), message);
    let related = others.iter().take(MOST_RELATED).map(|row| opener(context, row));
    related.fold(finding, |finding, span| finding.with_related(span, place.clone()))
}

const MOST_RELATED: usize = 10;

/// What explains uneven rows, so that they aren't a mistake of their own.
struct Faulty {
    /// Where rows begin that have lost their ends.
    lost: Vec<usize>,
    /// The tables that have options which are text.
    tables: Vec<usize>,
}

impl Faulty {
    fn new(context: &Context) -> Self {
        let mut lost: Vec<usize> = context.lost_ends().iter().map(|row| row.opener.start).collect();
        lost.sort_unstable();
        let text =
            |kind: &FaultKind| matches!(kind, FaultKind::SpaceBefore(_) | FaultKind::Text(_));
        let faults = context.cell_options().iter().filter(|fault| text(&fault.kind));
        Self { lost, tables: faults.map(|fault| fault.table).collect() }
    }

    fn has(&self, context: &Context, index: usize, table: &Table) -> bool {
        let is_in = |offsets: &[usize], span: Span| {
            let next = offsets.partition_point(|&offset| offset < span.start);
            offsets.get(next).is_some_and(|&offset| offset < span.end)
        };
        let broken = &context.model().broken;
        let next = broken.partition_point(|broken| broken.span.start < table.span.start);
        is_in(&self.lost, table.span)
            || self.tables.binary_search(&index).is_ok()
            || broken.get(next).is_some_and(|broken| broken.span.start < table.span.end)
            || line_break(context, table).is_some()
            || missing_rows(context.model(), table).next().is_some()
            || is_conditional(context, table)
    }
}

/// Whether rows depend on conditions, of which only some hold.
fn is_conditional(context: &Context, table: &Table) -> bool {
    let model = context.model();
    let cells = model.rows_of(table).iter().flat_map(|row| model.cells_of(row));
    let mut options = cells.flat_map(|cell| model.options_of(cell));
    options.any(|option| context.text(*option).starts_with("<rowif="))
}
