//! A footnote: how the wiki labels it, its text, where else it is used, and what is wrong with it.

use crate::model::Footnote;
use crate::text::{Reading, Span};

use super::{Context, Hover, paragraphs};
use crate::ide::{footnotes, markdown};

/// More lines than these are not listed.
const LISTED_LINES: usize = 20;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let note = footnotes::at(context.document, offset)?;
    let definition = footnotes::definition(context.document, note);
    let problems = problems(context, note);
    let endnote = footnotes::endnote_at(context.document, offset);
    let span = endnote.map_or(note.span, |it| {
        Span::new(it.span.start, it.content.start.max(it.label.end + "]".len()))
    });
    // A note without a text is a problem, which is not said twice.
    let is_said = definition.is_none() && !problems.is_empty();
    let markdown = paragraphs([
        title(context, note),
        footnotes::rendered(context.document, note).unwrap_or_default(),
        if is_said { String::new() } else { remark(context, note, definition) },
        uses(context, note),
        problems,
    ]);
    Some(Hover { span, markdown })
}

/// `각주 [3]`; a named note also has its place in the count.
fn title(context: &Context, note: &Footnote) -> String {
    let label = markdown::escape(&footnotes::label(context.document, note));
    let number = note.number;
    match context.document.model().name_of(note) {
        None => context.say(format!("**각주 [{label}]**"), format!("**Footnote [{label}]**")),
        Some(_) => context.say(
            format!("**각주 [{label}]** · {number}번째"),
            format!("**Footnote [{label}]** · number {number}"),
        ),
    }
}

/// Why readers may not see the text that one would expect.
fn remark(context: &Context, note: &Footnote, definition: Option<&Footnote>) -> String {
    if context.document.reading() == Reading::ArticleText {
        return printed(context, note);
    }
    let Some(definition) = definition else {
        return match note.name {
            Some(_) => context.say(
                "이 이름으로 내용을 쓴 각주가 없어 빈 각주로 보입니다.",
                "No footnote of this name has a text, so readers see an empty note.",
            ),
            None => context.say("빈 각주입니다.", "An empty footnote."),
        };
    };
    let line = context.line(definition.span.start);
    let first = context.document.model().footnotes.get(note.first);
    if let Some(first) = first.filter(|first| first.number < definition.number) {
        defined_late(context, note, first, line)
    } else if note.span == definition.span {
        String::new()
    } else if note.content.is_some() {
        context.say(
            format!("여기에 쓴 내용은 보이지 않습니다. {line}행의 내용이 먼저입니다."),
            format!("The text written here is not shown: the one on line {line} comes first."),
        )
    } else {
        context.say(format!("내용은 {line}행에 있습니다."), format!("The text is on line {line}."))
    }
}

/// That readers may not see the text on `line`: the `first` note of the name decides (language reference,
/// section 10), which has none.
fn defined_late(context: &Context, note: &Footnote, first: &Footnote, line: usize) -> String {
    let first_line = context.line(first.span.start);
    if note.content.is_some() {
        context.say(
            format!(
                "이 이름이 처음 나온 {first_line}행에 내용이 없어, 여기에 쓴 내용은 보이지 않을 수 있습니다."
            ),
            format!(
                "The name comes first on line {first_line}, without a text, so the one written here may not be shown."
            ),
        )
    } else if note.span == first.span {
        context.say(
            format!("내용이 뒤의 {line}행에 있어 빈 각주로 보일 수 있습니다."),
            format!("The text follows on line {line}, so readers may see an empty note."),
        )
    } else {
        context.say(
            format!(
                "내용은 {line}행에 있지만, 이 이름이 처음 나온 {first_line}행에 없어 빈 각주로 보일 수 있습니다."
            ),
            format!(
                "The text is on line {line}, but the name comes first on line {first_line}, so readers may see an empty note."
            ),
        )
    }
}

/// Where article text prints the note.
fn printed(context: &Context, note: &Footnote) -> String {
    let endnote = footnotes::endnote(context.document, note);
    match endnote.map(|endnote| context.line(endnote.span.start)) {
        Some(line) => context
            .say(format!("내용은 {line}행에 있습니다."), format!("The text is on line {line}.")),
        None => {
            context.say("이 번호의 내용이 글에 없습니다.", "The text has no note of this number.")
        }
    }
}

/// The lines of all uses, where there are several.
fn uses(context: &Context, note: &Footnote) -> String {
    let mut lines: Vec<usize> = footnotes::namesakes(context.document, note)
        .map(|note| context.line(note.span.start))
        .collect();
    if lines.len() < 2 {
        return String::new();
    }
    let count = lines.len();
    lines.dedup();
    let more = if lines.len() > LISTED_LINES { ", …" } else { "" };
    let listed: Vec<String> = lines.iter().take(LISTED_LINES).map(usize::to_string).collect();
    let listed = listed.join(", ");
    context.say(
        format!("쓰인 곳 {count}군데: {listed}행{more}"),
        format!("Used {count} times, on lines {listed}{more}"),
    )
}

/// What is wrong with the note itself, not with one in it.
fn problems(context: &Context, note: &Footnote) -> String {
    let model = context.document.model();
    let is_its_own = |span: Span| {
        let innermost = model.footnote_at(span.start).and_then(|at| model.footnotes.get(at));
        innermost.is_some_and(|innermost| innermost.span == note.span)
    };
    let problems = (context.known.problems)(note.span).into_iter();
    let problems = problems.filter(|(span, _)| is_its_own(*span));
    let lines = problems.map(|(_, message)| format!("- ⚠ {}", markdown::escape(&message)));
    lines.take(LISTED_LINES).collect::<Vec<_>>().join("\n")
}
