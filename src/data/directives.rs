//! What may stand behind `{{{`: directives with their attributes and languages, and sizes (language
//! reference, sections 8.3 to 8.10).

use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// The languages that `#!syntax` takes, which the scanner knows too.
const LANGUAGES: &str = include_str!("../../grammar/names/languages.txt");

/// How many steps a size may go up or down.
pub const SIZES: RangeInclusive<u32> = 1..=5;

/// How deep groups may be nested (language reference, section 16).
pub const DEEPEST: usize = 15;

/// A word behind `{{{#!`.
pub struct Directive {
    pub name: &'static str,
    /// What the rest of its line holds.
    pub header: Header,
    /// Whether markup works in its content.
    pub is_markup: bool,
    pub korean: &'static str,
    pub english: &'static str,
}

/// What the line of a directive holds besides its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// Nothing: its content begins on the next line.
    Nothing,
    /// Its content, which may begin right there.
    Content,
    Attributes,
    Title,
    Condition,
    Language,
}

pub const DIRECTIVES: &[Directive] = &[
    Directive {
        name: "wiki",
        header: Header::Attributes,
        is_markup: true,
        korean: "모양을 정할 수 있는 상자",
        english: "a box that can be styled",
    },
    Directive {
        name: "folding",
        header: Header::Title,
        is_markup: true,
        korean: "제목을 누르면 펼쳐지는 접기",
        english: "content that its title unfolds",
    },
    Directive {
        name: "if",
        header: Header::Condition,
        is_markup: true,
        korean: "조건이 참일 때만 보이는 내용",
        english: "content shown where a condition is true",
    },
    Directive {
        name: "html",
        header: Header::Content,
        is_markup: false,
        korean: "HTML",
        english: "HTML",
    },
    Directive {
        name: "syntax",
        header: Header::Language,
        is_markup: false,
        korean: "색을 입힌 코드",
        english: "highlighted code",
    },
    Directive {
        name: "style",
        header: Header::Nothing,
        is_markup: false,
        korean: "이 문서에 쓰는 CSS",
        english: "CSS for this page",
    },
    Directive {
        name: "latex",
        header: Header::Nothing,
        is_markup: false,
        korean: "여러 줄에 쓰는 수식",
        english: "a formula over several lines",
    },
];

/// An attribute of `#!wiki`.
pub struct Attribute {
    pub name: &'static str,
    pub value: AttributeValue,
    pub korean: &'static str,
    pub english: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeValue {
    /// Declarations of CSS.
    Style,
    /// Names of classes.
    Classes,
    /// A code such as `ja`.
    Language,
    Words(&'static [&'static str]),
    /// `add-class`, `remove-class` or `toggle-class` with a target and a class.
    Actions,
}

pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "style",
        value: AttributeValue::Style,
        korean: "모양을 정하는 CSS",
        english: "CSS of the box",
    },
    Attribute {
        name: "dark-style",
        value: AttributeValue::Style,
        korean: "어두운 화면에서 더하는 CSS",
        english: "CSS added in the dark theme",
    },
    Attribute {
        name: "class",
        value: AttributeValue::Classes,
        korean: "`#!style`이 가리키는 이름",
        english: "the name by which `#!style` finds the box",
    },
    Attribute {
        name: "lang",
        value: AttributeValue::Language,
        korean: "내용의 언어",
        english: "the language of the content",
    },
    Attribute {
        name: "tag",
        value: AttributeValue::Words(&["div", "a", "span"]),
        korean: "상자를 만드는 HTML 태그 (2026년 6월부터)",
        english: "the HTML tag of the box (since June 2026)",
    },
    Attribute {
        name: "onclick",
        value: AttributeValue::Actions,
        korean: "누르면 하는 일 (2026년 6월부터)",
        english: "what a click does (since June 2026)",
    },
];

/// Common names of languages that `#!syntax` knows by another name.
const OTHER_LANGUAGE_NAMES: &[(&str, &str)] = &[
    ("bash", "sh"),
    ("c", "cpp"),
    ("c#", "csharp"),
    ("c++", "cpp"),
    ("cs", "csharp"),
    ("golang", "go"),
    ("js", "javascript"),
    ("jsx", "javascript"),
    ("kt", "kotlin"),
    ("md", "markdown"),
    ("objc", "objectivec"),
    ("objective-c", "objectivec"),
    ("pl", "perl"),
    ("ps1", "powershell"),
    ("py", "python"),
    ("python3", "python"),
    ("rb", "ruby"),
    ("rs", "rust"),
    ("shell", "sh"),
    ("svg", "xml"),
    ("ts", "typescript"),
    ("tsx", "typescript"),
    ("zsh", "sh"),
];

pub fn directive(name: &str) -> Option<&'static Directive> {
    DIRECTIVES.iter().find(|directive| directive.name == name)
}

pub fn attribute(name: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().find(|attribute| attribute.name == name)
}

/// The languages that `#!syntax` takes, sorted.
pub fn languages() -> &'static [&'static str] {
    static LIST: OnceLock<Vec<&str>> = OnceLock::new();
    LIST.get_or_init(|| LANGUAGES.split_whitespace().collect())
}

/// What `#!syntax` calls a language that is commonly called `name`, in lower case.
pub fn language_called(name: &str) -> Option<&'static str> {
    let entry = OTHER_LANGUAGE_NAMES.iter().find(|(other, _)| *other == name);
    entry.map(|(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_names_lead_to_languages() {
        assert!(languages().is_sorted());
        for (other, language) in OTHER_LANGUAGE_NAMES {
            assert!(languages().contains(language), "{language}");
            assert!(!languages().contains(other), "{other}");
        }
    }

    #[test]
    fn tables_know_their_names() {
        assert_eq!(directive("folding").map(|directive| directive.header), Some(Header::Title));
        assert_eq!(
            attribute("style").map(|attribute| attribute.value),
            Some(AttributeValue::Style)
        );
        assert!(directive("Folding").is_none() && attribute("styles").is_none());
    }
}
