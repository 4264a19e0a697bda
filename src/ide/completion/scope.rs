//! Which titles of the wiki what is typed of a link can mean, and how they are written there (language
//! reference, section 9).

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Cursor, ItemKind};
use crate::data::namespaces::is_namespace;

/// Before a title of the articles it means nothing, but one that begins with `/` needs it.
const ARTICLE: &str = "문서:";

pub enum Scope {
    /// Titles that begin so.
    Starting(&'static str),
    /// Titles without a namespace.
    Articles,
    /// Titles that begin with `base`; `path` is written for that.
    Below { base: String, path: &'static str },
}

impl Scope {
    /// What `typed` can mean, if it is more than the beginning of a whole title.
    pub fn of(cursor: &Cursor, lead: &str, typed: &str) -> Option<Self> {
        if lead.ends_with(ARTICLE) {
            return Some(Self::Articles);
        }
        let own = cursor.document().title.as_deref().filter(|_| lead.is_empty())?;
        if typed.starts_with('/') {
            return Some(Self::Below { base: format!("{own}/"), path: "/" });
        }
        let (parent, _) = own.rsplit_once('/').filter(|_| typed.starts_with("../"))?;
        Some(Self::Below { base: format!("{parent}/"), path: "../" })
    }

    /// How `title` is written, if it can be meant.
    pub fn name<'a>(&self, cursor: &Cursor, title: &'a str) -> Option<Cow<'a, str>> {
        match self {
            Self::Starting(prefix) => title.starts_with(prefix).then_some(title.into()),
            Self::Articles => (!has_namespace(cursor, title)).then_some(title.into()),
            Self::Below { base, path } => {
                let is_base = || base.strip_suffix('/') == Some(title) && *path == "../";
                let below = title.strip_prefix(base.as_str());
                below.or_else(|| is_base().then_some("")).map(|rest| format!("{path}{rest}").into())
            }
        }
    }
}

/// What stands before the title in `source` without being a part of it: what makes a plain link of a
/// category or a file, and the namespace of the articles.
pub fn lead(source: &str) -> &str {
    let rest = source.trim_start_matches(' ');
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let rest = rest.strip_prefix(ARTICLE).unwrap_or(rest);
    &source[..source.len() - rest.len()]
}

/// The targets of `written` behind what stands before them, each once: those that `scope` can mean, and
/// whose way doesn't begin at the page.
pub fn titles(
    cursor: &Cursor,
    scope: &Scope,
    written: &[(ItemKind, String)],
) -> Vec<(ItemKind, String)> {
    let mut seen = HashSet::new();
    let titles = written.iter().map(|(kind, source)| (*kind, &source[lead(source).len()..]));
    let absolute = titles.filter(|(_, title)| !title.starts_with('/') && !title.starts_with("../"));
    let meant = absolute.filter(|(_, title)| scope.name(cursor, title).is_some());
    let meant = meant.filter(|(_, title)| seen.insert(*title));
    meant.map(|(kind, title)| (kind, title.to_owned())).collect()
}

fn has_namespace(cursor: &Cursor, title: &str) -> bool {
    let prefix = title.split_once(':').map(|(prefix, _)| prefix);
    prefix.is_some_and(|prefix| is_namespace(prefix, &cursor.config.namespaces))
}
