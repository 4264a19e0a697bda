//! Habits that hold for the whole repository: which way imports point, how long files are, what
//! must not be left lying about, and that the README tells the truth.

use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use namumark_lsp::check::{rule_summary, severity_name};
use namumark_lsp::config::Language;
use namumark_lsp::rules::{self, Group};

/// Which modules each module may name.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &["text"]),
    ("syntax", &["text", "syntax"]),
    ("model", &["text", "syntax", "model"]),
    ("document", &["text", "syntax", "model", "document"]),
    ("config", &["text", "data", "config"]),
    ("data", &["data"]),
    ("fix", &["text", "syntax", "model", "document", "config", "fix"]),
    ("rules", &["text", "syntax", "model", "document", "config", "data", "fix", "rules"]),
    (
        "restore",
        &["text", "syntax", "model", "document", "config", "data", "fix", "rules", "restore"],
    ),
    ("foreign", &["data", "foreign"]),
    ("format", &["text", "syntax", "model", "document", "fix", "format"]),
    (
        "ide",
        &[
            "text", "syntax", "model", "document", "config", "data", "fix", "foreign", "format",
            "ide",
        ],
    ),
    // Quick fixes are the one place where what an editor asks for and the rules meet.
    (
        "ide/actions",
        &[
            "text", "syntax", "model", "document", "config", "data", "fix", "rules", "restore",
            "ide",
        ],
    ),
    ("project", &["text", "config", "rules", "project"]),
    ("inspect", &["text", "syntax", "model", "document", "inspect"]),
    (
        "check",
        &[
            "text", "syntax", "model", "document", "config", "data", "fix", "rules", "inspect",
            "foreign", "format", "restore", "project", "check",
        ],
    ),
    // The command that explains a place is the one thing that both faces ask of `ide`.
    (
        "check/why",
        &[
            "text", "syntax", "model", "document", "config", "data", "fix", "rules", "ide",
            "project", "check",
        ],
    ),
    (
        "lsp",
        &[
            "text", "syntax", "model", "document", "config", "data", "fix", "rules", "ide",
            "foreign", "format", "restore", "project", "lsp",
        ],
    ),
];

/// Lines of a file that a person reads.
const LONGEST: usize = 400;

struct Source {
    /// Relative to the repository, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    fn is_generated(&self) -> bool {
        const GENERATED: [&str; 4] = [
            "grammar/src/parser.c",
            "grammar/src/grammar.json",
            "grammar/src/node-types.json",
            "grammar/src/tree_sitter/",
        ];
        GENERATED.iter().any(|path| self.is_in(path)) || self.path.ends_with("package-lock.json")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the repository whose name ends in one of `extensions`.
fn sources(extensions: &[&str]) -> Vec<Source> {
    let mut walk = WalkBuilder::new(root());
    walk.hidden(false).require_git(false).filter_entry(|entry| entry.file_name() != ".git");
    let paths = walk.build().map(|entry| entry.expect("a readable repository").into_path());
    paths.filter(|path| has_extension(path, extensions)).map(read).collect()
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| extensions.contains(&extension))
}

fn read(path: PathBuf) -> Source {
    let text = fs::read_to_string(&path).expect("a file in UTF-8");
    let path = path.strip_prefix(root()).expect("a file of the repository");
    Source { path: path.to_string_lossy().replace('\\', "/"), text }
}

/// Fails with all the complaints, so that one run shows them all.
fn assert_none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// The places where one of `words` stands in `sources`.
fn places<'a>(sources: impl Iterator<Item = &'a Source>, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (number, line) in source.text.lines().enumerate() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                found.push(format!("{}:{}: {word}", source.path, number + 1));
            }
        }
    }
    found
}

