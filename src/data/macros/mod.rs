//! Macros and their arguments (language reference, section 11). The scanner knows the same names,
//! from `grammar/names/macros.txt`.

mod table;

pub use table::MACROS;

/// `[name]`, `[name(argument,name=value)]`.
pub struct Macro {
    /// All spellings, the usual one first; the engine ignores their case.
    pub names: &'static [&'static str],
    pub arguments: &'static [Argument],
    /// Markup in which it stands.
    pub example: &'static str,
    pub korean: &'static str,
    pub english: &'static str,
}

/// What a macro takes between its parentheses.
pub struct Argument {
    pub form: Form,
    pub value: Value,
    /// Without it the macro shows nothing.
    pub is_required: bool,
    /// What it is for.
    pub korean: &'static str,
    pub english: &'static str,
    /// The argument as it is written, its name left out.
    pub example: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The first argument, without a name.
    Positional,
    /// `name=value`.
    Named(&'static str),
    /// Any number of `name=value` with names of the author's choice.
    AnyNames,
    /// All that follows.
    Rest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Text,
    /// A name of the author's choice.
    Name,
    /// TeX, commas included.
    Formula,
    /// A title with its namespace.
    Page,
    Namespace,
    /// `YYYY-MM-DD`.
    Date,
    /// The name of a video at its site.
    Video,
    /// A number, with `px` or `%` or nothing behind it.
    Size,
    /// A whole number of seconds.
    Seconds,
    /// `#` with digits, or a name.
    Color,
    /// Only this word.
    Word(&'static str),
}

impl Macro {
    /// Whether it has this name; case doesn't matter.
    pub fn is_called(&self, name: &str) -> bool {
        self.names.iter().any(|known| known.eq_ignore_ascii_case(name))
    }

    /// What the first argument is, where it needs no name.
    pub fn positional(&self) -> Option<&'static Argument> {
        self.arguments.iter().find(|argument| argument.form == Form::Positional)
    }

    /// The argument that is written `name=…`.
    pub fn named(&self, name: &str) -> Option<&'static Argument> {
        let is_named = |form| matches!(form, Form::Named(known) if known == name);
        self.arguments.iter().find(|argument| is_named(argument.form))
    }

    /// The names of its named arguments.
    pub fn argument_names(&self) -> impl Iterator<Item = &'static str> {
        self.arguments.iter().filter_map(|argument| match argument.form {
            Form::Named(name) => Some(name),
            _ => None,
        })
    }

    pub fn has(&self, form: Form) -> bool {
        self.arguments.iter().any(|argument| argument.form == form)
    }
}

/// The macro of this name; case doesn't matter.
pub fn find(name: &str) -> Option<&'static Macro> {
    MACROS.iter().find(|known| known.is_called(name))
}

/// Every spelling of every macro.
pub fn names() -> impl Iterator<Item = &'static str> {
    MACROS.iter().flat_map(|known| known.names).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_scanner_knows_the_same_names() {
        let scanner: BTreeSet<_> = tree_sitter_namumark::names::MACROS.lines().collect();
        assert_eq!(names().collect::<BTreeSet<_>>(), scanner);
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(find("TableOfContents").map(|known| known.names[0]), Some("목차"));
        assert!(find("tables").is_none());
    }
}
