//! The comments that silence findings.

use crate::model::article::COMMENT;
use crate::text::{Reading, Span};

use super::super::Context;

/// What the word of such a comment begins with; other comments are none of ours.
const PREFIX: &str = "namumark-";

/// What stands between the rules and the reason.
const REASON: &str = "--";

/// A comment that silences findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive<'a> {
    /// The whole comment, without its line ending.
    pub span: Span,
    /// The word that says what it does.
    pub word: Word<'a>,
    /// `None` where there is no such word.
    pub action: Option<Action>,
    /// Rules, categories and groups; none means all.
    pub names: Vec<Word<'a>>,
    /// The next line that is no comment, with its line ending.
    pub next_line: Span,
}

/// A word, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    pub text: &'a str,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Silences what begins on the next line that is no comment.
    NextLine,
    /// Silences what begins behind it, as far as the next [`Action::Enable`] or the end.
    Disable,
    Enable,
    /// Silences the whole page.
    File,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::NextLine, Self::Disable, Self::Enable, Self::File];

    pub const fn word(self) -> &'static str {
        match self {
            Self::NextLine => "namumark-disable-next-line",
            Self::Disable => "namumark-disable",
            Self::Enable => "namumark-enable",
            Self::File => "namumark-disable-file",
        }
    }
}

/// The comments of a page that silence findings, in the order of the text.
pub fn directives<'a>(context: &Context<'a>) -> Vec<Directive<'a>> {
    let mut directives = Vec::new();
    // From the end, because comments that follow each other have one line behind them.
    let mut next_line = Span::new(context.source.len(), context.source.len());
    let mut following = None;
    for &comment in context.model().comments.iter().rev() {
        let next = context.next_line(comment.end).unwrap_or(context.source.len());
        if following != Some(next) {
            let end = context.next_line(next).unwrap_or(context.source.len());
            next_line = Span::new(next, end);
        }
        following = Some(comment.start);
        directives.extend(read(context.text(comment), comment, next_line));
    }
    directives.reverse();
    directives
}

fn read(comment: &str, span: Span, next_line: Span) -> Option<Directive<'_>> {
    let mut words = words(comment.strip_prefix("##")?, span.start + "##".len());
    let word = words.next().filter(|word| word.text.starts_with(PREFIX))?;
    let is_reading = |name: &Word| Reading::ALL.iter().any(|it| it.name() == name.text);
    let word = match word.text {
        // It silences nothing, but may name what doesn't exist.
        COMMENT => words.next().filter(|name| !is_reading(name))?,
        _ => word,
    };
    let action = Action::ALL.into_iter().find(|action| action.word() == word.text);
    let names = words.take_while(|name| name.text != REASON).collect();
    Some(Directive { span, word, action, names, next_line })
}

/// The words of `text`, which begins at `offset`: what stands between white space and commas.
fn words(text: &str, offset: usize) -> impl Iterator<Item = Word<'_>> {
    let is_between = |character: char| character.is_whitespace() || character == ',';
    let mut start = offset;
    let parts = text.split_inclusive(is_between).map(move |part| {
        let text = part.trim_end_matches(is_between);
        let span = Span::new(start, start + text.len());
        start += part.len();
        Word { text, span }
    });
    parts.filter(|word| !word.text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(comment: &str) -> Option<(Option<Action>, Vec<&str>)> {
        let directive = read(comment, Span::new(10, 10 + comment.len()), Span::new(0, 0))?;
        for name in directive.names.iter().chain([&directive.word]) {
            assert_eq!(&comment[name.span.start - 10..name.span.end - 10], name.text);
        }
        let names = directive.names.iter().map(|name| name.text).collect();
        Some((directive.action, names))
    }

    #[test]
    fn comments_are_read() {
        for (comment, expected) in [
            ("## namumark-disable", Some((Some(Action::Disable), vec![]))),
            ("##namumark-enable a", Some((Some(Action::Enable), vec!["a"]))),
            (
                "## namumark-disable-file a,b, 다\u{a0}d",
                Some((Some(Action::File), vec!["a", "b", "다", "d"])),
            ),
            ("## namumark-disable-next-line a -- b c", Some((Some(Action::NextLine), vec!["a"]))),
            ("## namumark-disable-next-line -- b", Some((Some(Action::NextLine), vec![]))),
            ("## namumark-disable a--b", Some((Some(Action::Disable), vec!["a--b"]))),
            ("## namumark-disabel a", Some((None, vec!["a"]))),
            ("## namumark-as article-text", None),
            ("## namumark-as article", Some((None, vec![]))),
            ("## namumark a", None),
            ("##@ namumark-disable", None),
            ("##", None),
        ] {
            assert_eq!(parts(comment), expected, "{comment}");
        }
    }
}
