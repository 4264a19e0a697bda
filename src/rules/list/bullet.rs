use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-bullet", Severity::Information, include_str!("bullet.md"), check);

const BULLETS: [&str; 8] = ["-", "+", "•", "◦", "▪", "‣", "·", "∙"];
const SYLLABLES: [&str; 8] = ["가.", "나.", "다.", "라.", "마.", "바.", "사.", "아."];

/// What a line begins with that makes no list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bullet(&'static str),
    Syllable(usize),
}

impl Mark {
    fn of(line: &Line) -> Option<Self> {
        let begins = |mark: &&str| {
            let rest = line.content().strip_prefix(*mark);
            rest.and_then(|rest| rest.strip_prefix(' ')).is_some_and(|rest| !rest.trim().is_empty())
        };
        // Most lines begin with a letter or a marker that is one.
        if line.content().starts_with(|c: char| c.is_ascii_alphanumeric() || c == '*') {
            return None;
        }
        BULLETS
            .into_iter()
            .find(begins)
            .map(Self::Bullet)
            .or_else(|| SYLLABLES.iter().position(begins).map(Self::Syllable))
    }

    fn text(self) -> &'static str {
        match self {
            Self::Bullet(mark) => mark,
            Self::Syllable(index) => SYLLABLES[index],
        }
    }

    fn goes_on_with(self, next: Self) -> bool {
        match (self, next) {
            (Self::Syllable(one), Self::Syllable(next)) => one + 1 == next,
            (one, next) => one == next,
        }
    }
}

/// One finding for each run of lines; a line alone may be a dash.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let goes_on = |one: &Line, next: &Line| match (Mark::of(one), Mark::of(next)) {
        (Some(mark), Some(following)) => {
            mark.goes_on_with(following) && one.indent() == next.indent()
        }
        _ => false,
    };
    let runs = context.lines().chunk_by(goes_on).filter(|run| run.len() > 1);
    findings.extend(runs.filter_map(|run| find(context, run)));
}

fn find(context: &Context, run: &[Line]) -> Option<Finding> {
    let first = run.first().filter(|line| !context.model().is_verbatim(line.start))?;
    let mark = Mark::of(first)?.text();
    let message = context.say(
        format!("`{mark}`는 목록이 되지 않고 글자로 보입니다"),
        format!("`{mark}` makes no list and shows as text"),
    );
    Some(RULE.at(first.part(first.indent(), mark.len()), message).with_fix(Fix {
        title: context.say("목록으로 바꾸기", "Make it a list"),
        safe: false,
        edits: run.iter().filter_map(make_item).collect(),
    }))
}

fn make_item(line: &Line) -> Option<Edit> {
    let mark = Mark::of(line)?;
    let marker = if matches!(mark, Mark::Bullet(_)) { "*" } else { "1." };
    let indent = line.indent();
    let span: Span = line.part(0, indent + mark.text().len());
    Some(Edit::replace(span, format!("{}{marker}", " ".repeat(indent.max(1)))))
}
