use crate::fix::{Edit, Fix};

use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-bullet", Severity::Information, include_str!("bullet.md"), check).in_parts();

const BULLETS: [char; 8] = ['-', '+', '•', '◦', '▪', '‣', '·', '∙'];
const SYLLABLES: [char; 8] = ['가', '나', '다', '라', '마', '바', '사', '아'];

/// What a line begins with that makes no list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// One of [`BULLETS`].
    Bullet(char),
    /// The index of one of [`SYLLABLES`], with a full stop.
    Syllable(usize),
}

impl Mark {
    /// The mark at the start of a line that has a text behind it.
    fn of(line: &Line) -> Option<Self> {
        let mut characters = line.content().chars();
        let first = characters.next()?;
        let mark = if BULLETS.contains(&first) {
            Self::Bullet(first)
        } else {
            let index = SYLLABLES.iter().position(|syllable| *syllable == first)?;
            characters.next().filter(|&stop| stop == '.')?;
            Self::Syllable(index)
        };
        let rest = characters.as_str();
        (rest.starts_with(' ') && !rest.trim().is_empty()).then_some(mark)
    }

    fn text(self) -> String {
        match self {
            Self::Bullet(bullet) => bullet.to_string(),
            Self::Syllable(index) => format!("{}.", SYLLABLES[index]),
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
        format!("`{mark}`: 목록이 되지 않고 글자로 보입니다"),
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
    let span = line.part(0, indent + mark.text().len());
    Some(Edit::replace(span, format!("{}{marker}", " ".repeat(indent.max(1)))))
}
