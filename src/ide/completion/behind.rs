//! What stands behind the cursor, and what of it belongs to the construct that is being written: how
//! far a name reaches, and which closers are there already (language reference, section 1.1).

use super::{Cursor, Item};
use crate::ide::surroundings::{Opener, OpenerKind};
use crate::text::Span;

impl Cursor<'_> {
    /// `item` with what is missing of `closer` behind its word; nothing is where the construct goes on
    /// there.
    pub fn closed_by(&self, item: Item, closer: &str) -> Item {
        let behind = self.around.after.get(item.word.end - item.typed.end..).unwrap_or_default();
        let goes_on = behind.starts_with(['|', '#']) && !self.ends_cell(behind);
        match goes_on {
            true => item,
            false => Item { text: item.text + self.missing_before(closer, behind), ..item },
        }
    }

    /// What has to be written of `closer`, which may stand behind the word at the cursor already.
    pub fn missing<'t>(&self, closer: &'t str) -> &'t str {
        self.missing_before(closer, self.after_word())
    }

    /// The same of `closer`, before `behind`.
    fn missing_before<'t>(&self, closer: &'t str, behind: &str) -> &'t str {
        let there = match closer.trim_start_matches(']') {
            "" => self.own_brackets(closer.len(), behind),
            _ => closer.len(),
        };
        let mut lengths = (0..=closer.len().min(there)).rev();
        let is_there = lengths.find(|&length| behind.starts_with(&closer[..length]));
        &closer[is_there.unwrap_or_default()..]
    }

    /// How many of the `]` that `behind` begins with belong to the innermost opener, which needs
    /// `own` of them. Those around it have the first claim: theirs were there before.
    fn own_brackets(&self, own: usize, behind: &str) -> usize {
        let count = behind.len() - behind.trim_start_matches(']').len();
        let elsewhere = unpaired_brackets(&behind[count..]);
        let mut around = 0_usize;
        let claims = self.brackets_around().into_iter().rev().map(|length| {
            around += length;
            around.saturating_sub(elsewhere)
        });
        let claims: Vec<_> = claims.collect();
        // So many close just what is written here, and what is around it is still open.
        if count == own && !claims.contains(&count) {
            return own;
        }
        count.saturating_sub(claims.last().copied().unwrap_or_default())
    }

    /// How many `]` each link and note needs that the innermost opener stands in, the innermost first,
    /// as far as the next group or row: what is behind the end of that is none of theirs.
    fn brackets_around(&self) -> Vec<usize> {
        let outer = self.around.openers.iter().rev().skip(1).map(|opener| match opener.kind {
            OpenerKind::Label => Some("]]".len()),
            OpenerKind::Footnote => Some("]".len()),
            OpenerKind::Bracket => Some(0),
            _ => None,
        });
        outer.map_while(|length| length).collect()
    }

    /// Whether `behind` begins with the end of the cell that the cursor is in: a link that is closed
    /// protects its pipes (language reference, section 15).
    fn ends_cell(&self, behind: &str) -> bool {
        let is_row = |opener: &Opener| matches!(opener.kind, OpenerKind::Row { .. });
        let is_closed = self.around.innermost().is_some_and(|opener| self.is_closed(opener));
        behind.starts_with("||") && !is_closed && self.around.openers.iter().any(is_row)
    }

    /// The rest of the line behind the word at the cursor.
    pub fn after_word(&self) -> &str {
        self.around.after.get(self.rest_of_word()..).unwrap_or_default()
    }

    /// How much of the text behind the cursor belongs to the word at the cursor. Where it isn't clear
    /// that what the word stands in goes on there, it is prose and belongs to nothing.
    pub fn rest_of_word(&self) -> usize {
        let after = self.around.after.as_str();
        let length = word_length(after);
        let follows = |marks: &[char]| after[length..].starts_with(marks);
        let Some(opener) = self.around.innermost() else {
            return if follows(&['@']) { length } else { 0 };
        };
        let belongs = match opener.kind {
            OpenerKind::Comment => true,
            OpenerKind::Bracket => follows(&['(', ']']),
            OpenerKind::Row { .. } => follows(&['=', '>', ',']),
            OpenerKind::Target => self.is_closed(opener) || follows(&[']']),
            _ => self.is_closed(opener),
        };
        if belongs { length } else { 0 }
    }

    /// Whether what is open at the cursor ends behind it. A link that has just been begun may have
    /// taken the prose behind it for its target, up to the end of something else.
    fn is_closed(&self, opener: Opener) -> bool {
        let end = unescaped(&self.around.after, &["|", "]]", "["]);
        let takes_another = end.is_some_and(|end| self.around.after[end..].starts_with('['));
        let took_another = opener.kind == OpenerKind::Target && takes_another;
        !took_another && !self.around.is_unclosed(opener)
    }

    /// `item`, whose word reaches to the next of `ends` that no backslash stands before, if what it
    /// stands in is closed.
    pub fn reaching_to(&self, item: Item, ends: &[&str]) -> Item {
        let is_closed = self.around.innermost().is_some_and(|opener| self.is_closed(opener));
        let length = unescaped(&self.around.after, ends).filter(|_| is_closed);
        let end = length.map_or(item.word.end, |length| item.typed.end + length);
        Item { word: Span::new(item.word.start, end), ..item }
    }

    /// Whether the text behind the cursor begins with `text`.
    pub fn is_before(&self, text: &str) -> bool {
        self.around.after.starts_with(text)
    }
}

/// How much of `text`, which stands behind the cursor, belongs to the word at the cursor.
fn word_length(text: &str) -> usize {
    let is_part = |character: char| character.is_alphanumeric() || character == '-';
    text.find(|character| !is_part(character)).unwrap_or(text.len())
}

/// Where the first of `ends` stands in `text` that no backslash stands before.
fn unescaped(text: &str, ends: &[&str]) -> Option<usize> {
    let mut is_escaped = false;
    let places = text.char_indices().filter(|(_, character)| {
        let is_plain = !is_escaped;
        is_escaped = is_plain && *character == '\\';
        is_plain
    });
    let is_end = |place: usize| ends.iter().any(|end| text[place..].starts_with(end));
    places.map(|(place, _)| place).find(|&place| is_end(place))
}

/// How many `]` of `text` have no `[` before them in it.
fn unpaired_brackets(text: &str) -> usize {
    let (mut open, mut unpaired) = (0_usize, 0);
    for character in text.chars() {
        match character {
            '[' => open += 1,
            ']' if open > 0 => open -= 1,
            ']' => unpaired += 1,
            _ => {}
        }
    }
    unpaired
}
