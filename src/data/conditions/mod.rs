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
    /// A condition in which it stands.
    pub example: &'static str,
}

/// What a condition knows by this name.
pub fn find(name: &str) -> Option<&'static Word> {
    [VALUES, MEMBERS, OPERATORS].into_iter().flatten().find(|word| word.name == name)
}

const fn word(
    name: &'static str,
    korean: &'static str,
    english: &'static str,
    example: &'static str,
) -> Word {
    Word { name, call: None, korean, english, example }
}

const fn function(
    name: &'static str,
    takes_arguments: bool,
    korean: &'static str,
    english: &'static str,
    example: &'static str,
) -> Word {
    Word { call: Some(takes_arguments), ..word(name, korean, english, example) }
}

/// What may stand where a value may.
pub const VALUES: &[Word] = &[
    word(
        "this",
        "이 문서의 변수를 모은 것",
        "Holds the variables of the page",
        "this.이름 != null",
    ),
    word(
        "calleeTitle",
        "이 틀을 부른 문서의 제목",
        "The title of the page that includes this one",
        "calleeTitle == '나무'",
    ),
    word("null", "정하지 않은 값", "A value that is not set", "이름 != null"),
    function("parseInt", true, "글자를 정수로", "A whole number from text", "parseInt(나이) > 19"),
    function("time", false, "지금 시각", "The time now", "time() > 1800000000"),
];

/// What follows a value and a dot.
pub const MEMBERS: &[Word] = &[
    word("length", "글자 수", "How many characters", "이름.length > 3"),
    function(
        "includes",
        true,
        "그 글이 들어 있는지",
        "Whether it holds the text",
        "이름.includes('나무')",
    ),
    function(
        "startsWith",
        true,
        "그 글로 시작하는지",
        "Whether it starts with the text",
        "이름.startsWith('나')",
    ),
    function(
        "endsWith",
        true,
        "그 글로 끝나는지",
        "Whether it ends with the text",
        "이름.endsWith('무')",
    ),
    function(
        "indexOf",
        true,
        "그 글이 처음 나오는 자리",
        "Where the text is first",
        "이름.indexOf('무') >= 0",
    ),
    function(
        "lastIndexOf",
        true,
        "그 글이 마지막으로 나오는 자리",
        "Where the text is last",
        "이름.lastIndexOf('무') > 1",
    ),
    function(
        "substring",
        true,
        "두 자리 사이의 글",
        "The text between two places",
        "이름.substring(0, 2) == '나무'",
    ),
    function(
        "substr",
        true,
        "한 자리에서 몇 글자",
        "Some characters from a place on",
        "이름.substr(1, 2) == '무위'",
    ),
    function(
        "trim",
        false,
        "양쪽 공백을 뺀 글",
        "The text without white space at its ends",
        "이름.trim() == '나무'",
    ),
    function("toString", false, "글자로", "As text", "나이.toString() == '20'"),
    function(
        "charCodeAt",
        true,
        "그 자리 글자의 번호",
        "The number of the character in a place",
        "이름.charCodeAt(0) > 127",
    ),
];

/// What stands between two values.
pub const OPERATORS: &[Word] = &[
    word("==", "같다", "Is equal", "종류 == '책'"),
    word("!=", "다르다", "Is another", "종류 != '책'"),
    word("&&", "둘 다", "Both", "이름 != null && 나이 > 19"),
    word("||", "둘 중 하나", "One of both", "종류 == '책' || 종류 == '글'"),
    word("===", "종류까지 같다", "Is equal and of one kind", "나이 === '20'"),
    word("!==", "값이나 종류가 다르다", "Is another or of another kind", "나이 !== '20'"),
    word(">=", "크거나 같다", "Is greater or equal", "나이 >= 20"),
    word("<=", "작거나 같다", "Is less or equal", "나이 <= 20"),
    word(">", "크다", "Is greater", "나이 > 19"),
    word("<", "작다", "Is less", "나이 < 20"),
    word("?", "참이면 … : 아니면 …", "If so … : else …", "나이 > 19 ? 이름 : 별명"),
];
