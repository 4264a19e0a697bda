//! `||`, captions and options of cells that show (language reference, section 15).

use tree_sitter::Node;

use super::Explanation;
use super::page::{Page, span_of};
use super::{row, signs};
use crate::data::similar::nearest;
use crate::data::table_options::{self, TABLE_OPTIONS};
use crate::syntax::Kind;
use crate::text::Span;

/// How long an option may be, in bytes (the grammar's `option_end`).
const LONGEST_OPTION: usize = 512;

const OPTIONS: &[&str] = &[
    "table-option-space",
    "table-option-unknown",
    "table-option-value",
    "table-option-equals",
    "table-option-spaced",
];

pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let run = signs::run(page, page.offset)?;
    match page.byte(page.offset)? {
        b'|' if page.kind_at(run.start) == Kind::Escape => Some(escaped(page, run)),
        b'|' if run.len() > 1 => delimiter(page, run),
        b'|' => caption(page, run),
        _ => option(page),
    }
}

fn escaped(page: &Page, run: Span) -> Explanation {
    let explanation = page.because(
        run,
        "앞의 `\\` 때문에 칸을 나누지 않고 글자로 보입니다.",
        "The backslash before it makes it text: it divides no cells.",
    );
    let label = page.say("여기의 `\\`", "this backslash");
    explanation.with_place(Span::new(run.start - 1, run.start), label)
}

fn delimiter(page: &Page, run: Span) -> Option<Explanation> {
    let rules = &["table-row-unclosed", "table-caption-misplaced", "table-list-line"];
    if let Some(within) = protection(page) {
        let explanation = page.because(
            run,
            "완성된 링크, 각주, 괄호, 서식 안의 `||`는 칸을 나누지 않고 글자로 보입니다.",
            "Inside a complete link, note, group or decoration `||` divides no cells and shows as text.",
        );
        let label = page.say("이것의 안입니다", "it stands inside this");
        return Some(explanation.with_place(span_of(within), label));
    }
    if let Some(explanation) = row::later(page, run) {
        return Some(explanation);
    }
    let line = page.line(run.start);
    let before = page.text(Span::new(line.start, run.start));
    if is_caption_like(before) {
        return caption(page, run);
    }
    let explanation = page.because(
        run,
        "표의 한 줄은 줄의 맨 앞에서 `||`로 시작합니다. 앞에 글이 있으면 `||`는 글자로 보입니다.",
        "A row begins with `||` at the start of its line; behind other text `||` shows.",
    );
    let text = Span::new(line.start, run.start);
    let label = page.say("앞에 있는 글", "the text before it");
    (!text.is_empty()).then(|| explanation.with_place(text, label).with_rules(rules))
}

/// The complete construct that keeps a `||` in a cell from dividing it.
fn protection<'a>(page: &Page<'a>) -> Option<Node<'a>> {
    let mut within = None;
    for node in page.ancestors(page.offset) {
        match Kind::of(node) {
            Kind::TableCell => return within,
            Kind::Section | Kind::Document => return None,
            kind if !matches!(kind, Kind::Label | Kind::List | Kind::ListItem | Kind::Indent) => {
                within = Some(node)
            }
            _ => {}
        }
    }
    None
}

fn is_caption_like(before: &str) -> bool {
    let text = before.trim_start_matches([' ', '>']);
    text.starts_with('|') && !text.starts_with("||")
}

/// A line that begins with `|`.
fn caption(page: &Page, span: Span) -> Option<Explanation> {
    let line = page.line(page.offset);
    let text = page.text(line);
    let prefix = text.len() - text.trim_start_matches([' ', '>']).len();
    if !is_caption_like(text) {
        return None;
    }
    let rules = &["table-caption-misplaced"];
    let last = page.model().tables.partition_point(|table| table.span.start < line.start);
    let above = page.model().tables.get(..last)?.last();
    let above = above.filter(|table| {
        let gap = page.text(Span::new(table.span.end.min(line.start), line.start));
        gap.trim().is_empty() && gap.matches('\n').count() == 1
    });
    if let (Some(table), true) = (above, text.ends_with("||")) {
        let explanation = page.because(
            Span::new(line.start + prefix, line.end),
            "캡션 `|글|`은 표의 첫 줄에만 쓸 수 있습니다. 이 줄은 표의 줄이 되지 못하고 글자로 보입니다.",
            "Only a table's first row may have a caption `|text|`; this line is no row and shows as text.",
        );
        let label = page.say("표의 첫 줄은 여기입니다", "the table's first row is here");
        return Some(explanation.with_place(page.line(table.span.start), label).with_rules(rules));
    }
    let explanation = page.because(
        span,
        "`|글|`은 같은 줄에 셀이 이어지고 줄이 `||`로 끝날 때만 표의 캡션이 됩니다.",
        "`|text|` is a caption only where cells follow it on the line, and the line ends with `||`.",
    );
    let label = page.say("줄의 끝", "the end of the line");
    let end = Span::new(line.end, line.end);
    (text.matches('|').count() > 1).then(|| explanation.with_place(end, label).with_rules(rules))
}

