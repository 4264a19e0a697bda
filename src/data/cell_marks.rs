//! Options of cells that have no name (language reference, section 15): how many columns and rows a
//! cell takes up, and where its content stands.

use super::colors::is_color;

/// Those that articles use most, without their brackets.
pub const USUAL: &[&str] = &["-2", "|2", ":", "(", ")", "^|2", "v|2"];

/// Examples show no more cells.
const MOST_SHOWN: usize = 4;

/// What an option does.
pub struct CellMark {
    pub korean: String,
    pub english: String,
    /// Markup in which it stands.
    pub example: String,
}

/// What the option with `mark` between its brackets does.
pub fn find(mark: &str) -> Option<CellMark> {
    alignment(mark).or_else(|| columns(mark)).or_else(|| rows(mark)).or_else(|| background(mark))
}

fn alignment(mark: &str) -> Option<CellMark> {
    let (korean, english) = match mark {
        ":" => ("가운데에", "in the middle"),
        "(" => ("왼쪽에", "to the left"),
        ")" => ("오른쪽에", "to the right"),
        _ => return None,
    };
    Some(CellMark {
        korean: format!("셀의 내용을 {korean} 둡니다."),
        english: format!("Puts the cell's content {english}."),
        example: format!("||<{mark}> 내용 ||"),
    })
}

fn columns(mark: &str) -> Option<CellMark> {
    let count = count(mark.strip_prefix('-')?)?;
    let shown = count.clamp(1, MOST_SHOWN);
    Some(CellMark {
        korean: format!("셀이 가로로 {count}칸을 차지합니다."),
        english: format!("The cell takes up {count} column{}.", if count == 1 { "" } else { "s" }),
        example: format!("||<-{shown}> 넓은 셀 ||\n||{}", " 칸 ||".repeat(shown)),
    })
}

fn rows(mark: &str) -> Option<CellMark> {
    let (place, number) = mark.split_once('|')?;
    let count = count(number)?;
    let (korean, english) = match place {
        "" => ("가운데에", "in the middle"),
        "^" => ("위쪽에", "at the top"),
        "v" => ("아래쪽에", "at the bottom"),
        _ => return None,
    };
    let shown = count.clamp(1, MOST_SHOWN);
    let rows = if count == 1 { "row" } else { "rows" };
    Some(CellMark {
        korean: format!("셀이 세로로 {count}칸을 차지합니다. 내용은 {korean} 둡니다."),
        english: format!("The cell takes up {count} {rows}, its content {english}."),
        example: format!("||<{place}|{shown}> 높은 셀 || 칸 ||{}", "\n|| 칸 ||".repeat(shown - 1)),
    })
}

/// A bare colour, or two of them with a comma.
fn background(mark: &str) -> Option<CellMark> {
    let is_background = mark.split(',').count() <= 2 && mark.split(',').all(is_color);
    is_background.then(|| CellMark {
        korean: format!("셀의 배경색입니다. 옛 방식이고, 지금은 `<bgcolor={mark}>`로 씁니다."),
        english: format!("The cell's background in the old way; now it is `<bgcolor={mark}>`."),
        example: format!("||<{mark}> 내용 ||"),
    })
}

fn count(digits: &str) -> Option<usize> {
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}
