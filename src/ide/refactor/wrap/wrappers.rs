//! What a selection can be put into.

use crate::model::{DecorationKind, GroupKind};

/// A kind of markup around a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrapper {
    /// What a command that does this is called, behind `namumark.wrap`.
    pub name: &'static str,
    pub(super) titles: Titles,
    open: &'static str,
    close: &'static str,
    pub(super) becomes: Becomes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Becomes {
    Decoration(DecorationKind),
    Group(GroupKind),
    /// A group whose content stands on lines of its own.
    Block(GroupKind),
    Link,
}

/// In the order they are offered.
pub const WRAPPERS: &[Wrapper] = &[
    decoration("Bold", ("굵게", "bold"), "'''", DecorationKind::Bold),
    decoration("Italic", ("기울임", "italics"), "''", DecorationKind::Italic),
    decoration("Strikethrough", ("취소선", "strikethrough"), "~~", DecorationKind::Strikethrough),
    decoration("Underline", ("밑줄", "underline"), "__", DecorationKind::Underline),
    decoration("Superscript", ("위 첨자", "superscript"), "^^", DecorationKind::Superscript),
    decoration("Subscript", ("아래 첨자", "subscript"), ",,", DecorationKind::Subscript),
    LINK,
    group("Size", ("크기 {{{+1 }}}", "size {{{+1 }}}"), "{{{+1 ", GroupKind::Size),
    group("Color", ("색 {{{#red }}}", "color {{{#red }}}"), "{{{#red ", GroupKind::Color),
    group("Literal", ("문법 무효 {{{ }}}", "literal {{{ }}}"), "{{{", GroupKind::Literal),
    block("Folding", ("접기", "folding"), "{{{#!folding 펼치기·접기", GroupKind::Folding),
    block("Box", ("상자", "box"), "{{{#!wiki style=\"\"", GroupKind::Wiki),
];

type Titles = (&'static str, &'static str);

const LINK: Wrapper = Wrapper {
    name: "Link",
    titles: ("링크", "link"),
    open: "[[",
    close: "]]",
    becomes: Becomes::Link,
};

const fn decoration(
    name: &'static str,
    titles: Titles,
    mark: &'static str,
    kind: DecorationKind,
) -> Wrapper {
    Wrapper { name, titles, open: mark, close: mark, becomes: Becomes::Decoration(kind) }
}

const fn group(name: &'static str, titles: Titles, open: &'static str, kind: GroupKind) -> Wrapper {
    Wrapper { name, titles, open, close: "}}}", becomes: Becomes::Group(kind) }
}

const fn block(name: &'static str, titles: Titles, open: &'static str, kind: GroupKind) -> Wrapper {
    Wrapper { name, titles, open, close: "}}}", becomes: Becomes::Block(kind) }
}

impl Wrapper {
    /// What stands before and behind the content. `value` is the size, the colour, the title, the
    /// style or the target of a link; the others have none.
    pub(super) fn marks(&self, value: Option<&str>, newline: &str) -> (String, String) {
        let open = value.and_then(|value| self.opener(value));
        let open = open.unwrap_or_else(|| self.open.to_owned());
        match self.becomes {
            Becomes::Block(_) => (open + newline, format!("{newline}{}", self.close)),
            _ => (open, self.close.to_owned()),
        }
    }

    fn opener(&self, value: &str) -> Option<String> {
        match self.becomes {
            Becomes::Group(GroupKind::Size) => Some(format!("{{{{{{{value} ")),
            Becomes::Group(GroupKind::Color) => {
                Some(format!("{{{{{{#{} ", value.strip_prefix('#').unwrap_or(value)))
            }
            Becomes::Block(GroupKind::Folding) => Some(format!("{{{{{{#!folding {value}")),
            Becomes::Block(GroupKind::Wiki) => Some(format!("{{{{{{#!wiki style=\"{value}\"")),
            Becomes::Link => Some(format!("[[{value}|")),
            Becomes::Decoration(_) | Becomes::Group(_) | Becomes::Block(_) => None,
        }
    }
}
