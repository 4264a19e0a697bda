use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::{is_conditional, with_line};

pub const RULE: Rule =
    Rule::new("category-place", Severity::Information, include_str!("place.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.is_template() {
        return;
    }
    for category in &context.model().categories {
        if is_out_of_place(context, category.span) && !is_conditional(context, category.span.start)
        {
            let message = context.say(
                "분류가 글 속에 있습니다. 분류는 문서 맨 위에 모아 씁니다",
                "A category stands in the text; categories go to the top of the page",
            );
            let fix = move_up(context, category.span);
            findings.push(RULE.at(category.span, message).with_fix(fix));
        }
    }
}

/// Whether it stands in a group, a note or a table, or beside other text.
fn is_out_of_place(context: &Context, category: Span) -> bool {
    let model = context.model();
    let tables = model.tables.partition_point(|table| table.span.start <= category.start);
    let is_in_table =
        model.tables[..tables].last().is_some_and(|table| table.span.encloses(category));
    is_in_table
        || model.group_at(category.start).is_some()
        || model.footnote_at(category.start).is_some()
        || has_neighbours(context, category)
}

/// Whether the text next to it, on its line, is anything but a category or another macro.
fn has_neighbours(context: &Context, category: Span) -> bool {
    let before = context.before(category.start);
    let before = before.rsplit('\n').next().unwrap_or_default().trim_end();
    let after = context.text(Span::new(category.end, context.line_end(category.end))).trim_start();
    !(before.is_empty() || before.ends_with(']') || before == "\u{feff}")
        || !(after.is_empty() || after.starts_with('['))
}

fn move_up(context: &Context, category: Span) -> Fix {
    let bom = context.source.strip_prefix('\u{feff}').map_or(0, |_| '\u{feff}'.len_utf8());
    let first = context.model().categories.first().map(|first| first.span);
    let text = context.text(category);
    let insert = match first.filter(|first| first.start == bom && *first != category) {
        Some(first) => Edit::insert(first.end, text),
        None => Edit::insert(bom, format!("{text}{}", context.newline)),
    };
    Fix {
        title: context.say("문서 맨 위로 옮기기", "Move it to the top of the page"),
        safe: false,
        edits: vec![insert, Edit::delete(with_line(context, category))],
    }
}
