//! The command `doctor`: what the program finds around it, for reports of what goes wrong.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use unicode_width::UnicodeWidthStr;

use crate::config::{Config, Language, Languages, Settings};
use crate::project::{Broken, Choice, Page, Projects};
use crate::rules;

use super::find::{Exclude, Search};
use super::{Outcome, complain, settings};

/// Editors that there is something of ours for, by the names of their commands.
const EDITORS: [&str; 3] = ["code", "nvim", "hx"];

/// Where Visual Studio Code keeps its extensions, from the user's folder, and what ours is called.
const EXTENSIONS: &str = ".vscode/extensions";
const EXTENSION: &str = "namumark-lsp.namumark-";

/// Prints what holds in the current folder. A settings file that is of no use is the only thing that
/// keeps the program from working.
pub fn doctor(languages: Languages, language: Language) -> Result<Outcome> {
    let here = [PathBuf::from(".")];
    let projects = Arc::new(Projects::new(Choice::Nearest, &here, Settings::default()));
    let page = projects.folder(&here[0]);
    let mut facts = program(languages, language);
    facts.push((language.say("설정", "settings"), settings_of(&page, language)));
    let config = page.as_ref().map(Page::config).unwrap_or_default();
    facts.extend(checks(&config, &here, &projects, language));
    facts.push((language.say("편집기", "editors"), editors(language)));
    print(&facts)?;
    match page {
        Ok(_) => Ok(Outcome::Clean),
        Err(broken) => {
            settings::complaints(&broken, language).iter().for_each(complain);
            Ok(Outcome::Incomplete)
        }
    }
}

/// A fact, and what it is called.
type Fact = (&'static str, String);

fn program(languages: Languages, language: Language) -> Vec<Fact> {
    let system = format!("{} {}", env::consts::OS, env::consts::ARCH);
    let chosen = match languages.forced {
        Some(_) => "--lang".to_owned(),
        None => ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .filter_map(|name| Some(format!("{name}={}", env::var(name).ok()?)))
            .collect::<Vec<_>>()
            .join(" "),
    };
    let spoken = match chosen.is_empty() {
        true => language.name().to_owned(),
        false => format!("{} ({chosen})", language.name()),
    };
    vec![
        ("namumark", env!("CARGO_PKG_VERSION").to_owned()),
        (language.say("운영 체제", "system"), system),
        (language.say("프로그램", "program"), own_path(language)),
        (language.say("언어", "language"), spoken),
        (language.say("터미널", "terminal"), terminal(language)),
    ]
}

/// Where the program is, and whether editors would find it.
fn own_path(language: Language) -> String {
    let own = env::current_exe().ok();
    let shown = own.as_deref().map_or_else(String::new, |path| path.display().to_string());
    let resolved = |path: &Path| path.canonicalize().ok();
    match in_path("namumark") {
        None => language.say(format!("{shown} (PATH에는 없음)"), format!("{shown} (none in PATH)")),
        Some(other) if resolved(&other) != own.as_deref().and_then(resolved) => language.say(
            format!("{shown} (PATH에는 {})", other.display()),
            format!("{shown} (in PATH: {})", other.display()),
        ),
        Some(_) => shown,
    }
}

fn terminal(language: Language) -> String {
    let colours = env::var("NO_COLOR").map_or("", |_| " NO_COLOR");
    match terminal_size::terminal_size_of(io::stdout()) {
        Some((width, _)) if io::stdout().is_terminal() => {
            let width = width.0;
            let kind = env::var("TERM").unwrap_or_default();
            language.say(
                format!("{kind} {width}칸{colours}"),
                format!("{kind}, {width} columns{colours}"),
            )
        }
        _ => language.say(format!("아님{colours}"), format!("no{colours}")),
    }
}

/// The file, and the keys that it sets.
fn settings_of(page: &Result<Page, Arc<Broken>>, language: Language) -> String {
    match page {
        Ok(Page { file: Some(file), settings, .. }) => {
            let keys = settings.keys().join(", ");
            let keys = if keys.is_empty() { language.say("빈 파일", "empty") } else { &keys };
            format!("{} ({keys})", settings::shown(&file.path))
        }
        Ok(Page { file: None, .. }) => language
            .say("없음 (`namumark init`으로 만듭니다)", "none (`namumark init` makes some)")
            .to_owned(),
        Err(broken) => language.say(
            format!("{} (문제가 있음)", settings::shown(broken.path())),
            format!("{} (has mistakes)", settings::shown(broken.path())),
        ),
    }
}

fn checks(
    config: &Config,
    paths: &[PathBuf],
    projects: &Arc<Projects>,
    language: Language,
) -> [Fact; 3] {
    let exclude = Exclude::default();
    let search = Search {
        paths,
        stdin_filename: "",
        exclude: &exclude,
        projects,
        takes_text: false,
        language,
    };
    let (pages, _) = search.pages();
    let all = rules::all().count();
    let on = rules::all().filter(|rule| rule.is_on(config)).count();
    [
        (language.say("엔진", "profile"), config.profile.name().to_owned()),
        (
            language.say("규칙", "rules"),
            language.say(format!("{all}개 가운데 {on}개 켜짐"), format!("{on} of {all} are on")),
        ),
        (
            language.say("문서", "pages"),
            language.say(
                format!("이 폴더 아래에 {}개", pages.len()),
                format!("{} below this folder", pages.len()),
            ),
        ),
    ]
}

fn editors(language: Language) -> String {
    let mut found: Vec<_> = EDITORS.into_iter().filter(|name| in_path(name).is_some()).collect();
    if has_extension() {
        found.push(language.say("VS Code 확장", "the extension of VS Code"));
    }
    match found.is_empty() {
        true => language.say("PATH에 없음", "none in PATH").to_owned(),
        false => found.join(", "),
    }
}

fn has_extension() -> bool {
    let folder = env::home_dir().map(|home| home.join(EXTENSIONS));
    let extensions = folder.and_then(|folder| folder.read_dir().ok()).into_iter().flatten();
    extensions.flatten().any(|folder| folder.file_name().to_string_lossy().starts_with(EXTENSION))
}

/// The program that a command runs.
fn in_path(command: &str) -> Option<PathBuf> {
    let name = format!("{command}{}", env::consts::EXE_SUFFIX);
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

fn print(facts: &[Fact]) -> io::Result<()> {
    let widest = facts.iter().map(|(name, _)| name.width()).max().unwrap_or_default();
    let mut output = io::stdout().lock();
    for (name, fact) in facts {
        let indent = " ".repeat(widest - name.width());
        writeln!(output, "{name}{indent}  {fact}")?;
    }
    Ok(())
}
