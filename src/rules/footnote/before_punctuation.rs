use crate::fix::{Edit, Fix};
use crate::model::Footnote;
use crate::text::Span;

use crate::rules::{Context, Default, Finding, Group, Rule, RuleOption, Severity};

pub const RULE: Rule = Rule::new(
    "footnote-before-punctuation",
    Severity::Hint,
    include_str!("before_punctuation.md"),
    check,
)
.in_group(Group::Style)
.with_options(&[RuleOption { name: MARKS, default: Default::Text(".,") }]);

const MARKS: &str = "marks";

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let marks = context.word(&RULE, MARKS);
    let notes = context.model().footnotes.iter();
    for note in notes.filter(|note| note.parent.is_none()) {
        findings.extend(find(context, note, marks));
    }
}

/// Several marks in a row are a pause, and belong together.
fn find(context: &Context, note: &Footnote, marks: &str) -> Option<Finding> {
    let mut after = context.after(note.span.end).chars();
    let mark = after.next().filter(|&mark| marks.contains(mark))?;
    if after.next().is_some_and(|next| next.is_ascii_punctuation() && next != '[') {
        return None;
    }
    let message =
        context.say("각주가 문장 부호 앞에 있습니다", "The footnote stands before the punctuation");
    let opener = Span::new(note.span.start, note.span.start + "[*".len());
    let end = note.span.end;
    Some(RULE.at(opener, message).with_fix(Fix {
        title: context.say("문장 부호 뒤로 옮기기", "Move it behind the punctuation"),
        safe: true,
        edits: vec![
            Edit::insert(note.span.start, mark),
            Edit::delete(Span::new(end, end + mark.len_utf8())),
        ],
    }))
}
