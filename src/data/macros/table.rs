//! The table itself.

use super::{Argument, Form, Macro, Value};

const fn required(
    value: Value,
    korean: &'static str,
    english: &'static str,
    example: &'static str,
) -> Argument {
    Argument { form: Form::Positional, value, is_required: true, korean, english, example }
}

const fn named(
    name: &'static str,
    value: Value,
    korean: &'static str,
    english: &'static str,
    example: &'static str,
) -> Argument {
    let form = Form::Named(name);
    Argument { form, value, is_required: false, korean, english, example }
}

const fn with_form(form: Form, argument: Argument) -> Argument {
    Argument { form, ..argument }
}

const fn optional(argument: Argument) -> Argument {
    Argument { is_required: false, ..argument }
}

const fn video(example: &'static str) -> Argument {
    required(
        Value::Video,
        "동영상의 아이디입니다. 주소 전체가 아닙니다.",
        "The video's id, not its address.",
        example,
    )
}

const WIDTH: Argument =
    named("width", Value::Size, "동영상의 너비입니다.", "The video's width.", "640");

const HEIGHT: Argument =
    named("height", Value::Size, "동영상의 높이입니다.", "The video's height.", "360");

/// Every macro, the commonest first.
pub const MACROS: &[Macro] = &[
    Macro {
        names: &["br"],
        arguments: &[],
        example: "첫 줄[br]둘째 줄",
        korean: "줄을 바꿉니다. 각주, 목록, 표의 캡션에서도 됩니다.",
        english: "Breaks the line, in footnotes, lists and captions too.",
    },
    Macro {
        names: &["include"],
        arguments: &[
            required(
                Value::Page,
                "넣을 문서의 제목입니다. 이름공간까지 씁니다.",
                "The title of the page to put here, with its namespace.",
                "틀:상세 내용",
            ),
            with_form(
                Form::AnyNames,
                optional(required(
                    Value::Text,
                    "넣을 문서의 `@이름@` 자리에 들어갈 값입니다.",
                    "The value for `@이름@` of the page that is put here.",
                    "문서명=나무",
                )),
            ),
        ],
        example: "[include(틀:상세 내용,문서명=나무)]",
        korean: "다른 문서를 이 자리에 넣습니다. 값은 그 문서의 `@변수@`를 채웁니다.",
        english: "Puts another page here; the values fill its `@변수@`.",
    },
    Macro {
        names: &["math"],
        arguments: &[required(
            Value::Formula,
            "TeX로 쓴 수식입니다. 쉼표도 수식의 일부입니다.",
            "A formula in TeX; commas belong to it.",
            "\\frac{1}{2}",
        )],
        example: "[math(\\frac{1}{2})]",
        korean: "TeX 수식을 보여 줍니다. 처음 나오는 `)]`에서 끝납니다.",
        english: "Shows a formula in TeX; ends at the first `)]`.",
    },
    Macro {
        names: &["목차", "tableofcontents"],
        arguments: &[optional(required(
            Value::Word("hide"),
            "목차를 숨깁니다.",
            "Hides the table of contents.",
            "hide",
        ))],
        example: "[목차]",
        korean: "목차를 이 자리에 둡니다.",
        english: "Puts the table of contents here.",
    },
    Macro {
        names: &["각주", "footnote"],
        arguments: &[],
        example: "글[* 출처]\n\n[각주]",
        korean: "지금까지 모인 각주를 이 자리에 찍습니다. 각주 이름도 여기에서 끝납니다.",
        english: "Prints the footnotes collected so far; their names end here too.",
    },
    Macro {
        names: &["clearfix"],
        arguments: &[],
        example: "[clearfix]",
        korean: "옆으로 띄운 것들을 끝내고 그 아래에서 이어 갑니다.",
        english: "Goes on below everything that floats.",
    },
    Macro {
        names: &["ruby"],
        arguments: &[
            required(Value::Text, "아래에 놓이는 글입니다.", "The text below.", "東京"),
            with_form(
                Form::Named("ruby"),
                required(
                    Value::Text,
                    "위에 다는 작은 글입니다.",
                    "The small text above.",
                    "とうきょう",
                ),
            ),
            named(
                "color",
                Value::Color,
                "위에 다는 글의 색입니다.",
                "The colour of the small text.",
                "red",
            ),
        ],
        example: "[ruby(東京,ruby=とうきょう)]",
        korean: "글 위에 작은 글을 답니다.",
        english: "Sets a small text above another.",
    },
    Macro {
        names: &["anchor"],
        arguments: &[required(
            Value::Name,
            "앵커의 이름입니다. 링크에서는 `[[#이름]]`으로 씁니다.",
            "The name of the place; links write `[[#이름]]`.",
            "여기",
        )],
        example: "[anchor(여기)] … [[#여기|위로]]",
        korean: "`[[#이름]]` 링크가 올 자리를 만듭니다.",
        english: "A place that `[[#이름]]` links to.",
    },
    Macro {
        names: &["youtube"],
        arguments: &[
            video("aqz-KE-bpKQ"),
            WIDTH,
            HEIGHT,
            named(
                "start",
                Value::Seconds,
                "재생을 시작할 자리입니다.",
                "Where the video starts.",
                "30",
            ),
            named("end", Value::Seconds, "재생을 마칠 자리입니다.", "Where the video ends.", "90"),
        ],
        example: "[youtube(aqz-KE-bpKQ,width=640,start=30)]",
        korean: "유튜브 동영상을 보여 줍니다. 시작과 끝은 초로 씁니다.",
        english: "Shows a video of YouTube; its start and end are seconds.",
    },
    Macro {
        names: &["kakaotv"],
        arguments: &[video("123456789"), WIDTH, HEIGHT],
        example: "[kakaotv(123456789,width=640)]",
        korean: "카카오TV 동영상을 보여 줍니다.",
        english: "Shows a video of KakaoTV.",
    },
    Macro {
        names: &["nicovideo"],
        arguments: &[video("sm9"), WIDTH, HEIGHT],
        example: "[nicovideo(sm9,width=640)]",
        korean: "니코니코 동화의 동영상을 보여 줍니다.",
        english: "Shows a video of Niconico.",
    },
    Macro {
        names: &["navertv"],
        arguments: &[video("1234567"), WIDTH, HEIGHT],
        example: "[navertv(1234567,width=640)]",
        korean: "네이버TV 동영상을 보여 줍니다.",
        english: "Shows a video of Naver TV.",
    },
    Macro {
        names: &["vimeo"],
        arguments: &[video("76979871"), WIDTH, HEIGHT],
        example: "[vimeo(76979871,width=640)]",
        korean: "비메오 동영상을 보여 줍니다.",
        english: "Shows a video of Vimeo.",
    },
    Macro {
        names: &["age"],
        arguments: &[required(Value::Date, "태어난 날입니다.", "The day of birth.", "2000-02-29")],
        example: "[age(2000-02-29)]세",
        korean: "그날에 태어난 사람의 만 나이를 찍습니다.",
        english: "Prints the age of someone born on that day.",
    },
    Macro {
        names: &["dday"],
        arguments: &[required(
            Value::Date,
            "날수를 세는 기준이 되는 날입니다.",
            "The day to count to, or from.",
            "2030-01-01",
        )],
        example: "[dday(2030-01-01)]",
        korean: "그날까지 남았거나 지난 날수를 찍습니다.",
        english: "Prints how many days there are to that day, or since.",
    },
    Macro {
        names: &["date", "datetime"],
        arguments: &[],
        example: "[date]",
        korean: "지금 날짜와 시각을 찍습니다.",
        english: "Prints the current date and time.",
    },
    Macro {
        names: &["pagecount"],
        arguments: &[optional(required(
            Value::Namespace,
            "문서를 셀 이름공간입니다. 쓰지 않으면 위키 전체를 셉니다.",
            "The namespace to count; without it, the whole wiki is.",
            "틀",
        ))],
        example: "[pagecount(틀)]",
        korean: "위키 또는 이름공간의 문서 수를 찍습니다.",
        english: "Prints how many pages the wiki, or a namespace of it, has.",
    },
    Macro {
        names: &["vote"],
        arguments: &[
            required(Value::Text, "투표의 제목입니다.", "The title of the poll.", "점심"),
            with_form(
                Form::Rest,
                optional(required(
                    Value::Text,
                    "고를 수 있는 항목들입니다.",
                    "The choices.",
                    "밥,면",
                )),
            ),
        ],
        example: "[vote(점심,밥,면)]",
        korean: "토론에서 투표를 엽니다.",
        english: "Opens a poll in a discussion.",
    },
];
