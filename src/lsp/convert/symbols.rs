//! The outline, in the shape that the client knows.

use tower_lsp::lsp_types as lsp;

use crate::ide::outline::{self, Symbol, SymbolKind};
use crate::lsp::session::Snapshot;

pub fn response(snapshot: &Snapshot) -> lsp::DocumentSymbolResponse {
    let symbols = outline::symbols(&snapshot.document, snapshot.preferences.outlined_notes);
    match snapshot.client.nests_symbols {
        true => lsp::DocumentSymbolResponse::Nested(
            symbols.into_iter().map(|symbol| nested(snapshot, symbol)).collect(),
        ),
        false => {
            let mut list = Vec::new();
            flatten(snapshot, symbols, None, &mut list);
            lsp::DocumentSymbolResponse::Flat(list)
        }
    }
}

fn nested(snapshot: &Snapshot, symbol: Symbol) -> lsp::DocumentSymbol {
    let children = symbol.children.into_iter().map(|child| nested(snapshot, child));
    #[allow(deprecated, reason = "the type has a field that is, and no constructor")]
    lsp::DocumentSymbol {
        name: symbol.name,
        detail: symbol.detail,
        kind: kind(symbol.kind),
        tags: None,
        deprecated: None,
        range: snapshot.range(symbol.span),
        selection_range: snapshot.range(symbol.name_span),
        children: Some(children.collect()),
    }
}

fn flatten(
    snapshot: &Snapshot,
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
            location: snapshot.location(symbol.span),
            container_name: container.map(str::to_owned),
        });
        flatten(snapshot, symbol.children, Some(&symbol.name), list);
    }
}

/// Notes have a kind of their own, by which editors can leave them out.
fn kind(kind: SymbolKind) -> lsp::SymbolKind {
    match kind {
        SymbolKind::Section => lsp::SymbolKind::STRING,
        SymbolKind::Footnote => lsp::SymbolKind::KEY,
    }
}
