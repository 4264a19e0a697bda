//! What conditions know by itself (language reference, section 8.7).

pub mod tokens;

/// A word or a sign of a condition.
#[derive(Debug)]
pub struct Word {
    pub name: &'static str,
    /// What is called takes arguments in parentheses, or none.
    pub call: Option<bool>,
    pub korean: &'static str,
    pub english: &'static str,
}

const fn word(name: &'static str, korean: &'static str, english: &'static str) -> Word {
    Word { name, call: None, korean, english }
}

const fn function(
    name: &'static str,
    takes_arguments: bool,
    korean: &'static str,
    english: &'static str,
) -> Word {
    Word { name, call: Some(takes_arguments), korean, english }
}

/// What may stand where a value may.
pub const VALUES: &[Word] = &[
    word("this", "이 문서의 변수를 모은 것", "Holds the variables of the page"),
    word("calleeTitle", "이 틀을 부른 문서의 제목", "The title of the page that includes this one"),
    word("null", "정하지 않은 값", "A value that is not set"),
    function("parseInt", true, "글자를 정수로", "A whole number from text"),
    function("time", false, "지금 시각", "The time now"),
];

/// What follows a value and a dot.
pub const MEMBERS: &[Word] = &[
    word("length", "글자 수", "How many characters"),
    function("includes", true, "그 글이 들어 있는지", "Whether it holds the text"),
    function("startsWith", true, "그 글로 시작하는지", "Whether it starts with the text"),
    function("endsWith", true, "그 글로 끝나는지", "Whether it ends with the text"),
    function("indexOf", true, "그 글이 처음 나오는 자리", "Where the text is first"),
    function("lastIndexOf", true, "그 글이 마지막으로 나오는 자리", "Where the text is last"),
    function("substring", true, "두 자리 사이의 글", "The text between two places"),
    function("substr", true, "한 자리에서 몇 글자", "Some characters from a place on"),
    function("trim", false, "양쪽 공백을 뺀 글", "The text without white space at its ends"),
    function("toString", false, "글자로", "As text"),
    function("charCodeAt", true, "그 자리 글자의 번호", "The number of the character in a place"),
];

/// What stands between two values.
pub const OPERATORS: &[Word] = &[
    word("==", "같다", "Is equal"),
    word("!=", "다르다", "Is another"),
    word("&&", "둘 다", "Both"),
    word("||", "둘 중 하나", "One of both"),
    word("===", "종류까지 같다", "Is equal and of one kind"),
    word("!==", "값이나 종류가 다르다", "Is another or of another kind"),
    word(">=", "크거나 같다", "Is greater or equal"),
    word("<=", "작거나 같다", "Is less or equal"),
    word(">", "크다", "Is greater"),
    word("<", "작다", "Is less"),
    word("?", "참이면 … : 아니면 …", "If so … : else …"),
];
