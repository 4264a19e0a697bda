//! Macros: what each one prints (language reference, section 11).

use super::{Context, Hover, paragraphs};
use crate::ide::lookup::last_start;
use crate::ide::markdown;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let call = last_start(&context.document.model().macros, offset)?;
    let name = context.source(call.name).to_lowercase();
    let help = HELP.iter().find(|help| help.names.contains(&name.as_str()));
    let markdown = paragraphs([
        format!("**{}** {}", context.say("매크로", "Macro"), markdown::code(&name)),
        help.map(|help| context.say(help.korean, help.english)).unwrap_or_default(),
        help.map(|help| markdown::code(help.usage)).unwrap_or_default(),
    ]);
    call.span.contains(offset).then_some(Hover { span: call.span, markdown })
}

struct Help {
    names: &'static [&'static str],
    usage: &'static str,
    korean: &'static str,
    english: &'static str,
}

const HELP: &[Help] = &[
    Help {
        names: &["br"],
        usage: "[br]",
        korean: "줄을 바꿉니다. 각주, 목록, 표의 캡션에서도 됩니다.",
        english: "Breaks the line, in footnotes, lists and captions too.",
    },
    Help {
        names: &["clearfix"],
        usage: "[clearfix]",
        korean: "옆으로 띄운 것들을 끝내고 그 아래에서 이어 갑니다.",
        english: "Goes on below everything that floats.",
    },
    Help {
        names: &["목차", "tableofcontents"],
        usage: "[목차]",
        korean: "목차를 이 자리에 둡니다.",
        english: "Puts the table of contents here.",
    },
    Help {
        names: &["각주", "footnote"],
        usage: "[각주]",
        korean: "지금까지 모인 각주를 이 자리에 찍습니다. 각주 이름도 여기에서 끝납니다.",
        english: "Prints the footnotes collected so far; their names end here too.",
    },
    Help {
        names: &["date", "datetime"],
        usage: "[datetime]",
        korean: "지금 날짜와 시각을 찍습니다.",
        english: "Prints the current date and time.",
    },
    Help {
        names: &["age"],
        usage: "[age(YYYY-MM-DD)]",
        korean: "그날에 태어난 사람의 만 나이를 찍습니다.",
        english: "Prints the age of someone born on that day.",
    },
    Help {
        names: &["dday"],
        usage: "[dday(YYYY-MM-DD)]",
        korean: "그날까지 남았거나 지난 날수를 찍습니다.",
        english: "Prints how many days there are to that day, or since.",
    },
    Help {
        names: &["pagecount"],
        usage: "[pagecount(이름공간)]",
        korean: "위키 또는 이름공간의 문서 수를 찍습니다.",
        english: "Prints how many pages the wiki, or a namespace of it, has.",
    },
    Help {
        names: &["anchor"],
        usage: "[anchor(이름)]",
        korean: "`[[#이름]]` 링크가 올 자리를 만듭니다.",
        english: "A place that `[[#이름]]` links to.",
    },
    Help {
        names: &["ruby"],
        usage: "[ruby(글,ruby=루비,color=색)]",
        korean: "글 위에 작은 글을 답니다.",
        english: "Sets a small text above another.",
    },
    Help {
        names: &["math"],
        usage: "[math(TeX)]",
        korean: "TeX 수식을 보여 줍니다. 처음 나오는 `)]`에서 끝납니다.",
        english: "Shows a formula in TeX; ends at the first `)]`.",
    },
    Help {
        names: &["include"],
        usage: "[include(틀:이름,변수=값)]",
        korean: "다른 문서를 이 자리에 넣습니다. 값은 그 문서의 `@변수@`를 채웁니다.",
        english: "Puts another page here; the values fill its `@변수@`.",
    },
    Help {
        names: &["youtube", "kakaotv", "nicovideo", "navertv", "vimeo"],
        usage: "[youtube(아이디,width=640,height=360)]",
        korean: "동영상을 보여 줍니다.",
        english: "Shows a video.",
    },
    Help {
        names: &["vote"],
        usage: "[vote(제목,하나,둘)]",
        korean: "토론에서 투표를 엽니다.",
        english: "Opens a poll in a discussion.",
    },
];
