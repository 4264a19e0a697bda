//! A `{{{ }}}`: what its opener makes of it, what it holds, and which braces belong together
//! (language reference, section 8).

use crate::model::{Group, GroupKind};
use crate::text::Span;

use super::{Context, Hover, paragraphs};
use crate::ide::help::Topic;
use crate::ide::lookup::count;
use crate::ide::markdown;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let model = context.document.model();
    let group = model.groups.get(model.group_at(offset)?)?;
    let opener = opener(group);
    if opener.contains(offset) {
        Some(Hover { span: opener, markdown: describe(context, group) })
    } else if group.close.contains(offset) {
        Some(Hover { span: group.close, markdown: describe_close(context, group) })
    } else {
        None
    }
}

/// The length of `{{{`, which every opener begins with.
const BRACES: usize = 3;

/// The opener with its header: what tells one group from another.
fn opener(group: &Group) -> Span {
    Span::new(group.open.start, group.header.end.max(group.open.end))
}

fn describe_close(context: &Context, group: &Group) -> String {
    let line = context.line(group.open.start);
    let opener = context.quote(opener(group));
    context.say(
        format!("**`}}}}}}`** {line}행에서 연 것을 닫습니다: {opener}"),
        format!("**`}}}}}}`** closes what line {line} opened: {opener}"),
    )
}

fn describe(context: &Context, group: &Group) -> String {
    let (name, meaning) = kind(context, group.kind);
    paragraphs([
        format!("**{name}** · {meaning}"),
        header(context, group),
        contents(context, group),
        closed_by(context, group),
        help(context, group),
    ])
}

/// What a kind is called, and what becomes of its content.
fn kind(context: &Context, kind: GroupKind) -> (String, String) {
    let (korean, english) = match kind {
        GroupKind::Literal => (
            ("글자 그대로", "안에서는 문법이 동작하지 않습니다."),
            ("Literal", "no markup works inside."),
        ),
        GroupKind::Size => {
            (("글자 크기", "모든 문법을 쓸 수 있습니다."), ("Size", "may hold any markup."))
        }
        GroupKind::Color => {
            (("글자 색", "모든 문법을 쓸 수 있습니다."), ("Colour", "may hold any markup."))
        }
        GroupKind::Wiki => (
            ("`#!wiki` 상자", "문단 제목 말고는 모든 문법을 쓸 수 있습니다."),
            ("`#!wiki` box", "may hold any markup but headings."),
        ),
        GroupKind::Folding => (
            ("접기", "제목을 누르면 내용이 펼쳐집니다."),
            ("Folding", "its title opens the content."),
        ),
        GroupKind::If => (
            ("조건부 내용", "조건이 참일 때만 보입니다."),
            ("Conditional content", "shown where the condition is true."),
        ),
        GroupKind::Html => (
            ("HTML", "허용된 태그만 남습니다. 위키 문법은 동작하지 않습니다."),
            ("HTML", "only allowed tags remain; no wiki markup works inside."),
        ),
        GroupKind::Syntax => (
            ("코드", "언어에 맞추어 색을 입혀 그대로 보여 줍니다."),
            ("Code", "shown as it stands, highlighted for its language."),
        ),
        GroupKind::Style => (
            ("CSS", "이 문서의 모양을 정하고 아무것도 보이지 않습니다."),
            ("CSS", "styles this page and shows nothing."),
        ),
        GroupKind::Latex => (("LaTeX", "수식으로 보여 줍니다."), ("LaTeX", "shown as a formula.")),
    };
    (context.say(korean.0, english.0), context.say(korean.1, english.1))
}

/// What the header says: attributes, title, condition, language, colour or size.
fn header(context: &Context, group: &Group) -> String {
    let parameter = Span::new(group.open.start + BRACES, group.open.end);
    let (korean, english, value) = match group.kind {
        GroupKind::Wiki => ("속성", "Attributes", group.header),
        GroupKind::Folding => ("제목", "Title", group.header),
        GroupKind::If => ("조건", "Condition", group.header),
        GroupKind::Syntax => ("언어", "Language", group.header),
        GroupKind::Size => ("단계", "Step", parameter),
        GroupKind::Color => ("색", "Colour", parameter),
        GroupKind::Literal | GroupKind::Html | GroupKind::Style | GroupKind::Latex => {
            return String::new();
        }
    };
    let name = context.say(korean, english);
    match context.source(value).trim() {
        "" if group.kind == GroupKind::Folding => format!("{name}: `More`"),
        "" => String::new(),
        _ => format!("{name}: {}", context.quote(value)),
    }
}

/// An example of a directive; what colours look like.
fn help(context: &Context, group: &Group) -> String {
    let parameter = context.source(Span::new(group.open.start + BRACES, group.open.end));
    let language = context.language;
    match group.kind {
        GroupKind::Literal => String::new(),
        GroupKind::Size => Topic::size(&parameter).explain(language).unwrap_or_default(),
        GroupKind::Color => {
            let colors = parameter.split(',').map(Topic::color);
            let example = markdown::code_block("namu", &format!("{{{{{{{parameter} 글}}}}}}"));
            let colors = colors.filter_map(|color| color.summarise(language));
            paragraphs(colors.chain([example]))
        }
        _ => {
            let directive = Topic::directive(parameter.trim_start_matches("#!"));
            directive.explain(language).unwrap_or_default()
        }
    }
}

/// How many of which things the group holds.
fn contents(context: &Context, group: &Group) -> String {
    let model = context.document.model();
    let inside = Span::new(group.open.end, group.close.start);
    let counts = [
        (context.say("표", "tables"), count(&model.tables, inside)),
        (context.say("각주", "footnotes"), count(&model.footnotes, inside)),
        (context.say("링크", "links"), count(&model.links, inside)),
        (context.say("그림", "files"), count(&model.files, inside)),
        (context.say("매크로", "macros"), count(&model.macros, inside)),
    ];
    let counts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    match counts.is_empty() {
        true => String::new(),
        false => format!("{}: {}", context.say("담긴 것", "Holds"), counts.join(" · ")),
    }
}

fn closed_by(context: &Context, group: &Group) -> String {
    let (open, close) = (context.line(group.open.start), context.line(group.close.start));
    if open == close {
        return context.say("같은 줄의 `}}}`가 닫습니다.", "Closed by the `}}}` on its line.");
    }
    context.say(
        format!("{close}행의 `}}}}}}`가 닫습니다."),
        format!("Closed by the `}}}}}}` on line {close}."),
    )
}
