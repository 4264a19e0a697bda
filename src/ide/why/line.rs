//! Lines that look like rules, comments, redirects, lists and quotes (language reference, sections 3,
//! 4, 5, 13 and 14).

use super::Explanation;
use super::page::Page;
use super::{list, signs};
use crate::data::similar::nearest;
use crate::syntax::Kind;
use crate::text::Span;

/// How many hyphens make a rule.
const RULE: std::ops::RangeInclusive<usize> = 4..=9;

/// A line that the offset is on, taken apart.
pub(super) struct Line<'a> {
    pub span: Span,
    /// What says in which block it stands: spaces, tabs, `>`, `|`.
    pub prefix: &'a str,
    pub content: &'a str,
}

impl Line<'_> {
    /// Where the content begins in the page.
    pub fn start(&self) -> usize {
        self.span.start + self.prefix.len()
    }

    pub fn prefix_span(&self) -> Span {
        Span::new(self.span.start, self.start())
    }

    pub fn is_in_cell(&self) -> bool {
        self.prefix.contains('|')
    }
}

pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let span = page.line(page.offset);
    let text = page.text(span);
    let content = text.trim_start_matches([' ', '\t', '>', '|']);
    let (prefix, content) = text.split_at(text.len() - content.len());
    let line = Line { span, prefix, content };
    rule(page, &line)
        .or_else(|| comment(page, &line))
        .or_else(|| redirect(page, &line))
        .or_else(|| list::explain(page, &line))
        .or_else(|| quote(page, &line))
}

fn rule(page: &Page, line: &Line) -> Option<Explanation> {
    let run = signs::run(page, page.offset).filter(|_| page.byte(page.offset) == Some(b'-'))?;
    let fault = in_cell(page, line, run).or_else(|| around(page, line, run))?;
    let explanation = page.because(
        run,
        format!("수평선은 `-` 네 개에서 아홉 개만 있는 줄입니다. {}", fault.korean),
        format!("A rule is a line of four to nine hyphens and nothing else. {}", fault.english),
    );
    let rules = &["rule-malformed", "decoration-empty", "decoration-unclosed"];
    Some(explanation.with_place(fault.place, page.say("여기", "here")).with_rules(rules))
}

/// What keeps a run of hyphens from being a rule, and where that is.
struct Fault {
    place: Span,
    korean: &'static str,
    english: &'static str,
}

/// Hyphens that would be a rule were they not on the first line of their cell.
fn in_cell(page: &Page, line: &Line, run: Span) -> Option<Fault> {
    let before = page.text(Span::new(line.span.start, run.start));
    let delimiter = before.trim_end_matches(' ').strip_suffix("||")?;
    let behind = page.text(Span::new(run.end, line.span.end)).trim_start_matches(' ');
    let is_alone = RULE.contains(&run.len()) && (behind.is_empty() || behind.starts_with("||"));
    let mut around = page.ancestors(run.start);
    let fault = Fault {
        place: Span::new(line.span.start + delimiter.len(), run.start),
        korean: "셀의 첫 줄은 줄의 시작이 아닙니다. 먼저 줄을 바꾸세요.",
        english: "A cell's first line is no start of a line: begin a new one.",
    };
    (is_alone && around.any(|node| Kind::of(node) == Kind::TableCell)).then_some(fault)
}

/// Hyphens at an end of their line with something beside them, or of another number.
fn around(page: &Page, line: &Line, run: Span) -> Option<Fault> {
    let (begins, ends) = (run.start == line.start(), run.end == line.span.end);
    if run.len() < 3 || !(begins || ends && run.len() > 3) {
        return None;
    }
    let behind = Span::new(run.end, line.span.end);
    let rest = page.text(behind);
    let (korean, english, place) = if !begins {
        let before = Span::new(line.start(), run.start);
        ("앞에 글이 있습니다.", "Text stands before it.", before)
    } else if rest.trim().is_empty() && !rest.is_empty() {
        ("줄 끝에 빈칸이 있습니다.", "White space follows it.", behind)
    } else if !ends {
        ("뒤에 글이 있습니다.", "Text follows it.", behind)
    } else if !RULE.contains(&run.len()) {
        ("개수가 맞지 않습니다.", "The number is another.", run)
    } else {
        return None;
    };
    Some(Fault { place, korean, english })
}

