//! A selection becomes a footnote.

use crate::config::Language;
use crate::document::Document;
use crate::fix::Edit;
use crate::ide::footnotes::{Content, Trials};
use crate::ide::lookup::starting_in;
use crate::ide::refactor::{Action, Kind};
use crate::model::{Group, GroupKind, surplus_bracket};
use crate::text::Span;

/// `글 (설명)` becomes `글[* 설명]`, or `글[*이름 설명]` where there is to be a name: the parentheses
/// go, and so does the space before the note.
pub fn to_footnote(
    document: &Document,
    language: Language,
    selection: Span,
    name: Option<&str>,
) -> Option<Action> {
    let source = document.text.slice(selection);
    let text = source.trim();
    if text.is_empty() || text.contains(['\n', '\r']) && !text.contains("{{{") {
        return None;
    }
    let start = selection.start + source.len() - source.trim_start().len();
    let selected = Span::new(start, start + text.len());
    let extraction = Extraction { document, trials: Trials::new(document)?, selected, name };
    if extraction.is_in_the_way() {
        return None;
    }
    // The space may be one that belongs to what stands before it: `{{{#red 글}}}`.
    let mut starts = vec![space_before(document, start), start];
    starts.dedup();
    let edits = starts.into_iter().find_map(|start| extraction.tried(start))?;
    let title = language.say("선택한 글을 각주로 만들기", "Turn the selection into a footnote");
    Some(Action::new(Kind::Extract, title, edits))
}

struct Extraction<'a> {
    document: &'a Document,
    trials: Trials<'a>,
    selected: Span,
    name: Option<&'a str>,
}

impl Extraction<'_> {
    /// Whether it would put into a note what has no place there: another one, a category, a literal's `]`
    /// that may close it, a part of what `'` mark.
    fn is_in_the_way(&self) -> bool {
        let model = self.document.model();
        let has_bracket = |group: &Group| {
            let content = Span::new(group.open.end, group.close.start.max(group.open.end));
            surplus_bracket(&self.document.text.slice(content)).is_some()
        };
        let groups = starting_in(&model.groups, self.selected).iter();
        let mut literals = groups.filter(|group| group.kind == GroupKind::Literal);
        !starting_in(&model.footnotes, self.selected).is_empty()
            || !starting_in(&model.categories, self.selected).is_empty()
            || literals.any(has_bracket)
            || self.is_between_quotes(self.selected.start)
            || self.is_between_quotes(self.selected.end)
    }

    fn is_between_quotes(&self, offset: usize) -> bool {
        let text = &self.document.text;
        let is_quote = |offset: usize| text.chunk_from(offset).first() == Some(&b'\'');
        offset.checked_sub(1).is_some_and(is_quote) && is_quote(offset)
    }

    /// With the text from `start` on gone, which holds no more than spaces before what is selected.
    fn tried(&self, start: usize) -> Option<Vec<Edit>> {
        let replaced = Span::new(start, self.selected.end);
        let text = self.document.text.slice(self.selected);
        let content = without_parentheses(&text).trim();
        let meant = self.trials.notes_with(start, self.name, content.into());
        let name = self.name.unwrap_or_default();
        let edits = vec![Edit::replace(replaced, format!("[*{name} {content}]"))];
        self.trials.tried(edits, &meant, Content::Kept)
    }
}

/// Where the spaces before `offset` start; those that indent a line stay.
fn space_before(document: &Document, offset: usize) -> usize {
    let line = Span::new(document.text.line_start(document.text.line_of(offset)), offset);
    let before = document.text.slice(line);
    match before.trim_end_matches(' ') {
        text if text.ends_with(|character: char| character.is_alphanumeric()) => {
            line.start + text.len()
        }
        _ => offset,
    }
}

/// `text` without the parentheses around all of it.
fn without_parentheses(text: &str) -> &str {
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inside.filter(|inside| !inside.contains(['(', ')'])).unwrap_or(text)
}
