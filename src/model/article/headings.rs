//! Sections by their printed numbers: `2.1. 전간기`. Not every line that begins with a number is the
//! title of a section, lists are printed the same way; so the lines are chosen whose numbers follow each
//! other best.

use std::collections::HashMap;

use super::contents;
use super::labels::without_button;
use crate::model::{Heading, Leftover, LeftoverKind};
use crate::text::Span;

/// Sections nest five deep below the title of the page: levels 2 to 6.
const DEEPEST: usize = 5;

/// Longer lines are paragraphs, in bytes.
const LONGEST_TITLE: usize = 300;

// What speaks for a line being a title, and what against.
const DEEP: i64 = 4;
const ALONE: i64 = 3;
const IN_A_ROW: i64 = 1;
const BELOW_BLANK: i64 = 1;
const JUMP: i64 = 3;

/// A line that may be the title of a section.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The line without its end and the white space before that.
    pub span: Span,
    pub number: Vec<u32>,
    /// The number as it is printed, without the final dot.
    pub number_text: String,
    pub title: Span,
    pub is_below_blank: bool,
    /// Whether the line before, blank ones left out, is a candidate too.
    pub follows_candidate: bool,
    /// Whether the line before is the title of a table of contents.
    pub follows_contents: bool,
}

impl Candidate {
    /// The candidate that `line` is, which starts at `offset` and has no white space behind.
    pub fn parse(line: &str, offset: usize) -> Option<Self> {
        let text = line.trim_start_matches('\u{feff}');
        let offset = offset + line.len() - text.len();
        if !text.starts_with(|first: char| first.is_ascii_digit()) || text.len() > LONGEST_TITLE {
            return None;
        }
        let length = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (head, rest) = (text.get(..length)?, text.get(length..)?);
        let number_text = head.strip_suffix('.')?;
        let number = parse_number(number_text)?;
        let after = rest.trim_start();
        let title = without_button(after).trim_end();
        let is_title =
            rest.starts_with(char::is_whitespace) && !title.is_empty() && !is_sentence(title);
        let start = offset + text.len() - after.len();
        is_title.then(|| Self {
            span: Span::new(offset, offset + text.len()),
            number,
            number_text: number_text.to_owned(),
            title: Span::new(start, start + title.len()),
            is_below_blank: false,
            follows_candidate: false,
            follows_contents: false,
        })
    }

    /// Whether the title holds the next one, as a table of contents in one line does.
    pub fn is_contents(&self, source: &str) -> bool {
        let title = source.get(self.title.start..self.title.end).unwrap_or_default();
        let Some((last, parent)) = self.number.split_last() else { return false };
        let next = [parent, &[last + 1]].concat();
        let below = [self.number.as_slice(), &[1]].concat();
        [next, below].into_iter().any(|number| {
            let parts: Vec<_> = number.iter().map(u32::to_string).collect();
            title.contains(&format!("{}. ", parts.join(".")))
        })
    }

    fn heading(&self) -> Heading {
        Heading {
            span: self.span,
            title: self.title,
            level: self.number.len().clamp(1, DEEPEST) as u8 + 1,
            folded: false,
            number: self.number_text.clone(),
            section: self.span,
            parent: None,
        }
    }

    /// Whether it looks like an item of a list: numbers without a dot in them, with no text between.
    /// `next` is the candidate after it.
    fn is_in_a_row(&self, next: Option<&Candidate>) -> bool {
        let is_simple = |candidate: &Candidate| candidate.number.len() == 1;
        let follows = self.follows_candidate && self.number != [1];
        let is_followed = |next: &Candidate| {
            next.follows_candidate && is_simple(next) && next.number > self.number
        };
        is_simple(self) && (follows || next.is_some_and(is_followed))
    }

    /// How much it looks like a title, seen alone.
    fn weight(&self, next: Option<&Candidate>) -> i64 {
        let kind = match self.number.len() {
            1 if self.is_in_a_row(next) => IN_A_ROW,
            1 => ALONE,
            _ => DEEP,
        };
        kind + if self.is_below_blank { BELOW_BLANK } else { 0 }
    }
}

/// `2.1` as numbers: of three digits at most, as many as sections nest.
fn parse_number(text: &str) -> Option<Vec<u32>> {
    let is_short = |part: &str| (1..=3).contains(&part.len());
    let parts: Vec<_> = text.split('.').take(DEEPEST + 1).collect();
    if parts.len() > DEEPEST || !parts.iter().all(|part| is_short(part)) {
        return None;
    }
    let number: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    number.first().is_some_and(|first| *first > 0).then_some(number)
}

/// Longer titles that end in a full stop are sentences, in bytes.
const LONGEST_WITH_STOP: usize = 40;