/// `<…>` at the start of a cell.
fn option(page: &Page) -> Option<Explanation> {
    let cell = page.ancestors(page.offset).find(|node| Kind::of(*node) == Kind::TableCell)?;
    let line = page.line(page.offset);
    let start = line.start.max(cell.start_byte());
    let before = page.text(Span::new(start, page.offset));
    let open = match page.byte(page.offset) {
        Some(b'<') => page.offset,
        _ => start + before.rfind('<').filter(|at| !before[*at..].contains('>'))?,
    };
    let rest = page.text(Span::new(open, line.end.max(open)));
    let close = open + rest.find('>')? + 1;
    let span = Span::new(open, close);
    let inside = page.text(Span::new(open + 1, close - 1));
    let before = page.text(Span::new(start, open));
    let explanation = if span.len() > LONGEST_OPTION {
        page.because(
            span,
            format!("이 프로그램은 {LONGEST_OPTION}바이트보다 긴 셀 옵션을 읽지 않습니다."),
            format!("This program reads no option of more than {LONGEST_OPTION} bytes."),
        )
    } else if !looks_like_option(inside) {
        return None;
    } else {
        misplaced(page, span, start, before).unwrap_or_else(|| invalid(page, span, inside))
    };
    Some(explanation.with_rules(OPTIONS))
}

/// An option that isn't at the very start of its cell.
fn misplaced(page: &Page, span: Span, start: usize, before: &str) -> Option<Explanation> {
    let mut rest = before;
    let mut refused = None;
    while let Some((option, behind)) = rest.strip_prefix('<').and_then(|it| it.split_once('>')) {
        let at = start + before.len() - rest.len();
        let option = Span::new(at, at + option.len() + 2);
        refused = refused.or(page.is_text(at).then_some(option));
        rest = behind;
    }
    let rest = Span::new(span.start - rest.len(), span.start);
    if let Some(refused) = refused {
        let explanation = page.because(
            span,
            "셀 옵션은 처음으로 잘못된 것에서 끝납니다. 그 뒤의 것은 모두 글자로 보입니다.",
            "A cell's options end at the first that is no good; all behind it show as text.",
        );
        return Some(
            explanation.with_place(refused, page.say("잘못된 옵션", "the refused option")),
        );
    }
    if rest.is_empty() {
        return None;
    }
    let explanation = page.because(
        span,
        "셀 옵션은 `||` 바로 뒤에만 쓸 수 있습니다. 앞에 빈칸이나 글이 있으면 글자로 보입니다.",
        "A cell's options stand directly behind `||`; behind a space or text they show.",
    );
    Some(explanation.with_place(rest, page.say("옵션보다 먼저 나온 것", "what stands before it")))
}

fn invalid(page: &Page, span: Span, inside: &str) -> Explanation {
    let (name, value) = inside.split_once('=').unwrap_or((inside, ""));
    let has_space = name.ends_with(' ') || value.starts_with(' ');
    let is_known = table_options::find(name.trim()).is_some();
    if has_space && is_known {
        page.because(
            span,
            "셀 옵션의 `=` 앞뒤에는 빈칸을 둘 수 없습니다. 그래서 글자로 보입니다.",
            "No space may stand around the `=` of a cell's option, so it shows as text.",
        )
    } else if is_known || inside.starts_with(['-', '|', '^']) {
        page.because(
            span,
            "이 옵션이 받는 값이 아닙니다. 색은 `#` 코드나 이름, 크기는 수와 `px`나 `%`, 칸 수는 1부터 1000까지입니다.",
            "The option doesn't take this value: colours are `#` codes or names, sizes numbers with `px` or `%`, spans 1 to 1000.",
        )
    } else {
        page.because(
            span,
            "엔진이 모르는 셀 옵션은 글자로 보이고, 거기에서 셀의 옵션이 끝납니다.",
            "An option that the engine doesn't know shows as text, and ends the options of its cell.",
        )
    }
}

/// Whether text in angle brackets is more likely an option than HTML.
fn looks_like_option(inside: &str) -> bool {
    let name = inside.split('=').next().unwrap_or_default().trim().to_ascii_lowercase();
    let joined: String = name.split(' ').collect();
    inside.starts_with(['-', '|', '^', '#', ':', '(', ')'])
        || inside.starts_with("v|")
        || table_options::find(&name).is_some()
        || table_options::find(&joined).is_some()
        || (inside.contains('=') && !inside.contains('"') && !name.contains(' '))
        || matches!(name.as_str(), "center" | "left" | "right")
        || name.len() > 3 && nearest(&name, TABLE_OPTIONS.iter().map(|it| it.name)).is_some()
}
