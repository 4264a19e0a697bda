//! The four sets of queries: they compile, and use only what their reader knows.

use std::path::{Path, PathBuf};

use tree_sitter::{Language, Query};

/// A folder of queries and what its reader knows.
pub struct Set {
    pub folder: &'static str,
    /// The captures, each behind the name of the file that may use it.
    pub captures: &'static str,
    /// Predicates and directives beside those that the tree-sitter library evaluates itself.
    pub predicates: &'static [&'static str],
    /// The capture of what finds no partner; empty where themes have no colour for that.
    pub error: &'static str,
}

/// The tree-sitter CLI: the names of its `highlight --check`, our own kinds of tags, and Neovim's names
/// where it has no reader (folds, indents, textobjects).
pub const CLI: Set = Set {
    folder: "queries",
    captures: include_str!("captures/cli.txt"),
    predicates: &["trim!"],
    error: "error",
};

/// Neovim: `:help treesitter-highlight-groups`, nvim-treesitter's indents and text objects.
pub const NEOVIM: Set = Set {
    folder: "../editors/nvim/queries/namumark",
    captures: include_str!("captures/neovim.txt"),
    predicates: &["lua-match?", "not-lua-match?", "offset!", "trim!"],
    error: "comment.error",
};

/// Helix: the scopes of its themes. It refuses a file with a predicate that it doesn't know.
pub const HELIX: Set = Set {
    folder: "../editors/helix/queries/namumark",
    captures: include_str!("captures/helix.txt"),
    predicates: &[],
    error: "error",
};

/// Zed: what its themes colour, and the captures that its documentation lists for other files.
pub const ZED: Set = Set {
    folder: "../editors/zed/languages/namumark",
    captures: include_str!("captures/zed.txt"),
    predicates: &[],
    error: "",
};

/// Those that colour everything.
pub const SETS: [Set; 3] = [CLI, NEOVIM, HELIX];

const ALL: [Set; 4] = [CLI, NEOVIM, HELIX, ZED];

fn language() -> Language {
    tree_sitter_namumark::LANGUAGE.into()
}

fn path(set: &Set, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(set.folder).join(file)
}

pub fn source(set: &Set, file: &str) -> String {
    std::fs::read_to_string(path(set, file)).unwrap()
}

pub fn query(set: &Set, file: &str) -> Query {
    Query::new(&language(), &source(set, file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The query with Neovim's Lua patterns as regular expressions, which the library evaluates: the
/// patterns in use differ by their escape only.
pub fn evaluable(set: &Set, file: &str) -> Query {
    let source = source(set, file).replace("lua-match?", "match?").replace('%', "\\\\");
    Query::new(&language(), &source).unwrap()
}

pub fn files(set: &Set) -> Vec<String> {
    let folder = std::fs::read_dir(path(set, "")).unwrap();
    let files = folder.map(|file| file.unwrap().file_name().into_string().unwrap());
    files.filter(|file| file.ends_with(".scm")).collect()
}

#[test]
fn captures_have_names_that_their_editor_knows() {
    for set in ALL {
        for file in files(&set) {
            let query = query(&set, &file);
            let known = |name: &str| {
                let capture = format!("{} {name}", file.trim_end_matches(".scm"));
                name.starts_with('_') || set.captures.lines().any(|line| line == capture)
            };
            for name in query.capture_names() {
                assert!(known(name), "{}/{file}: @{name}", set.folder);
            }
        }
    }
}

#[test]
fn predicates_are_those_that_their_editor_knows() {
    for set in ALL {
        for file in files(&set) {
            let query = query(&set, &file);
            let patterns = 0..query.pattern_count();
            for predicate in patterns.flat_map(|pattern| query.general_predicates(pattern)) {
                let name = &*predicate.operator;
                assert!(set.predicates.contains(&name), "{}/{file}: #{name}", set.folder);
            }
        }
    }
}

#[test]
fn files_without_a_reader_in_the_cli_are_neovim_s() {
    for file in ["folds.scm", "indents.scm", "textobjects.scm"] {
        assert_eq!(source(&CLI, file), source(&NEOVIM, file), "{file}");
    }
}
