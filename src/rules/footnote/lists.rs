//! Where the notes are printed.

use crate::fix::{Edit, Fix};

use crate::rules::Context;

/// A list at the end of the page, for all notes that have none.
pub fn append(context: &Context) -> Fix {
    let end = context.source.trim_end().len();
    Fix {
        title: context.say("문서 끝에 `[각주]` 넣기", "Insert `[각주]` at the end of the page"),
        safe: false,
        edits: vec![Edit::insert(end, format!("{0}{0}[각주]", context.newline))],
    }
}
