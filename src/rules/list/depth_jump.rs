use crate::fix::{Edit, Fix};

use super::items::{self, Item};
use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-depth-jump", Severity::Information, include_str!("depth_jump.md"), check)
        .in_parts();

/// Those below one item that skip the same levels are one mistake, told at the first.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    for block in items::blocks(context.lines()) {
        // The indents of the items that are open, each with the deepest one told below it.
        let mut open: Vec<(usize, usize)> = Vec::new();
        for (index, line) in block.iter().enumerate() {
            let Some(item) = Item::of(*line) else { continue };
            while open.pop_if(|(indent, _)| *indent >= item.indent).is_some() {}
            if let Some((upper, told)) = open.last_mut()
                && item.indent - *upper > 1
                && *told != item.indent
            {
                *told = item.indent;
                findings.extend(find(context, &block[index..], *upper));
            }
            open.push((item.indent, 0));
        }
    }
}

/// `rest` begins with the item.
fn find(context: &Context, rest: &[Line], upper: usize) -> Option<Finding> {
    let first = rest.first().filter(|line| !context.model().is_verbatim(line.start))?;
    let depth = first.indent() - upper;
    let message = context.say(
        format!("위 항목보다 빈칸이 {depth}개 깊습니다. 한 단계는 빈칸 하나입니다"),
        format!("This is {depth} spaces below the item above; one space is one level"),
    );
    Some(RULE.at(first.part(0, first.indent()), message).with_fix(raise(context, rest, depth - 1)))
}

/// Raises the first of `lines` and all below or beside it by `by` levels.
fn raise(context: &Context, lines: &[Line], by: usize) -> Option<Fix> {
    let indent = lines.first()?.indent();
    let raised = lines.iter().take_while(|line| line.indent() >= indent);
    Some(Fix {
        title: context.say("건너뛴 단계만큼 올리기", "Raise it by the skipped levels"),
        safe: true,
        edits: raised.map(|line| Edit::delete(line.part(0, by))).collect(),
    })
}
