//! Colours, and the ways to write them.

use tower_lsp::lsp_types as lsp;

use crate::data::colors::Color;
use crate::ide::colors::{self, Rgba};
use crate::lsp::session::Snapshot;

pub fn colors(page: &Snapshot) -> Vec<lsp::ColorInformation> {
    let swatches = colors::swatches(&page.document);
    let places = page.places(swatches.iter().map(|swatch| swatch.span));
    let converted = swatches.iter().map(|swatch| lsp::ColorInformation {
        range: places.range(swatch.span),
        color: color(swatch.color),
    });
    converted.collect()
}

pub fn presentations(
    page: &Snapshot,
    range: lsp::Range,
    color: lsp::Color,
) -> Vec<lsp::ColorPresentation> {
    let forms = colors::presentations(&page.document, page.span(range), rgba(color)).into_iter();
    forms
        .map(|form| lsp::ColorPresentation {
            label: form.clone(),
            text_edit: Some(lsp::TextEdit::new(range, form)),
            additional_text_edits: None,
        })
        .collect()
}

fn color(Rgba { color, alpha }: Rgba) -> lsp::Color {
    let share = |part: u8| f32::from(part) / 255.0;
    let (red, green, blue) = (share(color.red), share(color.green), share(color.blue));
    lsp::Color { red, green, blue, alpha }
}

fn rgba(color: lsp::Color) -> Rgba {
    let part = |share: f32| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    let (red, green, blue) = (part(color.red), part(color.green), part(color.blue));
    Rgba { color: Color { red, green, blue }, alpha: color.alpha.clamp(0.0, 1.0) }
}
