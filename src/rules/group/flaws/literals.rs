//! Literals that were meant to be more. `{{{ }}}` is used for examples and code, too: only what can
//! hardly be meant as it stands is a flaw.

use crate::config::Profile;
use crate::data::directives::{self, Header};
use crate::model::Group;
use crate::text::Span;

use super::{Cut, Flaw, colors, headers};
use crate::rules::Context;

/// The first line of a literal.
pub(super) struct Opening<'a> {
    /// Where `line` begins in the page.
    pub start: usize,
    pub line: &'a str,
    /// Whether the literal goes on with further lines.
    pub goes_on: bool,
    pub profile: Profile,
}

impl Opening<'_> {
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.start + start, self.start + end)
    }
}

pub(super) fn flaw(context: &Context, group: &Group) -> Option<Flaw> {
    let inside = Span::new(group.open.end, group.close.start);
    let text = context.text(inside);
    if !text.starts_with(['#', '+', '-', ' '])
        && !text.starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        return None;
    }
    let line = text.split('\n').next().unwrap_or_default();
    let opening = Opening {
        start: inside.start,
        line: line.strip_suffix('\r').unwrap_or(line),
        goes_on: line.len() < text.len(),
        profile: context.config.profile,
    };
    match line.as_bytes() {
        [b'#', b'!', ..] => directive(&opening),
        [b'#', ..] => colors::flaw(&opening),
        [b'+' | b'-', ..] => size(&opening),
        [b' ', ..] => space_before(&opening),
        _ => colors::flaw_without_hash(&opening),
    }
}

/// Whether `text` reads like the text of an article rather than like code.
pub(super) fn is_prose(text: &str) -> bool {
    let is_letter = |character: char| character.is_alphabetic() && !character.is_ascii();
    text.contains(is_letter) || MARKUP.iter().any(|mark| text.contains(mark))
}

/// Like [`is_prose`], for a text that is glued to what stands before it. One letter alone may be a
/// unit.
pub(super) fn begins_like_prose(text: &str) -> bool {
    let is_letter = |character: char| character.is_alphabetic() && !character.is_ascii();
    let begins = text.starts_with(is_letter) || MARKUP.iter().any(|mark| text.starts_with(mark));
    begins && text.chars().nth(1).is_some()
}

const MARKUP: &[&str] = &["''", "[[", "[*", "~~", "{{{"];

fn size(opening: &Opening) -> Option<Flaw> {
    let digits = &opening.line[1..];
    let rest = digits.trim_start_matches(|character: char| character.is_ascii_digit());
    let step = &digits[..digits.len() - rest.len()];
    let size = opening.span(0, 1 + step.len());
    let is_known = step.parse().is_ok_and(|step| directives::SIZES.contains(&step));
    if is_known && step.len() == 1 && begins_like_prose(rest) {
        return Some(Flaw::SizeNoSpace { size });
    }
    let is_too_large = matches!(step, "0" | "6" | "7" | "8" | "9" | "10");
    (is_too_large && rest.starts_with(' ') && is_prose(rest))
        .then_some(Flaw::SizeOutOfRange { size })
}

/// `{{{ #red 글}}}`, `{{{ #!wiki …`.
fn space_before(opening: &Opening) -> Option<Flaw> {
    let text = opening.line.trim_start_matches(' ');
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let has_content = opening.goes_on || !rest.trim().is_empty();
    let is_directive = word.strip_prefix("#!").and_then(directives::directive).is_some();
    let is_meant = is_directive && has_content || colors::is_group(word) && is_prose(rest);
    let space = opening.span(0, opening.line.len() - text.len());
    is_meant.then_some(Flaw::SpaceBefore { space })
}

/// What follows `#!`.
fn directive(opening: &Opening) -> Option<Flaw> {
    let text = &opening.line["#!".len()..];
    let rest = text.trim_start_matches(|character: char| character.is_ascii_alphabetic());
    let name = &text[..text.len() - rest.len()];
    if name.is_empty() || rest.trim().is_empty() && !opening.goes_on {
        // A directive that is only mentioned.
        return None;
    }
    let word = opening.span("#!".len(), "#!".len() + name.len());
    let is_apart = rest.is_empty() || rest.starts_with(' ');
    match directives::directive(name) {
        Some(directive) if is_apart => header(opening, directive.header, word),
        Some(_) if rest.starts_with(is_header_start) => Some(Flaw::DirectiveNoSpace { word }),
        Some(_) => None,
        None if directives::directive(&name.to_ascii_lowercase()).is_some() => {
            (opening.profile != Profile::TheTree).then_some(Flaw::DirectiveCase { word })
        }
        None => is_apart.then_some(Flaw::DirectiveUnknown { word }),
    }
}

fn is_header_start(character: char) -> bool {
    matches!(character, '[' | '(' | '<' | '"' | '\'' | '\t') || !character.is_ascii()
}

/// What is wrong with the header of the directive whose name is `word`.
fn header(opening: &Opening, kind: Header, word: Span) -> Option<Flaw> {
    let start = word.end - opening.start;
    let text = &opening.line[start..];
    let cut = match kind {
        Header::Language => return language(opening, start, word),
        Header::Content => return None,
        _ if text.trim().is_empty() => return None,
        _ if opening.goes_on && kind != Header::Nothing => return None,
        _ if opening.profile == Profile::OpenNamu => return None,
        Header::Attributes => Some((headers::end_of_attributes(text), true)),
        Header::Title => Some(headers::end_of_title(text)),
        Header::Condition => headers::end_of_condition(text).map(|end| (end, false)),
        Header::Nothing => Some((0, true)),
    };
    let cut = cut.map(|(end, safe)| Cut { at: word.end + end, safe });
    Some(Flaw::OneLine { word, cut })
}

fn language(opening: &Opening, start: usize, word: Span) -> Option<Flaw> {
    let text = opening.line[start..].trim_start();
    let start = opening.line.len() - text.len();
    let name = text.split(' ').next().unwrap_or_default();
    let language = opening.span(start, start + name.len());
    if directives::languages().binary_search(&name).is_ok() {
        let has_code = !text[name.len()..].trim().is_empty();
        let cut = Some(Cut { at: language.end, safe: true });
        return has_code.then_some(Flaw::OneLine { word, cut });
    }
    opening.goes_on.then_some(Flaw::SyntaxLanguage { language })
}
