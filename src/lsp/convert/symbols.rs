//! The outline, nested or as a list.

use tower_lsp::lsp_types as lsp;

use super::Places;
use crate::ide::outline::{self, Symbol, SymbolKind};
use crate::lsp::session::Snapshot;
use crate::text::Span;

pub fn response(page: &Snapshot) -> lsp::DocumentSymbolResponse {
    let with_notes = page.preferences.outlined_notes;
    let symbols = outline::symbols_again(&page.document, with_notes, &mut page.kept.outline());
    let mut spans = Vec::new();
    add_spans(&symbols, &mut spans);
    let places = page.places(spans.into_iter());
    if page.client.nests_symbols {
        let nested = symbols.into_iter().map(|symbol| nested(&places, symbol)).collect();
        return lsp::DocumentSymbolResponse::Nested(nested);
    }
    let mut list = Vec::new();
    flatten(page, &places, symbols, None, &mut list);
    lsp::DocumentSymbolResponse::Flat(list)
}

fn add_spans(symbols: &[Symbol], spans: &mut Vec<Span>) {
    for symbol in symbols {
        spans.extend([symbol.span, symbol.name_span]);
        add_spans(&symbol.children, spans);
    }
}

fn nested(places: &Places, symbol: Symbol) -> lsp::DocumentSymbol {
    let children = symbol.children.into_iter().map(|child| nested(places, child));
    #[allow(deprecated, reason = "the type has a field that is, and no constructor")]
    lsp::DocumentSymbol {
        name: symbol.name,
        detail: symbol.detail,
        kind: kind(symbol.kind),
        tags: None,
        deprecated: None,
        range: places.range(symbol.span),
        selection_range: places.range(symbol.name_span),
        children: Some(children.collect()),
    }
}

/// For clients that know no tree: each symbol with the name of the one around it.
fn flatten(
    page: &Snapshot,
    places: &Places,
    symbols: Vec<Symbol>,
    container: Option<&str>,
    list: &mut Vec<lsp::SymbolInformation>,
) {
    for symbol in symbols {
        #[allow(deprecated, reason = "the type has a field that is, and no constructor")]
        list.push(lsp::SymbolInformation {
            name: symbol.name.clone(),
            kind: kind(symbol.kind),
            tags: None,
            deprecated: None,
            location: lsp::Location::new(page.uri.clone(), places.range(symbol.span)),
            container_name: container.map(str::to_owned),
        });
        flatten(page, places, symbol.children, Some(&symbol.name), list);
    }
}

/// Notes have a kind of their own, by which editors can leave them out.
fn kind(kind: SymbolKind) -> lsp::SymbolKind {
    match kind {
        SymbolKind::Section => lsp::SymbolKind::STRING,
        SymbolKind::Footnote => lsp::SymbolKind::KEY,
    }
}
