//! Which mark gets the text of a note: the first that is written. Others show it again by its name.
//!
//! A note whose mark is nowhere, and one without text, stay what they are in the copy. Notes have marks
//! too, so which are first is found by going the way that the text is going to be written.

use std::collections::{HashMap, HashSet};

use super::protected::Protected;
use crate::model::{Footnote, Model};
use crate::text::Span;

/// Notes in notes, deeper than which they stay text: the writer goes this way by recursion.
const DEEPEST: usize = 8;

/// What becomes of the notes of a text, by their indices in the model.
#[derive(Debug, Default)]
pub struct Notes {
    /// For each mark, what is written in its place; `None` where it stays text.
    pub marks: Vec<Option<Mark>>,
    /// For each note, where in the text its first and its last mark stand, those in other notes at the
    /// marks of these; `None` where it stays text.
    pub reach: Vec<Option<Span>>,
    /// For each note, how many marks it has.
    uses: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub note: usize,
    pub defines: bool,
    /// The name by which others show it again, or that its writer gave it.
    pub name: Option<String>,
}

impl Notes {
    pub fn plan(model: &Model, protected: &Protected) -> Self {
        let owners = Owners::of(model, protected);
        let is_lost = |note: &crate::model::Endnote| {
            note.footnote.is_none() || note.content.is_empty() || protected.holds(note.span.start)
        };
        let mut lost: Vec<bool> = model.endnotes.iter().map(is_lost).collect();
        loop {
            let notes = Walk::new(model, &owners, &lost).go();
            let unreached = |note: &usize| !lost[*note] && notes.reach[*note].is_none();
            let found: Vec<_> = (0..lost.len()).filter(unreached).collect();
            if found.is_empty() {
                return notes;
            }
            found.into_iter().for_each(|note| lost[note] = true);
        }
    }

    /// Gives names to the notes that need one. Where `[각주]` stands in `flushes`, names are forgotten.
    pub fn name(&mut self, source: &str, model: &Model, flushes: &[usize]) {
        let mut names = Names::default();
        let mut given = HashMap::new();
        for mark in self.marks.iter_mut().flatten() {
            let is_reused = self.uses.get(mark.note).is_some_and(|uses| *uses > 1);
            let Some(endnote) = model.endnotes.get(mark.note) else { continue };
            if endnote.is_named || is_reused {
                let reach = self.reach.get(mark.note).copied().flatten();
                let start = reach.map_or(0, |reach| reach.start);
                let scope = flushes.partition_point(|flush| *flush < start);
                let label = source.get(endnote.label.start..endnote.label.end);
                let name = given
                    .entry(mark.note)
                    .or_insert_with(|| names.give(scope, label.unwrap_or_default()));
                mark.name = Some(name.clone());
            }
        }
    }
}

/// Which marks stand in which note.
struct Owners {
    /// The marks that stand in no note.
    text: Vec<usize>,
    notes: Vec<Vec<usize>>,
}

impl Owners {
    fn of(model: &Model, protected: &Protected) -> Self {
        let mut owners = Self { text: Vec::new(), notes: vec![Vec::new(); model.endnotes.len()] };
        for (index, mark) in model.footnotes.iter().enumerate() {
            if mark.endnote.is_none() || protected.holds(mark.span.start) {
                continue;
            }
            match model.endnote_at(mark.span.start) {
                None => owners.text.push(index),
                Some(note) if is_inside(model, note, mark) => owners.notes[note].push(index),
                Some(_) => {}
            }
        }
        owners
    }
}

fn is_inside(model: &Model, note: usize, mark: &Footnote) -> bool {
    model.endnotes.get(note).is_some_and(|note| note.content.encloses(mark.span))
}

/// The way that the text is going to be written.
struct Walk<'a> {
    model: &'a Model,
    owners: &'a Owners,
    lost: &'a [bool],
    notes: Notes,
}

impl<'a> Walk<'a> {
    fn new(model: &'a Model, owners: &'a Owners, lost: &'a [bool]) -> Self {
        let notes = Notes {
            marks: vec![None; model.footnotes.len()],
            reach: vec![None; lost.len()],
            uses: vec![0; lost.len()],
        };
        Self { model, owners, lost, notes }
    }

    /// Marks in notes that stay text are marks of the text.
    fn go(mut self) -> Notes {
        let lost = (0..self.lost.len()).filter(|note| self.lost[*note]);
        let in_lost = lost.flat_map(|note| &self.owners.notes[note]);
        let mut marks: Vec<_> = self.owners.text.iter().chain(in_lost).copied().collect();
        marks.sort_unstable();
        for mark in marks {
            let place = self.model.footnotes[mark].span.start;
            self.enter(mark, place, 0);
        }
        self.notes
    }

    fn enter(&mut self, mark: usize, place: usize, depth: usize) {
        let Some(note) = self.model.footnotes[mark].endnote else { return };
        if self.lost[note] || depth == DEEPEST {
            return;
        }
        let defines = self.notes.reach[note].is_none();
        let reach = self.notes.reach[note].get_or_insert(Span::new(place, place));
        reach.end = place;
        self.notes.uses[note] += 1;
        self.notes.marks[mark] = Some(Mark { note, defines, name: None });
        if defines {
            let owners = self.owners;
            owners.notes[note].iter().for_each(|&inner| self.enter(inner, place, depth + 1));
        }
    }
}

/// The names that are taken.
#[derive(Default)]
struct Names {
    taken: HashSet<(usize, String)>,
    /// How often each label asked for one.
    asked: HashMap<(usize, String), usize>,
}

impl Names {
    /// A name like `label` that no other note has in `scope`.
    fn give(&mut self, scope: usize, label: &str) -> String {
        let base = name_of(label);
        loop {
            let asked = self.asked.entry((scope, base.clone())).or_default();
            *asked += 1;
            let name = if *asked == 1 { base.clone() } else { format!("{base}-{asked}") };
            if self.taken.insert((scope, name.clone())) {
                return name;
            }
        }
    }
}

/// A name ends at a space, and nothing in it is markup (language reference, section 10).
fn name_of(label: &str) -> String {
    let name = label.trim().replace(['\\', '{', '}'], "");
    let name =
        name.split(|c: char| c.is_whitespace() || c.is_control()).collect::<Vec<_>>().join("_");
    if name.is_empty() { "_".to_owned() } else { name }
}
