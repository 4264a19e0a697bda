//! Macros: what each one prints (language reference, section 11).

use super::{Context, Hover, paragraphs};
use crate::ide::help::Topic;
use crate::ide::lookup::last_start;
use crate::ide::markdown;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let call = last_start(&context.document.model().macros, offset)?;
    let name = context.source(call.name).to_lowercase();
    let help = Topic::macro_named(&name).explain(context.language);
    let markdown = paragraphs([
        format!("**{}** {}", context.say("매크로", "Macro"), markdown::code(&name)),
        help.unwrap_or_default(),
    ]);
    call.span.contains(offset).then_some(Hover { span: call.span, markdown })
}
