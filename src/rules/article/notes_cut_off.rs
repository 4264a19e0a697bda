use super::labels::{bracketed, listed, lost};
use crate::model::Footnote;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("article-notes-cut-off", Severity::Warning, include_str!("notes_cut_off.md"), check)
        .of_article_text();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let behind = lost(context).behind;
    let last = context.model().endnotes.last();
    let empty = last.filter(|note| note.content.is_empty());
    let name = |mark: &&Footnote| Some(context.text(mark.name?).to_owned());
    let without_text = empty.map(|note| context.text(note.label).to_owned()).into_iter();
    let mut labels: Vec<_> = without_text.chain(behind.iter().filter_map(name)).collect();
    labels.dedup();
    let Some(place) = last.map(bracketed).or_else(|| behind.first().map(|mark| mark.span)) else {
        return;
    };
    if !labels.is_empty() {
        findings.push(find(context, place, last.is_some(), labels));
    }
}

fn find(context: &Context, place: Span, has_list: bool, labels: Vec<String>) -> Finding {
    let labels = listed(labels);
    let message = match has_list {
        true => context.say(
            format!("각주 목록이 여기서 끊겨 내용이 없습니다: {labels}"),
            format!("The list of notes is cut off here, without {labels}"),
        ),
        false => context.say(
            format!("각주 목록이 글에 없습니다: {labels}"),
            format!("The text has no list of notes: {labels}"),
        ),
    };
    RULE.at(place, message)
}
