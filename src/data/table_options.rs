//! Options of tables' cells (language reference, section 15). The scanner knows the same names and
//! kinds of values, from `grammar/names/cell_options.txt`. Besides these there are `<-2>`, `<|2>`,
//! `<:>` and their kin, which have no name.

use Scope::{Cell, Column, Row, Table};
use Value::{Align, Color, Expression, Flag, Size, Text};

/// `<name=value>` or `<name>` at the start of a cell.
#[derive(Debug)]
pub struct TableOption {
    /// Lower case; the engine ignores the case, and a space behind `table`.
    pub name: &'static str,
    pub value: Value,
    pub scope: Scope,
    /// The year that it came in, where older engines may lack it.
    pub since: Option<u16>,
    pub korean: &'static str,
    pub english: &'static str,
    /// The option with a value, without its brackets.
    pub example: &'static str,
}

/// What an option is about, and so where it may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In the table's first cell.
    Table,
    /// In any cell of the row.
    Row,
    /// In the column's cell from which on it holds.
    Column,
    Cell,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A name, `#` with 3 or 6 digits, `transparent`, or two of these with a comma: light and dark.
    Color,
    /// A number, with `px` or `%` or nothing behind it.
    Size,
    /// `left`, `center`, `right`.
    Align,
    /// Anything.
    Text,
    /// A condition, as behind `#!if`.
    Expression,
    /// None.
    Flag,
}

/// The option of this name; case doesn't matter.
pub fn find(name: &str) -> Option<&'static TableOption> {
    TABLE_OPTIONS.iter().find(|option| option.name.eq_ignore_ascii_case(name))
}

const fn option(
    name: &'static str,
    value: Value,
    scope: Scope,
    korean: &'static str,
    english: &'static str,
    example: &'static str,
) -> TableOption {
    TableOption { name, value, scope, since: None, korean, english, example }
}

const fn since(year: u16, option: TableOption) -> TableOption {
    TableOption { since: Some(year), ..option }
}

/// Every option with a name.
pub const TABLE_OPTIONS: &[TableOption] = &[
    option(
        "bgcolor",
        Color,
        Cell,
        "셀의 배경색입니다. 쉼표 뒤에 어두운 테마의 색을 쓸 수 있습니다.",
        "The cell's background; a second colour behind a comma is for the dark theme.",
        "bgcolor=#ddd,#333",
    ),
    option("color", Color, Cell, "셀의 글자색입니다.", "The cell's text colour.", "color=red"),
    option(
        "width",
        Size,
        Cell,
        "셀의 너비입니다. 픽셀 또는 `%`.",
        "The cell's width, in pixels or `%`.",
        "width=50%",
    ),
    option(
        "height",
        Size,
        Cell,
        "셀의 높이입니다. 픽셀 또는 `%`.",
        "The cell's height, in pixels or `%`.",
        "height=50px",
    ),
    option("nopad", Flag, Cell, "셀의 안쪽 여백을 없앱니다.", "No padding in the cell.", "nopad"),
    option(
        "keepall",
        Flag,
        Cell,
        "셀의 낱말 안에서 줄을 바꾸지 않습니다.",
        "No line breaks inside words of the cell.",
        "keepall",
    ),
    option(
        "rowbgcolor",
        Color,
        Row,
        "줄의 배경색입니다.",
        "The row's background.",
        "rowbgcolor=#eee",
    ),
    option(
        "rowcolor",
        Color,
        Row,
        "줄의 글자색입니다.",
        "The row's text colour.",
        "rowcolor=white",
    ),
    option(
        "rowkeepall",
        Flag,
        Row,
        "줄의 낱말 안에서 줄을 바꾸지 않습니다.",
        "No line breaks inside words of the row.",
        "rowkeepall",
    ),
    option(
        "colbgcolor",
        Color,
        Column,
        "이 줄부터 열의 배경색입니다.",
        "The column's background from this row on.",
        "colbgcolor=#eee",
    ),
    option(
        "colcolor",
        Color,
        Column,
        "이 줄부터 열의 글자색입니다.",
        "The column's text colour from this row on.",
        "colcolor=blue",
    ),
    option(
        "colkeepall",
        Flag,
        Column,
        "열의 낱말 안에서 줄을 바꾸지 않습니다.",
        "No line breaks inside words of the column.",
        "colkeepall",
    ),
    option(
        "tablewidth",
        Size,
        Table,
        "표의 너비입니다. 첫 셀에 씁니다.",
        "The table's width; stands in the first cell.",
        "tablewidth=100%",
    ),
    option(
        "tablealign",
        Align,
        Table,
        "표의 자리입니다. 첫 셀에 씁니다.",
        "Where the table stands; written in the first cell.",
        "tablealign=center",
    ),
    option(
        "tablecolor",
        Color,
        Table,
        "표의 글자색입니다. 첫 셀에 씁니다.",
        "The table's text colour; stands in the first cell.",
        "tablecolor=black",
    ),
    option(
        "tablebgcolor",
        Color,
        Table,
        "표의 배경색입니다. 첫 셀에 씁니다.",
        "The table's background; stands in the first cell.",
        "tablebgcolor=#fff,#222",
    ),
    option(
        "tablebordercolor",
        Color,
        Table,
        "표의 테두리 색입니다. 첫 셀에 씁니다.",
        "The colour of the table's border; stands in the first cell.",
        "tablebordercolor=gray",
    ),
    since(
        2026,
        option(
            "class",
            Text,
            Cell,
            "셀의 CSS 클래스입니다. `#!style`이 이 이름으로 찾습니다.",
            "The cell's class, by which `#!style` finds it.",
            "class=머리",
        ),
    ),
    since(
        2026,
        option(
            "rowclass",
            Text,
            Row,
            "줄의 CSS 클래스입니다.",
            "The row's class in CSS.",
            "rowclass=머리",
        ),
    ),
    since(
        2026,
        option(
            "tableclass",
            Text,
            Table,
            "표의 CSS 클래스입니다. 첫 셀에 씁니다.",
            "The table's class in CSS; stands in the first cell.",
            "tableclass=목록",
        ),
    ),
    since(
        2026,
        option(
            "thead",
            Flag,
            Row,
            "줄을 머리 줄로 만듭니다.",
            "Makes the row a head row.",
            "thead",
        ),
    ),
    since(
        2026,
        option(
            "sortable",
            Flag,
            Row,
            "눌러서 표를 정렬하는 머리 줄로 만듭니다.",
            "Makes the row a head that sorts the table.",
            "sortable",
        ),
    ),
    since(
        2026,
        option(
            "rowif",
            Expression,
            Row,
            "조건이 참일 때만 줄을 보입니다.",
            "Shows the row where a condition is true.",
            "rowif=수 > 1",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use tree_sitter_namumark::names::CELL_OPTIONS;

    #[test]
    fn the_scanner_knows_the_same_options() {
        let scanner: BTreeSet<_> = CELL_OPTIONS.lines().map(str::to_owned).collect();
        let known = TABLE_OPTIONS.iter().map(|option| {
            format!("{} {}", option.name, format!("{:?}", option.value).to_lowercase())
        });
        assert_eq!(known.collect::<BTreeSet<_>>(), scanner);
    }

    #[test]
    fn the_name_tells_the_scope() {
        for option in TABLE_OPTIONS {
            for (prefix, scope) in [("table", Table), ("row", Row), ("col", Column)] {
                let has_prefix = option.name.starts_with(prefix) && option.name != "color";
                assert!(!has_prefix || option.scope == scope, "{}", option.name);
            }
        }
    }
}
