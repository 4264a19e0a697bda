//! What stands behind a sign on its line, and what rules about foreign markup say of it.

use crate::fix::{Edit, Fix};
use crate::rules::Context;
use crate::text::Span;

/// How long a text between two signs may be, in bytes: more is no markup of one line.
const LONGEST: usize = 300;

/// A piece of foreign markup, and what it is here.
pub struct Foreign {
    pub span: Span,
    /// What readers see, in Korean and English.
    pub name: (&'static str, &'static str),
    /// What to write instead, if there is such a thing, and whether that loses nothing.
    pub own: Option<(String, bool)>,
}

/// The text from `offset` to the next `closer` on the line, with where the closer ends.
pub fn until<'a>(context: &Context<'a>, offset: usize, closer: &str) -> Option<(&'a str, usize)> {
    let rest = context.after(offset).as_bytes();
    let rest = &rest[..rest.len().min(LONGEST)];
    let length = rest.windows(closer.len()).position(|bytes| bytes == closer.as_bytes())?;
    let text = context.text(Span::new(offset, offset + length));
    (!text.contains('\n')).then_some((text, offset + length + closer.len()))
}

/// The message and the fix for a piece of foreign markup.
pub fn describe(context: &Context, foreign: &Foreign, language: &str) -> (String, Option<Fix>) {
    let (korean, english) = foreign.name;
    let message = context.say(
        format!("{language}의 {korean}이므로 글자로 보입니다"),
        format!("This is {english} of {language} and shows as text"),
    );
    let fix = foreign.own.as_ref().map(|(own, safe)| Fix {
        title: context.say("나무마크로 바꾸기", "Write it in NamuMark"),
        safe: *safe,
        edits: vec![Edit::replace(foreign.span, own.as_str())],
    });
    (message, fix)
}

/// What `find` takes for another markup in the runs of signs of the text, which it does not look into
/// again.
pub fn foreign(
    context: &Context,
    find: impl Fn(u8, usize, Span) -> Option<Foreign>,
) -> Vec<Foreign> {
    let mut found: Vec<Foreign> = Vec::new();
    for run in context.runs() {
        if found.last().is_none_or(|last| last.span.end <= run.span.start) {
            found.extend(find(run.sign, run.span.len(), run.span));
        }
    }
    found
}
