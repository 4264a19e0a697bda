use crate::data::colors::{Color, DARK_PAGE};
use crate::fix::{Edit, Fix};
use crate::model::{Group, GroupKind};
use crate::text::Span;

use crate::rules::definition::Group as RuleGroup;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-color-contrast", Severity::Hint, include_str!("color_contrast.md"), check)
        .in_group(RuleGroup::DarkMode)
        .merging_copies()
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let colored = model.groups.iter().filter(|group| group.kind == GroupKind::Color);
    findings.extend(colored.filter_map(|group| find(context, group)));
}

fn find(context: &Context, group: &Group) -> Option<Finding> {
    let color = Span::new(group.open.start + "{{{".len(), group.open.end);
    let shade = Color::of(context.text(color))?;
    if shade.is_readable_on(DARK_PAGE) || has_own_background(context, group) {
        return None;
    }
    let counterpart = shade.made_readable_on(DARK_PAGE);
    let message = context.say(
        "어두운 화면용 색이 없어 그 화면에서 읽기 어렵습니다",
        "Without a colour for the dark theme this is hard to read there",
    );
    let fix = Fix {
        title: context.say(
            format!("어두운 화면용 색 `{counterpart}` 넣기"),
            format!("Add `{counterpart}` for the dark theme"),
        ),
        safe: false,
        edits: vec![Edit::insert(color.end, format!(",{counterpart}"))],
    };
    Some(RULE.at(color, message).with_fix(fix))
}

/// Whether it stands in a table or a box, which may have a background of any colour.
fn has_own_background(context: &Context, group: &Group) -> bool {
    let model = context.model();
    let mut around = std::iter::successors(group.parent, |&index| model.groups[index].parent);
    let before = model.tables.partition_point(|table| table.span.start < group.span.start);
    let outermost = |&index: &usize| model.tables[index].parent;
    let last = before.checked_sub(1);
    let mut tables = std::iter::successors(last, outermost);
    around.any(|index| model.groups[index].kind == GroupKind::Wiki)
        || tables.any(|index| model.tables[index].span.encloses(group.span))
}
