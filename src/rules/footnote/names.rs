//! What is wrong with a footnote's name. A bare `[*말]` may be a note without its space, a name that
//! is defined nowhere, behind another list or too late: this decides for one, so that a mistake has
//! one finding (language reference, section 10).

use std::collections::{HashMap, HashSet};

use crate::model::Footnote;

use crate::rules::{Context, similar};

/// A name, as far as its list reaches.
pub struct Name<'a> {
    pub text: &'a str,
    /// How many `[각주]` stand before its notes.
    list: usize,
    /// The indices of its notes that have content.
    pub definitions: Vec<usize>,
    /// The indices of its notes that have none.
    pub references: Vec<usize>,
    pub verdict: Verdict,
}

/// Indices are those of the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Fine,
    /// No name was meant: the space after `[*` is missing.
    NoSpace,
    /// A tab stands where a space was meant to end the name.
    Tab,
    /// Defined nowhere; a defined name resembles it.
    Undefined {
        similar: Option<String>,
    },
    /// The first reference stands before the definition.
    DefinedLater {
        definition: usize,
    },
    /// Defined, but a `[각주]` stands between.
    AfterFlush {
        definition: usize,
    },
}

/// The names of the page in the order of their first notes.
pub fn collect<'a>(context: &Context<'a>) -> Vec<Name<'a>> {
    let notes = &context.model().footnotes;
    let mut names = Vec::new();
    for (index, note) in notes.iter().enumerate() {
        if let Some(name) = note.name.filter(|_| note.first == index) {
            names.push(gather(context, index, context.text(name)));
        }
    }
    let broken = context.model().broken.iter().map(|broken| context.text(broken.span));
    let verdicts = Judge::new(notes, &names, broken).verdicts();
    names.iter_mut().zip(verdicts).for_each(|(name, verdict)| name.verdict = verdict);
    names
}

fn gather<'a>(context: &Context<'a>, first: usize, text: &'a str) -> Name<'a> {
    let model = context.model();
    let is_definition = |&index: &usize| has_content(context, &model.footnotes[index]);
    let (definitions, references) = model.uses_of(first).partition(is_definition);
    let list = model.footnotes[first].list;
    Name { text, list, definitions, references, verdict: Verdict::Fine }
}

/// Whether a note has a text of its own.
pub(super) fn has_content(context: &Context, note: &Footnote) -> bool {
    note.content.is_some_and(|content| !context.text(content).trim().is_empty())
}

/// Compares the names of all lists.
struct Judge<'n, 'a> {
    notes: &'n [Footnote],
    names: &'n [Name<'a>],
    /// Which of `names` have a text; a name has one for each list.
    by_text: HashMap<&'a str, Vec<&'n Name<'a>>>,
    /// Names with a text, as many as there is time to compare all names with.
    defined: Vec<&'a str>,
    /// Names that would be defined but for another mistake: a tab ends them, or their note is open.
    almost: HashSet<&'a str>,
}

impl<'n, 'a> Judge<'n, 'a> {
    /// `broken` are the texts of the page's openers that found no partner.
    fn new(
        notes: &'n [Footnote],
        names: &'n [Name<'a>],
        broken: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut by_text: HashMap<_, Vec<_>> = HashMap::new();
        for name in names {
            by_text.entry(name.text).or_default().push(name);
        }
        let defined = names.iter().filter(|name| !name.definitions.is_empty());
        let defined = defined.map(|name| name.text).take(MOST_COMPARISONS / names.len().max(1));
        let before_tabs = names.iter().filter_map(|name| Some(name.text.split_once('\t')?.0));
        let open = broken.filter_map(|opener| opener.strip_prefix("[*"));
        let almost = before_tabs.chain(open).collect();
        Self { notes, names, by_text, defined: defined.collect(), almost }
    }

    fn verdicts(&self) -> Vec<Verdict> {
        self.names.iter().map(|name| self.judge(name)).collect()
    }

    fn judge(&self, name: &Name) -> Verdict {
        match (name.definitions.first(), name.references.first()) {
            _ if name.text.contains('\t') => Verdict::Tab,
            (None, _) if self.almost.contains(name.text) => Verdict::Fine,
            (Some(_), None) if ends_like_text(name.text) => Verdict::NoSpace,
            (Some(&definition), Some(&reference)) if reference < definition => {
                Verdict::DefinedLater { definition }
            }
            (Some(_), _) => Verdict::Fine,
            (None, _) => self.judge_undefined(name),
        }
    }

    fn judge_undefined(&self, name: &Name) -> Verdict {
        let namesakes = &self.by_text[name.text];
        let definitions = || namesakes.iter().filter_map(|name| name.definitions.first());
        let earlier = definitions().rfind(|&&note| self.notes[note].list < name.list);
        if let Some(&definition) = earlier {
            return Verdict::AfterFlush { definition };
        }
        if let Some(&definition) = definitions().next() {
            return Verdict::DefinedLater { definition };
        }
        let uses: usize = namesakes.iter().map(|name| name.references.len()).sum();
        let similar = similar::nearest(name.text, self.defined.iter().copied()).map(str::to_owned);
        if (uses > 1 || similar.is_some()) && !ends_like_text(name.text) {
            Verdict::Undefined { similar }
        } else {
            Verdict::NoSpace
        }
    }
}

/// How many pairs of names are compared at most: a page with more has other troubles.
const MOST_COMPARISONS: usize = 100_000;

/// Whether a name ends like a word of running text.
fn ends_like_text(name: &str) -> bool {
    name.ends_with([':', '.', ','])
}
