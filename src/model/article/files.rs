//! Files as copies have them: `파일:일본 국기.svg`, several in a line and with text behind.

use crate::model::File;
use crate::text::Span;

const PREFIX: &str = "파일:";

/// What names of files end in, in lower case.
const EXTENSIONS: [&str; 9] =
    [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".mp4"];

/// The files that `source` names, in the order of the text.
pub fn read(source: &str) -> Vec<File> {
    source.match_indices(PREFIX).filter_map(|(start, _)| file(source, start)).collect()
}

fn file(source: &str, start: usize) -> Option<File> {
    let before = source.get(..start)?;
    let name = source.get(start + PREFIX.len()..)?;
    // Each text is looked through as far as the next file and no further.
    let name = name.split(PREFIX).next()?.split(['\n', '[', ']', '|', '{', '}']).next()?;
    let length = name.match_indices('.').find_map(|(dot, _)| extension(name, dot))?;
    let is_word = before.is_empty() || before.ends_with(char::is_whitespace);
    let span = Span::new(start, start + PREFIX.len() + length);
    is_word.then_some(File { span, target: span, options: None, attributes: 0..0 })
}

/// Where the extension ends that begins at `dot`.
fn extension(name: &str, dot: usize) -> Option<usize> {
    let rest = name.get(dot..)?.as_bytes();
    let known = EXTENSIONS.iter().find(|known| {
        let is_same =
            rest.get(..known.len()).is_some_and(|it| it.eq_ignore_ascii_case(known.as_bytes()));
        is_same && !rest.get(known.len()).is_some_and(u8::is_ascii_alphanumeric)
    })?;
    Some(dot + known.len())
}