/// The most specific entry of the table for a file of `src/`.
fn allowed(path: &str) -> Option<&'static [&'static str]> {
    let module = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let covers = |name: &str| {
        module.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let entries = MAY_USE.iter().filter(|(name, _)| covers(name));
    entries.max_by_key(|(name, _)| name.len()).map(|(_, modules)| *modules)
}

/// The modules of the crate that a file names.
fn named_modules(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1)).map(|rest| {
        let end = rest.find(|character: char| !character.is_alphanumeric() && character != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[test]
fn imports_point_one_way() {
    let mut complaints = Vec::new();
    for source in sources(&["rs"]).iter().filter(|source| source.is_in("src/")) {
        if matches!(source.path.as_str(), "src/lib.rs" | "src/main.rs") {
            continue;
        }
        let Some(modules) = allowed(&source.path) else {
            complaints.push(format!("{}: not in the table of modules", source.path));
            continue;
        };
        let named = named_modules(&source.text).filter(|name| !modules.contains(name));
        complaints.extend(named.map(|name| format!("{}: names crate::{name}", source.path)));
    }
    assert_none(complaints);
}

#[test]
fn only_the_server_knows_the_protocol() {
    let sources = sources(&["rs"]);
    let others = sources.iter().filter(|source| source.is_in("src/") && !source.is_in("src/lsp/"));
    assert_none(places(others, &["lsp_types", "tower_lsp"]));
}

#[test]
fn only_printers_know_json() {
    let printers = ["src/lsp/", "src/inspect", "src/check/json.rs", "src/check/formats/"];
    let sources = sources(&["rs"]);
    let others = sources.iter().filter(|source| {
        source.is_in("src/") && !printers.iter().any(|printer| source.is_in(printer))
    });
    assert_none(places(others, &["serde_json"]));
}

#[test]
fn only_the_command_line_prints() {
    let sources = sources(&["rs"]);
    let others = sources.iter().filter(|source| {
        source.is_in("src/") && !source.is_in("src/check/") && source.path != "src/main.rs"
    });
    assert_none(places(others, &["println!", "print!(", "dbg!("]));
}

/// A package holds its own files only. Tests may look further: packages are without them.
#[test]
fn packages_include_nothing_from_outside() {
    const PACKAGED: [(&str, &str); 2] = [("src/", "src"), ("grammar/bindings/", "grammar")];
    let mut complaints = Vec::new();
    for source in sources(&["rs"]) {
        let Some((_, packaged)) = PACKAGED.iter().find(|(code, _)| source.is_in(code)) else {
            continue;
        };
        let packaged = root().join(packaged).canonicalize().expect("a folder");
        for name in source.text.split("include_str!(\"").skip(1) {
            let name = name.split('"').next().unwrap_or_default();
            let file = root().join(&source.path).with_file_name(name).canonicalize();
            if !file.is_ok_and(|file| file.starts_with(&packaged)) {
                complaints.push(format!("{}: includes {name}", source.path));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn files_are_short() {
    let sources = sources(&["rs", "c", "h", "js", "mjs", "ts", "lua", "scm"]);
    let long = sources
        .iter()
        .filter(|source| !source.is_generated() && source.text.lines().count() > LONGEST);
    assert_none(long.map(|source| format!("{}: over {LONGEST} lines", source.path)).collect());
}

#[test]
fn nothing_is_left_lying_about() {
    let extensions = [
        "rs", "c", "h", "js", "mjs", "ts", "lua", "el", "py", "sh", "scm", "md", "toml", "json",
        "jsonl", "txt", "namu",
    ];
    let sources = sources(&extensions);
    let read_by_people = sources.iter().filter(|source| !source.is_generated());
    let left_overs = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("#[", "ignore"),
        concat!("/tm", "p/"),
        concat!("/wor", "k/"),
        concat!("/roo", "t/"),
        concat!("/hom", "e/"),
    ];
    assert_none(places(read_by_people, &left_overs));
}

#[test]
fn links_in_the_documentation_lead_somewhere() {
    let mut complaints = Vec::new();
    // The pages of the rules show markup that only looks like links.
    for page in sources(&["md"]).iter().filter(|source| !source.is_in("src/rules/")) {
        let folder = root().join(&page.path).parent().expect("a page has a folder").to_owned();
        for target in link_targets(&page.text) {
            if !folder.join(target).exists() {
                complaints.push(format!("{}: {target}", page.path));
            }
        }
    }
    assert_none(complaints);
}

/// The targets of Markdown's links and pictures that are files of the repository.
fn link_targets(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains("://"))
}

/// The table of rules as Markdown, in one language. Its links are seen from the rules' folder.
fn rules_table(head: &str, language: Language) -> String {
    let mut table = format!("\n| {head} | | | |\n|---|---|---|---|\n");
    for rule in rules::all() {
        let name = rule.name;
        let path = rule.path().replacen("src/rules/", "", 1);
        let severity = severity_name(rule.severity, language);
        let group = rule.group.map_or("", Group::name);
        let summary = rule_summary(rule, language).replace('|', "\\|");
        table += &format!("| [`{name}`]({path}) | {severity} | {group} | {summary} |\n");
    }
    table + "\n"
}

/// Run with `UPDATE_EXPECT=1` to write the tables anew.
#[test]
fn the_tables_list_every_rule() {
    for (file, head, language) in
        [("README.md", "Rule", Language::English), ("README.ko.md", "규칙", Language::Korean)]
    {
        let path = root().join("src/rules").join(file);
        let page = fs::read_to_string(&path).expect("a page with the table of rules");
        let (before, rest) = page.split_once("<!-- rules -->").expect("the table's start");
        let (listed, after) = rest.split_once("<!-- /rules -->").expect("the table's end");
        let expected = rules_table(head, language);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let page = format!("{before}<!-- rules -->{expected}<!-- /rules -->{after}");
            fs::write(&path, page).expect("a page that can be written");
        } else {
            assert_eq!(listed, expected, "{file}: run with UPDATE_EXPECT=1");
        }
    }
}
