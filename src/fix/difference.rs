//! What leads from one text to another, line by line: an editor that is given only the lines that
//! change keeps its marks and folds in the others.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};

use super::Edit;
use crate::text::Span;

/// Beyond it, the edits are still right but may be more than they have to be.
const LONGEST: Duration = Duration::from_millis(500);

/// The edits that make `after` of `before`.
pub fn difference(before: &str, after: &str) -> Vec<Edit> {
    let (old, new) = (lines(before), lines(after));
    let diff = TextDiff::configure().timeout(LONGEST).diff_slices(&old, &new);
    let mut edits: Vec<Edit> = Vec::new();
    let mut offset = 0;
    for change in diff.iter_all_changes() {
        let line = change.value();
        match change.tag() {
            ChangeTag::Equal => {}
            ChangeTag::Delete => last_at(&mut edits, offset).span.end += line.len(),
            ChangeTag::Insert => last_at(&mut edits, offset).text.push_str(line),
        }
        if change.tag() != ChangeTag::Insert {
            offset += line.len();
        }
    }
    edits
}

/// The edit that ends at `offset`; a new one where the last one ends before.
fn last_at(edits: &mut Vec<Edit>, offset: usize) -> &mut Edit {
    if edits.last().is_none_or(|edit| edit.span.end < offset) {
        edits.push(Edit { span: Span::new(offset, offset), text: String::new() });
    }
    let last = edits.len() - 1;
    &mut edits[last]
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Edit, splice};
    use super::difference;

    #[test]
    fn the_edits_lead_from_one_text_to_the_other() {
        let texts =
            ["", "가", "가\n나\n다\n", "나\n", "가\n라\n다", "나\n가\n", "\n\n가\n나\n다\n마\n"];
        for before in texts {
            for after in texts {
                let edits = difference(before, after);
                assert_eq!(splice(before, &edits.iter().collect::<Vec<_>>()), after);
            }
        }
    }

    #[test]
    fn lines_that_stay_are_left_alone() {
        let edits = difference("가\n나\n다\n라\n", "가\n너\n다\n라라\n");
        assert_eq!(
            edits,
            [Edit::replace((4..8).into(), "너\n"), Edit::replace((12..16).into(), "라라\n")]
        );
    }
}
