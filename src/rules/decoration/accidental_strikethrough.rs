use crate::fix::{Edit, Fix};
use crate::model::{Decoration, DecorationKind};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule = Rule::new(
    "decoration-accidental-strikethrough",
    Severity::Warning,
    include_str!("accidental_strikethrough.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for strike in &context.model().decorations {
        let marks = marks(strike);
        if strike.kind == DecorationKind::Strikethrough
            && context.text(marks[0]) == "--"
            && marks.iter().all(|mark| is_dash(context, *mark))
        {
            findings.push(find(context, strike, marks));
        }
    }
}

fn marks(strike: &Decoration) -> [Span; 2] {
    [
        Span::new(strike.span.start, strike.content.start),
        Span::new(strike.content.end, strike.span.end),
    ]
}

/// Whether a mark stands like a dash: between two digits or between two spaces.
fn is_dash(context: &Context, mark: Span) -> bool {
    let before = context.before(mark.start).chars().next_back();
    let after = context.after(mark.end).chars().next();
    let both = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
    both(|character| character.is_ascii_digit()) || both(|character| character == ' ')
}

fn find(context: &Context, strike: &Decoration, marks: [Span; 2]) -> Finding {
    let message = context.say(
        "`--`가 두 번 나와 그 사이에 취소선이 그어집니다",
        "Two `--` on a line strike out what stands between them",
    );
    let mend = |title, text| Fix {
        title,
        safe: false,
        edits: marks.map(|mark| Edit::replace(mark, text)).to_vec(),
    };
    let dashes = mend(context.say("`–`로 바꾸기", "Write `–`"), "–");
    let escapes = mend(context.say("`\\--`로 바꾸기", "Write `\\--`"), "\\--");
    RULE.at(strike.span, message).with_fix(dashes).with_fix(escapes)
}