fn comment(page: &Page, line: &Line) -> Option<Explanation> {
    let is_comment = line.content.starts_with("##") && !line.prefix.is_empty();
    let explanation = page.because(
        Span::new(line.start(), line.span.end),
        "주석은 줄의 맨 앞에서 `##`로 시작할 때만 숨겨집니다. 앞에 다른 글자가 있어 그대로 보입니다.",
        "A comment begins with `##` at the very start of its line; behind anything else it shows.",
    );
    let label = page.say("앞에 있는 것", "what stands before it");
    is_comment.then(|| {
        explanation.with_place(line.prefix_span(), label).with_rules(&["comment-indented"])
    })
}

fn redirect(page: &Page, line: &Line) -> Option<Explanation> {
    let word = line.content.split([' ', ':']).next().unwrap_or_default();
    let lower = word.to_lowercase();
    let known = ["#redirect", "#넘겨주기"];
    let meant = match known.contains(&lower.as_str()) {
        true => lower.as_str(),
        false => nearest(&lower, known).filter(|_| line.start() == 0)?,
    };
    let span = Span::new(line.start(), line.span.end);
    let explanation = if line.start() > 0 {
        let before = Span::new(0, line.start());
        page.because(
            span,
            "넘겨주기는 문서의 맨 처음 글자부터 쓸 때만 동작합니다. 앞에 다른 것이 있어 글자로 보입니다.",
            "A redirect works only as the very first characters of a page; behind anything else it shows.",
        )
        .with_place(before, page.say("앞에 있는 것", "what stands before it"))
    } else if word != meant {
        page.because(
            span,
            format!("넘겨주기는 정확히 `{meant}`로, 소문자로만 씁니다."),
            format!("A redirect is written `{meant}`, in exactly these small letters."),
        )
        .with_place(Span::new(0, word.len()), page.say("다르게 쓴 곳", "what is written"))
    } else {
        page.because(
            span,
            "넘겨주기에는 빈칸 뒤에 대상이 있어야 합니다.",
            "A redirect needs a space and a target behind it.",
        )
        .with_place(Span::new(word.len(), line.span.end), page.say("여기", "here"))
    };
    let rules =
        &["redirect-not-first", "redirect-misspelled", "redirect-empty", "redirect-brackets"];
    Some(explanation.with_rules(rules))
}

/// A `>` where no line begins.
fn quote(page: &Page, line: &Line) -> Option<Explanation> {
    let at = page.offset.checked_sub(line.span.start)?;
    let is_mark = line.prefix.as_bytes().get(at) == Some(&b'>');
    let before = line.prefix.get(..at)?;
    let (korean, english) = if before.contains('|') {
        (
            "셀의 첫 줄은 줄의 시작이 아니므로, 셀 안에서 먼저 줄을 바꾸어야 합니다.",
            "A cell's first line is no start of a line: begin a new one in the cell.",
        )
    } else if before.contains('\t') {
        (
            "탭은 들여쓰기가 아니므로 앞에 둘 수 없습니다.",
            "A tab is no indent and may not stand before it.",
        )
    } else {
        return None;
    };
    let explanation = page.because(
        Span::new(page.offset, page.offset + 1),
        format!("인용문은 줄의 맨 앞에서 `>`로 시작합니다. {korean}"),
        format!("A quote begins with `>` at the start of its line. {english}"),
    );
    let place = Span::new(line.span.start, page.offset);
    is_mark
        .then(|| explanation.with_place(place, page.say("앞에 있는 것", "what stands before it")))
}
