//! The macro whose arguments the cursor stands in (language reference, section 11).

use super::surroundings::{OpenerKind, Surroundings};
use crate::data::macros::{self, Macro};

/// `[name(…`, as far as the cursor.
pub struct Call {
    pub known: &'static Macro,
    /// What it is called here, in lower case.
    pub name: String,
    /// Of the argument at the cursor, from 0.
    pub index: usize,
    /// Where that argument starts, behind the `(` or the comma.
    pub argument: usize,
    /// The arguments before it, trimmed.
    pub arguments: Vec<String>,
}

impl Call {
    pub fn at(around: &Surroundings) -> Option<Self> {
        let opener = around.innermost().filter(|opener| opener.kind == OpenerKind::Macro)?;
        let name = around.since(opener.start).trim_start_matches('[').split('(').next()?;
        let known = macros::find(name)?;
        // Where there is one argument, no comma ends it.
        let is_whole = known.arguments.len() == 1;
        let (name, argument) = (name.to_lowercase(), opener.inside);
        let mut call = Self { known, name, index: 0, argument, arguments: Vec::new() };
        if !is_whole {
            call.read(around.since(opener.inside));
        }
        Some(call)
    }

    /// Counts the commas in `source` that no `\` protects.
    fn read(&mut self, source: &str) {
        let (mut start, mut escaped) = (0, false);
        for (offset, byte) in source.bytes().enumerate() {
            if byte == b',' && !escaped {
                let argument = source.get(start..offset).unwrap_or_default();
                self.arguments.push(argument.trim().to_owned());
                start = offset + 1;
            }
            escaped = byte == b'\\' && !escaped;
        }
        self.index = self.arguments.len();
        self.argument += start;
    }

    /// Whether an argument before the cursor is called `name`.
    pub fn has(&self, name: &str) -> bool {
        let mut names = self.arguments.iter().filter_map(|argument| argument.split_once('='));
        names.any(|(known, _)| known.trim() == name)
    }
}
