//! The headings of all pages: of the open documents, and of files below the client's folders. Files
//! are read when someone first searches, and again only when they have changed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

use super::convert::Places;
use super::index::Index;
use super::session::Snapshot;
use crate::document::Document;
use crate::ide::outline;
use crate::ide::search::Query;
use crate::project::pages_below;
use crate::text::Encoding;

/// More files than these aren't looked for.
pub const MOST_FILES: usize = 5_000;
/// More symbols are of no use to anybody.
const MOST_SYMBOLS: usize = 1_000;

/// The page itself, or one of its headings.
#[derive(Clone, Debug)]
pub struct Symbol {
    name: String,
    is_page: bool,
    range: lsp::Range,
}

/// Everything that a search looks through.
pub struct Search {
    pub open: Vec<Snapshot>,
    pub folders: Vec<PathBuf>,
    pub index: Index,
    pub encoding: Encoding,
}

/// Set when nobody waits for an answer any more.
#[derive(Clone, Debug, Default)]
pub struct Cancelled(Arc<AtomicBool>);

impl Cancelled {
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Whoever waits holds this.
pub struct Waiting(pub Cancelled);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

impl Search {
    /// The symbols that `query` means, those of open documents first. Tells how many of how many files
    /// have been looked at.
    pub fn run(
        &self,
        query: &str,
        cancelled: &Cancelled,
        mut tell: impl FnMut(usize, usize),
    ) -> Vec<lsp::SymbolInformation> {
        let mut query = Query::new(query);
        let mut found = Vec::new();
        let mut open = HashSet::new();
        for page in &self.open {
            open.extend(page.uri.to_file_path());
            let title = page.document.title.as_deref().map(str::to_owned);
            let title = title.unwrap_or_else(|| last_segment(&page.uri));
            let symbols = symbols(&page.document, title, self.encoding);
            add(&mut found, &mut query, &page.uri, &symbols);
        }
        let files: Vec<_> = pages_below(&self.folders, MOST_FILES, |_, _| false).collect();
        for (index, path) in files.iter().enumerate().filter(|(_, path)| !open.contains(*path)) {
            if cancelled.is_set() || found.len() >= MOST_SYMBOLS {
                break;
            }
            tell(index, files.len());
            if let (Some(symbols), Ok(uri)) = (self.of_file(path), Url::from_file_path(path)) {
                add(&mut found, &mut query, &uri, &symbols);
            }
        }
        found.truncate(MOST_SYMBOLS);
        found
    }

    fn of_file(&self, path: &Path) -> Option<Arc<[Symbol]>> {
        let title = path.file_stem()?.to_string_lossy().replace('：', ":");
        self.index.symbols.of(path, |document| symbols(document, title, self.encoding))
    }
}

/// The page and its headings.
fn symbols(document: &Document, title: String, encoding: Encoding) -> Vec<Symbol> {
    let start = lsp::Position::new(0, 0);
    let page = Symbol { name: title, is_page: true, range: lsp::Range::new(start, start) };
    let headings = &document.model().headings;
    let places = Places::of(document, encoding, headings.iter().map(|heading| heading.title));
    let headings = headings.iter().map(|heading| Symbol {
        name: outline::title(document, heading),
        is_page: false,
        range: places.range(heading.title),
    });
    [page].into_iter().chain(headings).collect()
}

fn add(found: &mut Vec<lsp::SymbolInformation>, query: &mut Query, uri: &Url, symbols: &[Symbol]) {
    let page = symbols.first().map(|page| page.name.as_str());
    let meant = symbols.iter().filter(|symbol| query.means(&symbol.name));
    #[allow(deprecated, reason = "the type has a field that is, and no constructor")]
    found.extend(meant.map(|symbol| lsp::SymbolInformation {
        name: symbol.name.clone(),
        kind: if symbol.is_page { lsp::SymbolKind::FILE } else { lsp::SymbolKind::STRING },
        tags: None,
        deprecated: None,
        location: lsp::Location::new(uri.clone(), symbol.range),
        container_name: page.filter(|_| !symbol.is_page).map(str::to_owned),
    }));
}

/// What a document without a title is called.
fn last_segment(uri: &Url) -> String {
    uri.path().rsplit('/').next().unwrap_or_default().to_owned()
}
