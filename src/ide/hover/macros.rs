//! Macros: what each one prints (language reference, section 11).

use super::{Context, Hover, paragraphs};
use crate::data::macros;
use crate::ide::lookup::last_start;
use crate::ide::markdown;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let call = last_start(&context.document.model().macros, offset)?;
    let name = context.source(call.name).to_lowercase();
    let help = macros::find(&name);
    let markdown = paragraphs([
        format!("**{}** {}", context.say("매크로", "Macro"), markdown::code(&name)),
        help.map(|help| context.say(help.korean, help.english)).unwrap_or_default(),
        help.map(|help| markdown::code(help.usage)).unwrap_or_default(),
    ]);
    call.span.contains(offset).then_some(Hover { span: call.span, markdown })
}
