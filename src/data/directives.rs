//! What may stand behind `{{{`: directives with their attributes and languages, and sizes (language
//! reference, sections 8.3 to 8.10).

use std::ops::RangeInclusive;
use std::sync::OnceLock;

use tree_sitter_namumark::names::LANGUAGES;

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
    /// Markup in which it stands.
    pub example: &'static str,
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
        korean: "모양을 정할 수 있는 상자입니다. 첫 줄에 속성을 쓰고, 내용은 다음 줄부터 씁니다.",
        english: "A box that can be styled: its attributes stand on the first line, its content below.",
        example: "{{{#!wiki style=\"border: 1px solid gray; padding: 5px\"\n내용\n}}}",
    },
    Directive {
        name: "folding",
        header: Header::Title,
        is_markup: true,
        korean: "제목을 누르면 펼쳐지는 접기입니다. 제목이 없으면 `More`로 보입니다.",
        english: "Content that its title unfolds; without a title it says `More`.",
        example: "{{{#!folding 펼치기\n내용\n}}}",
    },
    Directive {
        name: "if",
        header: Header::Condition,
        is_markup: true,
        korean: "조건이 참일 때만 보이는 내용입니다. 틀의 변수를 그대로 쓸 수 있습니다.",
        english: "Content shown where a condition is true; the variables of a template are known in it.",
        example: "{{{#!if 종류 == '책'\n책입니다.\n}}}",
    },
    Directive {
        name: "html",
        header: Header::Content,
        is_markup: false,
        korean: "HTML입니다. 안전한 태그만 남고 위키 문법은 동작하지 않습니다.",
        english: "HTML: only safe tags remain, and no wiki markup works in it.",
        example: "{{{#!html <b>굵게</b>}}}",
    },
    Directive {
        name: "syntax",
        header: Header::Language,
        is_markup: false,
        korean: "언어에 맞추어 색을 입힌 코드입니다. 안에서는 문법이 동작하지 않습니다.",
        english: "Code, highlighted for its language; no markup works in it.",
        example: "{{{#!syntax python\nprint(1)\n}}}",
    },
    Directive {
        name: "style",
        header: Header::Nothing,
        is_markup: false,
        korean: "이 문서에 쓰는 CSS입니다. 상자의 `class`로 고릅니다.",
        english: "CSS for this page; it finds boxes by their `class`.",
        example: "{{{#!style\n.상자 { color: red; }\n}}}",
    },
    Directive {
        name: "latex",
        header: Header::Nothing,
        is_markup: false,
        korean: "여러 줄에 쓰는 수식입니다.",
        english: "A formula over several lines.",
        example: "{{{#!latex\n\\frac{1}{2}\n}}}",
    },
];

/// An attribute of `#!wiki`.
pub struct Attribute {
    pub name: &'static str,
    pub value: AttributeValue,
    pub korean: &'static str,
    pub english: &'static str,
    /// Markup in which it stands.
    pub example: &'static str,
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
        korean: "상자의 모양을 정하는 CSS입니다.",
        english: "The CSS of the box.",
        example: "{{{#!wiki style=\"text-align: center\"\n내용\n}}}",
    },
    Attribute {
        name: "dark-style",
        value: AttributeValue::Style,
        korean: "어두운 화면에서 `style`에 더하는 CSS입니다.",
        english: "CSS added to `style` in the dark theme.",
        example: "{{{#!wiki style=\"color: #000\" dark-style=\"color: #fff\"\n내용\n}}}",
    },
    Attribute {
        name: "class",
        value: AttributeValue::Classes,
        korean: "`#!style`이 상자를 찾는 이름입니다.",
        english: "The name by which `#!style` finds the box.",
        example: "{{{#!wiki class=\"상자\"\n내용\n}}}",
    },
    Attribute {
        name: "lang",
        value: AttributeValue::Language,
        korean: "내용의 언어입니다. 그 언어의 글꼴로 보입니다.",
        english: "The language of the content, which decides its font.",
        example: "{{{#!wiki lang=\"ja\"\n日本語\n}}}",
    },
    Attribute {
        name: "tag",
        value: AttributeValue::Words(&["div", "a", "span"]),
        korean: "상자를 만드는 HTML 태그입니다. 2026년 6월부터 쓸 수 있습니다.",
        english: "The HTML tag of the box, since June 2026.",
        example: "{{{#!wiki tag=\"span\"\n내용\n}}}",
    },
    Attribute {
        name: "onclick",
        value: AttributeValue::Actions,
        korean: "누르면 하는 일입니다. 2026년 6월부터 쓸 수 있습니다.",
        english: "What a click does, since June 2026.",
        example: "{{{#!wiki onclick=\"toggle-class,.상자,열림\"\n내용\n}}}",
    },
];

/// What the languages of `#!syntax` are called in prose.
const LANGUAGE_TITLES: &[(&str, &str)] = &[
    ("basic", "BASIC"),
    ("cpp", "C/C++"),
    ("csharp", "C#"),
    ("css", "CSS"),
    ("erlang", "Erlang"),
    ("go", "Go"),
    ("html", "HTML"),
    ("java", "Java"),
    ("javascript", "JavaScript"),
    ("json", "JSON"),
    ("kotlin", "Kotlin"),
    ("lisp", "Lisp"),
    ("lua", "Lua"),
    ("markdown", "Markdown"),
    ("objectivec", "Objective-C"),
    ("perl", "Perl"),
    ("php", "PHP"),
    ("powershell", "PowerShell"),
    ("python", "Python"),
    ("ruby", "Ruby"),
    ("rust", "Rust"),
    ("sh", "Shell"),
    ("sql", "SQL"),
    ("swift", "Swift"),
    ("typescript", "TypeScript"),
    ("xml", "XML"),
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

/// What a language of `#!syntax` is called in prose.
pub fn language_title(name: &str) -> Option<&'static str> {
    let entry = LANGUAGE_TITLES.iter().find(|(language, _)| *language == name);
    entry.map(|(_, title)| *title)
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
    fn every_language_has_a_title() {
        let titled = LANGUAGE_TITLES.iter().map(|(language, _)| language);
        assert!(languages().iter().eq(titled));
    }

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
