//! Links, files and categories: what the brackets make of their content (language reference,
//! section 9).

use crate::model::{Category, File, Link, LinkKind};
use crate::text::Span;

use super::{Context, Hover, paragraphs};
use crate::ide::lookup::{Located, last_start};
use crate::ide::{anchors, markdown};

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let model = context.document.model();
    link(context, last_start(&model.links, offset))
        .into_iter()
        .chain(file(context, last_start(&model.files, offset)))
        .chain(category(context, last_start(&model.categories, offset)))
        .find(|hover| hover.span.contains(offset))
}

/// A link answers before its label: what stands in that is asked for itself.
fn link(context: &Context, link: Option<&Link>) -> Option<Hover> {
    let link = link?;
    let span = match link.label {
        Some(label) => Span::new(link.span.start, label.start),
        None => link.span,
    };
    Some(Hover { span, markdown: describe_link(context, link) })
}

fn describe_link(context: &Context, link: &Link) -> String {
    let target = link.target.map(|target| context.quote(target)).unwrap_or_default();
    let anchor = link.anchor.map(|anchor| context.quote(anchor)).unwrap_or_default();
    let anchor_name = context.say("앵커", "anchor");
    match link.kind {
        LinkKind::External => {
            format!("**{}** {target}", context.say("외부 링크", "External link"))
        }
        LinkKind::Page if anchor.is_empty() => {
            format!("**{}** {target}", context.say("문서 링크", "Link to a page"))
        }
        LinkKind::Page => {
            let title = context.say("문서 링크", "Link to a page");
            format!("**{title}** {target} · {anchor_name} {anchor}")
        }
        LinkKind::Anchor => paragraphs([
            format!("**{}** {anchor}", context.say("이 문서 안의 링크", "Link into this page")),
            destination(context, link),
        ]),
    }
}

fn destination(context: &Context, link: &Link) -> String {
    let Some(place) = anchors::destination(context.document, link) else {
        return context.say(
            "이 문서에서 그런 문단이나 앵커를 찾지 못했습니다.",
            "This page has no such section or anchor.",
        );
    };
    let (title, line) = (markdown::escape(&context.source(place)), context.line(place.start));
    context.say(format!("{line}행: {title}"), format!("Line {line}: {title}"))
}

fn file(context: &Context, file: Option<&File>) -> Option<Hover> {
    let file = file?;
    let options = file
        .options
        .map(|options| format!("{}: {}", context.say("옵션", "Options"), context.quote(options)));
    let markdown = paragraphs([
        format!("**{}** {}", context.say("파일", "File"), context.quote(file.target)),
        options.unwrap_or_default(),
    ]);
    Some(Hover { span: file.span(), markdown })
}

fn category(context: &Context, category: Option<&Category>) -> Option<Hover> {
    let category = category?;
    let blurred = match category.blurred {
        true => context
            .say("분류 문서의 미리 보기에서 가려집니다.", "Its preview in the category is hidden."),
        false => String::new(),
    };
    let markdown = paragraphs([
        format!("**{}** {}", context.say("분류", "Category"), markdown::code(&category.name)),
        context.say("이 자리에는 아무것도 보이지 않습니다.", "Shows nothing in this place."),
        blurred,
    ]);
    Some(Hover { span: category.span(), markdown })
}
