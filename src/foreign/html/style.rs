//! What the style of an element says about its text: word processors mark so what has elements.

use crate::foreign::tree::Container;

/// The value of a property, in lower case.
pub fn property(style: &str, name: &str) -> Option<String> {
    let declarations = style.split(';').filter_map(|it| it.split_once(':'));
    let mut values = declarations.filter(|(property, _)| property.trim() == name);
    values.next().map(|(_, value)| value.trim().to_lowercase())
}

/// The marks that text of this style has.
pub fn marks(style: &str) -> Vec<Container> {
    let is = |name: &str, wanted: &[&str]| {
        let value = property(style, name).unwrap_or_default();
        value.split_whitespace().any(|it| wanted.contains(&it))
    };
    let decorations = ["text-decoration", "text-decoration-line"];
    let is_decorated = |wanted: &str| decorations.iter().any(|name| is(name, &[wanted]));
    [
        (is("font-weight", &["bold", "bolder", "600", "700", "800", "900"]), Container::Bold),
        (is("font-style", &["italic", "oblique"]), Container::Italic),
        (is_decorated("underline"), Container::Underline),
        (is_decorated("line-through"), Container::Strikethrough),
        (is("vertical-align", &["super"]), Container::Superscript),
        (is("vertical-align", &["sub"]), Container::Subscript),
    ]
    .into_iter()
    .filter_map(|(is_marked, mark)| is_marked.then_some(mark))
    .collect()
}

/// Whether the text is not bold, though its element is.
pub fn is_normal(style: &str) -> bool {
    property(style, "font-weight").is_some_and(|it| matches!(it.as_str(), "normal" | "400"))
}
