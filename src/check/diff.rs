//! What `--fix` would change, as a unified diff that `patch` and `git apply` take.

use std::time::Duration;

use anstyle::{AnsiColor, Style};
use similar::udiff::UnifiedDiffHunk;
use similar::{ChangeTag, TextDiff};

use super::lint::Checked;
use super::printer::Printer;
use super::tally::Tally;

const CONTEXT: usize = 3;

/// Beyond it, the diff is still right but may be longer than it has to be.
const LONGEST: Duration = Duration::from_secs(2);

const NAME: Style = Style::new().bold();
const PLACE: Style = AnsiColor::Cyan.on_default();
const OLD: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();
const SAME: Style = Style::new();

pub struct Diff;

impl Printer for Diff {
    fn page(&self, page: &Checked) -> String {
        match &page.before {
            Some(before) => diff(&page.name, before, &page.text.to_string()),
            None => String::new(),
        }
    }

    fn end(&self, _: &Tally) -> String {
        String::new()
    }
}

fn diff(name: &str, before: &str, after: &str) -> String {
    let (old, new) = (lines(before), lines(after));
    let diff = TextDiff::configure().timeout(LONGEST).diff_slices(&old, &new);
    let name = name.replace('\\', "/");
    let name = name.trim_start_matches('/');
    let head = styled(NAME, &format!("--- a/{name}\n")) + &styled(NAME, &format!("+++ b/{name}\n"));
    let mut unified = diff.unified_diff();
    let hunks = unified.context_radius(CONTEXT).iter_hunks();
    head + &hunks.map(|hunk| print(&hunk)).collect::<String>()
}

/// The lines as tools read diffs: only LF ends one.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn print(hunk: &UnifiedDiffHunk<str>) -> String {
    let changes = hunk.iter_changes().map(|change| {
        let (sign, style) = match change.tag() {
            ChangeTag::Equal => (' ', SAME),
            ChangeTag::Delete => ('-', OLD),
            ChangeTag::Insert => ('+', NEW),
        };
        styled(style, &format!("{sign}{}", change.value()))
    });
    styled(PLACE, &format!("{}\n", hunk.header())) + &changes.collect::<String>()
}

/// The line in a colour, which ends before the line does.
fn styled(style: Style, line: &str) -> String {
    let (text, end) = match line.strip_suffix('\n') {
        Some(text) => (text, "\n"),
        None => (line, "\n\\ No newline at end of file\n"),
    };
    format!("{style}{text}{style:#}{end}")
}