/// Whether a line ends like a sentence.
fn is_sentence(title: &str) -> bool {
    title.ends_with([',', ';', '。', '：', ':'])
        || title.ends_with("다.")
        || (title.ends_with('.') && title.len() > LONGEST_WITH_STOP)
}

/// The sections, and the tables of contents that are none.
pub fn read(source: &str, mut candidates: Vec<Candidate>) -> (Vec<Heading>, Vec<Leftover>) {
    let contents = contents::take_out(source, &mut candidates).into_iter();
    let contents = contents.map(|span| Leftover { kind: LeftoverKind::Contents, span }).collect();
    let chosen = Chains::of(&candidates).best();
    (
        chosen.into_iter().filter_map(|index| Some(candidates.get(index)?.heading())).collect(),
        contents,
    )
}

/// The best run of numbers that ends at each candidate.
struct Chains<'a> {
    candidates: &'a [Candidate],
    /// The weight of the run, and the candidate before this one in it.
    runs: Vec<(i64, Option<usize>)>,
    /// The candidate that ends the best run whose last number is this one.
    at: HashMap<&'a [u32], usize>,
    /// The same for runs whose last number is this one, or one below it.
    below: HashMap<&'a [u32], usize>,
    best: Option<usize>,
}

impl<'a> Chains<'a> {
    fn of(candidates: &'a [Candidate]) -> Self {
        let (at, below) = (HashMap::new(), HashMap::new());
        let mut chains = Self { candidates, runs: Vec::new(), at, below, best: None };
        for (index, candidate) in candidates.iter().enumerate() {
            let weight = candidate.weight(candidates.get(index + 1));
            let run = chains.run(candidate, weight);
            chains.add(index, candidate, run);
        }
        chains
    }

    /// The best run that ends with `candidate`: from the number before it, from anywhere with a jump,
    /// or begun with it.
    fn run(&self, candidate: &Candidate, weight: i64) -> (i64, Option<usize>) {
        let is_first = candidate.number == [1];
        let begun = (if is_first { weight } else { weight - JUMP }, None);
        let expected = self.predecessor(&candidate.number);
        let jumped = self.best.filter(|&last| self.may_jump(last, candidate));
        let continued = expected.map(|last| (self.weight_of(last) + weight, Some(last)));
        let jumped = jumped.map(|last| (self.weight_of(last) + weight - JUMP, Some(last)));
        // Of equals the last: a run that goes on is better than one that begins.
        [Some(begun), jumped, continued]
            .into_iter()
            .flatten()
            .max_by_key(|run| run.0)
            .unwrap_or(begun)
    }

    fn weight_of(&self, index: usize) -> i64 {
        self.runs.get(index).map_or(0, |run| run.0)
    }

    /// The best run whose next number is `number`.
    fn predecessor(&self, number: &[u32]) -> Option<usize> {
        let (last, parent) = number.split_last()?;
        match last {
            0 => None,
            1 => self.at.get(parent).copied(),
            _ => self.below.get([parent, &[last - 1]].concat().as_slice()).copied(),
        }
    }

    /// Numbers may be missing; the same one may stand twice; and numbers with a dot are no list's,
    /// wherever they stand.
    fn may_jump(&self, last: usize, candidate: &Candidate) -> bool {
        let Some(last) = self.candidates.get(last) else { return false };
        candidate.number > last.number
            || last.number.starts_with(&candidate.number)
            || candidate.number.len() > 1
    }

    /// Of runs of the same weight the later one is kept.
    fn add(&mut self, index: usize, candidate: &'a Candidate, run: (i64, Option<usize>)) {
        let is_better = |known: Option<usize>, runs: &[(i64, Option<usize>)]| {
            known.and_then(|known| runs.get(known)).is_none_or(|known| known.0 <= run.0)
        };
        let number = candidate.number.as_slice();
        if is_better(self.at.get(number).copied(), &self.runs) {
            self.at.insert(number, index);
        }
        for length in 1..=number.len() {
            let above = &number[..length];
            if is_better(self.below.get(above).copied(), &self.runs) {
                self.below.insert(above, index);
            }
        }
        if is_better(self.best, &self.runs) {
            self.best = Some(index);
        }
        self.runs.push(run);
    }

    /// The candidates of the best run, in the order of the text; none where it is a mere list.
    fn best(&self) -> Vec<usize> {
        let before = |&index: &usize| self.runs.get(index).and_then(|run| run.1);
        let mut chosen: Vec<_> = std::iter::successors(self.best, before).collect();
        chosen.reverse();
        let stands_alone = |&index: &usize| {
            let candidate = self.candidates.get(index);
            candidate.is_some_and(|it| !it.is_in_a_row(self.candidates.get(index + 1)))
        };
        if !chosen.iter().any(stands_alone) {
            chosen.clear();
        }
        chosen
    }
}
