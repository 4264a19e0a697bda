//! The outline, nested or as a list.

use tower_lsp::lsp_types as lsp;

use crate::ide::outline::{self, Symbol, SymbolKind};
use crate::lsp::session::Snapshot;

pub fn response(page: &Snapshot) -> lsp::DocumentSymbolResponse {
    let symbols = outline::symbols(&page.document, page.preferences.outlined_notes);
    if page.client.nests_symbols {
        let nested = symbols.into_iter().map(|symbol| nested(page, symbol)).collect();
        return lsp::DocumentSymbolResponse::Nested(nested);
    }
    let mut list = Vec::new();
    flatten(page, symbols, None, &mut list);
    lsp::DocumentSymbolResponse::Flat(list)
}

fn nested(page: &Snapshot, symbol: Symbol) -> lsp::DocumentSymbol {
    let children = symbol.children.into_iter().map(|child| nested(page, child));
    #[allow(deprecated, reason = "the type has a field that is, and no constructor")]
    lsp::DocumentSymbol {
        name: symbol.name,
        detail: symbol.detail,
        kind: kind(symbol.kind),
        tags: None,
        deprecated: None,
        range: page.range(symbol.span),
        selection_range: page.range(symbol.name_span),
        children: Some(children.collect()),
    }
}

/// For clients that know no tree: each symbol with the name of the one around it.
fn flatten(
    page: &Snapshot,
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
            location: page.location(symbol.span),
            container_name: container.map(str::to_owned),
        });
        flatten(page, symbol.children, Some(&symbol.name), list);
    }
}

/// Notes have a kind of their own, by which editors can leave them out.
fn kind(kind: SymbolKind) -> lsp::SymbolKind {
    match kind {
        SymbolKind::Section => lsp::SymbolKind::STRING,
        SymbolKind::Footnote => lsp::SymbolKind::KEY,
    }
}
