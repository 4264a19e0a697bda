//! Macros and their arguments (language reference, section 11). The scanner knows the same names,
//! from `grammar/names/macros.txt`.

/// `[name]`, `[name(argument,name=value)]`.
pub struct Macro {
    /// All spellings, the usual one first; the engine ignores their case.
    pub names: &'static [&'static str],
    pub arguments: &'static [Argument],
    /// How it is written.
    pub usage: &'static str,
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

const fn required(value: Value) -> Argument {
    Argument { form: Form::Positional, value, is_required: true }
}

const fn optional(value: Value) -> Argument {
    Argument { form: Form::Positional, value, is_required: false }
}

const fn named(name: &'static str, value: Value) -> Argument {
    Argument { form: Form::Named(name), value, is_required: false }
}

const VIDEO: &[Argument] =
    &[required(Value::Video), named("width", Value::Size), named("height", Value::Size)];

/// Every macro, the commonest first.
pub const MACROS: &[Macro] = &[
    Macro {
        names: &["br"],
        arguments: &[],
        usage: "[br]",
        example: "첫 줄[br]둘째 줄",
        korean: "줄을 바꿉니다. 각주, 목록, 표의 캡션에서도 됩니다.",
        english: "Breaks the line, in footnotes, lists and captions too.",
    },
    Macro {
        names: &["include"],
        arguments: &[
            required(Value::Page),
            Argument { form: Form::AnyNames, value: Value::Text, is_required: false },
        ],
        usage: "[include(틀:이름,변수=값)]",
        example: "[include(틀:상세 내용,문서명=나무)]",
        korean: "다른 문서를 이 자리에 넣습니다. 값은 그 문서의 `@변수@`를 채웁니다.",
        english: "Puts another page here; the values fill its `@변수@`.",
    },
    Macro {
        names: &["math"],
        arguments: &[required(Value::Formula)],
        usage: "[math(TeX)]",
        example: "[math(\\frac{1}{2})]",
        korean: "TeX 수식을 보여 줍니다. 처음 나오는 `)]`에서 끝납니다.",
        english: "Shows a formula in TeX; ends at the first `)]`.",
    },
    Macro {
        names: &["목차", "tableofcontents"],
        arguments: &[optional(Value::Word("hide"))],
        usage: "[목차]",
        example: "[목차]",
        korean: "목차를 이 자리에 둡니다.",
        english: "Puts the table of contents here.",
    },
    Macro {
        names: &["각주", "footnote"],
        arguments: &[],
        usage: "[각주]",
        example: "글[* 출처]\n\n[각주]",
        korean: "지금까지 모인 각주를 이 자리에 찍습니다. 각주 이름도 여기에서 끝납니다.",
        english: "Prints the footnotes collected so far; their names end here too.",
    },
    Macro {
        names: &["clearfix"],
        arguments: &[],
        usage: "[clearfix]",
        example: "[clearfix]",
        korean: "옆으로 띄운 것들을 끝내고 그 아래에서 이어 갑니다.",
        english: "Goes on below everything that floats.",
    },
    Macro {
        names: &["ruby"],
        arguments: &[
            required(Value::Text),
            Argument { form: Form::Named("ruby"), value: Value::Text, is_required: true },
            named("color", Value::Color),
        ],
        usage: "[ruby(글,ruby=루비,color=색)]",
        example: "[ruby(東京,ruby=とうきょう)]",
        korean: "글 위에 작은 글을 답니다.",
        english: "Sets a small text above another.",
    },
    Macro {
        names: &["anchor"],
        arguments: &[required(Value::Text)],
        usage: "[anchor(이름)]",
        example: "[anchor(여기)] … [[#여기|위로]]",
        korean: "`[[#이름]]` 링크가 올 자리를 만듭니다.",
        english: "A place that `[[#이름]]` links to.",
    },
    Macro {
        names: &["youtube"],
        arguments: &[
            required(Value::Video),
            named("width", Value::Size),
            named("height", Value::Size),
            named("start", Value::Seconds),
            named("end", Value::Seconds),
        ],
        usage: "[youtube(아이디,width=640,height=360)]",
        example: "[youtube(aqz-KE-bpKQ,width=640,start=30)]",
        korean: "유튜브 동영상을 보여 줍니다. 시작과 끝은 초로 씁니다.",
        english: "Shows a video of YouTube; its start and end are seconds.",
    },
    Macro {
        names: &["kakaotv"],
        arguments: VIDEO,
        usage: "[kakaotv(아이디,width=640,height=360)]",
        example: "[kakaotv(123456789,width=640)]",
        korean: "카카오TV 동영상을 보여 줍니다.",
        english: "Shows a video of KakaoTV.",
    },
    Macro {
        names: &["nicovideo"],
        arguments: VIDEO,
        usage: "[nicovideo(아이디,width=640,height=360)]",
        example: "[nicovideo(sm9,width=640)]",
        korean: "니코니코 동화의 동영상을 보여 줍니다.",
        english: "Shows a video of Niconico.",
    },
    Macro {
        names: &["navertv"],
        arguments: VIDEO,
        usage: "[navertv(아이디,width=640,height=360)]",
        example: "[navertv(1234567,width=640)]",
        korean: "네이버TV 동영상을 보여 줍니다.",
        english: "Shows a video of Naver TV.",
    },
    Macro {
        names: &["vimeo"],
        arguments: VIDEO,
        usage: "[vimeo(아이디,width=640,height=360)]",
        example: "[vimeo(76979871,width=640)]",
        korean: "비메오 동영상을 보여 줍니다.",
        english: "Shows a video of Vimeo.",
    },
    Macro {
        names: &["age"],
        arguments: &[required(Value::Date)],
        usage: "[age(YYYY-MM-DD)]",
        example: "[age(2000-02-29)]세",
        korean: "그날에 태어난 사람의 만 나이를 찍습니다.",
        english: "Prints the age of someone born on that day.",
    },
    Macro {
        names: &["dday"],
        arguments: &[required(Value::Date)],
        usage: "[dday(YYYY-MM-DD)]",
        example: "[dday(2030-01-01)]",
        korean: "그날까지 남았거나 지난 날수를 찍습니다.",
        english: "Prints how many days there are to that day, or since.",
    },
    Macro {
        names: &["date", "datetime"],
        arguments: &[],
        usage: "[datetime]",
        example: "[datetime]",
        korean: "지금 날짜와 시각을 찍습니다.",
        english: "Prints the current date and time.",
    },
    Macro {
        names: &["pagecount"],
        arguments: &[optional(Value::Namespace)],
        usage: "[pagecount(이름공간)]",
        example: "[pagecount(틀)]",
        korean: "위키 또는 이름공간의 문서 수를 찍습니다.",
        english: "Prints how many pages the wiki, or a namespace of it, has.",
    },
    Macro {
        names: &["vote"],
        arguments: &[
            required(Value::Text),
            Argument { form: Form::Rest, value: Value::Text, is_required: false },
        ],
        usage: "[vote(제목,하나,둘)]",
        example: "[vote(점심,밥,면)]",
        korean: "토론에서 투표를 엽니다.",
        english: "Opens a poll in a discussion.",
    },
];

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
