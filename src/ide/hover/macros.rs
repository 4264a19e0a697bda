//! Macros: what each one prints, and what its arguments are for (language reference, section 11).

use super::{Context, Hover, QUOTED_COLUMNS, color, paragraphs};
use crate::data::macros::{self, Form, Value};
use crate::ide::completion::Parameter;
use crate::ide::help::Topic;
use crate::ide::lookup::last_start;
use crate::ide::{markdown, plain};
use crate::model::{Macro, unescape};
use crate::text::Span;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let call = last_start(&context.document.model().macros, offset)?;
    let name = context.source(call.name).to_lowercase();
    argument(context, call, &name, offset)
        .or_else(|| call.span.contains(offset).then(|| whole(context, call, &name)))
}

fn whole(context: &Context, call: &Macro, name: &str) -> Hover {
    let help = Topic::macro_named(name).explain(context.language);
    let markdown = paragraphs([
        format!("**{}** {}", context.say("매크로", "Macro"), markdown::code(name)),
        help.unwrap_or_default(),
    ]);
    Hover { span: call.span, markdown }
}

/// The `name=value` at `offset`, which may not stand first.
fn argument(context: &Context, call: &Macro, macro_name: &str, offset: usize) -> Option<Hover> {
    let index = call.arguments.partition_point(|argument| argument.end <= offset);
    let argument = call.arguments.get(index).copied().filter(|it| it.contains(offset))?;
    let source = context.source(argument);
    let (name, value) = source.split_once('=').filter(|_| index > 0)?;
    let topic = Topic::argument(macro_name, name.trim_end());
    let equals = argument.start + name.len();
    if offset < equals {
        let hover = context.help(Span::new(argument.start, equals), &topic)?;
        let default = default(context, call, macro_name, name.trim_end());
        return Some(Hover { markdown: paragraphs([hover.markdown, default]), ..hover });
    }
    let known = macros::find(macro_name)?.named(name.trim_end());
    let is_color = known.is_some_and(|known| known.value == Value::Color);
    let span = Span::new(argument.end - value.trim_start().len(), argument.end);
    let color = color::hover(context, span, offset).filter(|_| is_color);
    let span = if span.contains(offset) { span } else { argument };
    color.or_else(|| context.help(span, &topic.set_to(value.trim())))
}

/// What stands for a variable of the included page where it is not set; or that the page has no such
/// variable, if it has others.
fn default(context: &Context, call: &Macro, macro_name: &str, name: &str) -> String {
    let takes_any = macros::find(macro_name).is_some_and(|known| known.has(Form::AnyNames));
    let title = call.arguments.first().filter(|_| takes_any).map(|title| context.source(*title));
    let taken =
        title.map(|title| context.known.wiki.variables(&unescape(&title))).unwrap_or_default();
    match taken.iter().find(|parameter| parameter.name == name) {
        Some(Parameter { default: Some(default), .. }) => {
            let default = markdown::code(&plain::shorten(default, QUOTED_COLUMNS));
            context.say(format!("기본값: {default}"), format!("Default: {default}"))
        }
        None if !taken.is_empty() => context.say(
            "넣을 문서에는 이런 변수가 없습니다.",
            "The page that is put here has no such variable.",
        ),
        _ => String::new(),
    }
}
