//! Markup in a place where none is read: behind a redirect, in literals and comments, and in the
//! parts of constructs that are plain text (language reference, sections 4, 5, 8.2, 9 and 10).

use tree_sitter::Node;

use super::Explanation;
use super::page::{Page, span_of};
use super::signs;
use crate::model::{Group, GroupKind};
use crate::syntax::Kind;
use crate::text::Span;

/// Nothing that follows a redirect is shown.
pub(super) fn behind_redirect(page: &Page) -> Option<Explanation> {
    let redirect = page.model().redirect.as_ref()?;
    if page.offset < redirect.span.end {
        return None;
    }
    let line = page.line(page.offset);
    let span = signs::looks_like_markup(page, page.offset).or(Some(line))?;
    let is_blank = page.text(line).trim().is_empty();
    let explanation = page.because(
        span,
        "넘겨주기 문서에서는 첫 줄만 쓰입니다. 그 아래의 내용은 읽는 사람에게 보이지 않습니다.",
        "On a redirect page only the first line counts: readers see nothing of what follows.",
    );
    let label = page.say("여기에서 넘겨줍니다", "redirects here");
    (!is_blank).then(|| {
        explanation.hidden(true).with_place(redirect.span, label).with_rules(&["redirect-trailing"])
    })
}

pub(super) fn is_verbatim(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Comment
            | Kind::Content
            | Kind::HtmlBlock
            | Kind::SyntaxBlock
            | Kind::StyleBlock
            | Kind::LatexBlock
    )
}

/// What is taken as it stands, comments included.
pub(super) fn in_verbatim(page: &Page) -> Option<Explanation> {
    let span = signs::looks_like_markup(page, page.offset)?;
    if page.kind_at(page.offset) == Kind::Comment {
        return in_comment(page, span);
    }
    let group = page.model().groups.get(page.model().group_at(page.offset)?)?;
    let content = Span::new(group.open.end, group.close.start);
    if !group.kind.is_verbatim() || !content.contains(page.offset) {
        return None;
    }
    let name = name(page, group);
    let explanation = page.because(
        span,
        format!("{name} 안입니다. 여기에서는 중괄호의 짝 말고는 아무 문법도 읽지 않습니다."),
        format!("This is inside {name}: nothing is read there but the balance of its braces."),
    );
    let opens = page.say("여기에서 열립니다", "begins here");
    let closes = page.say("여기에서 닫힙니다", "ends here");
    let explanation = explanation.hidden(group.kind == GroupKind::Style);
    Some(explanation.with_place(group.open, opens).with_place(group.close, closes))
}

fn in_comment(page: &Page, span: Span) -> Option<Explanation> {
    let comment = span_of(page.node_at(page.offset));
    let marks = Span::new(comment.start, comment.start + "##".len());
    if marks.contains(page.offset) {
        return None;
    }
    let explanation = page.because(
        span,
        "`##`로 시작하는 줄은 주석입니다. 줄 전체가 읽는 사람에게 보이지 않습니다.",
        "A line that begins with `##` is a comment: readers see nothing of it.",
    );
    Some(explanation.hidden(true).with_place(marks, page.say("여기에서 시작합니다", "begins here")))
}

fn name(page: &Page, group: &Group) -> String {
    let (korean, english) = match group.kind {
        GroupKind::Html => ("`#!html`", "an `#!html` block"),
        GroupKind::Syntax => ("`#!syntax` 코드", "`#!syntax` code"),
        GroupKind::Style => ("`#!style`", "a `#!style` sheet"),
        GroupKind::Latex => ("`#!latex` 수식", "a `#!latex` formula"),
        _ => ("글자 그대로 보이는 `{{{ }}}`", "a literal `{{{ }}}`"),
    };
    page.say(korean, english)
}

/// Whether a node of this kind is a part whose text is not markup.
pub(super) fn is_plain(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Target
            | Kind::Anchor
            | Kind::Name
            | Kind::Value
            | Kind::Argument
            | Kind::FileOption
            | Kind::SortKey
            | Kind::Condition
            | Kind::Title
    )
}

pub(super) fn in_plain_part(page: &Page, kind: Kind) -> Option<Explanation> {
    let node = page.node_at(page.offset);
    let parent = node.parent()?;
    if kind == Kind::Title && Kind::of(parent) == Kind::Heading {
        return super::text(page);
    }
    if kind == Kind::Name && page.byte(page.offset) == Some(b'\t') {
        return Some(tab_in_name(page, span_of(node)));
    }
    let span = signs::looks_like_markup(page, page.offset)?;
    let is_formula = page.ancestors(page.offset).any(|node| is_formula(page, node));
    let (korean, english, rules) = part(kind, Kind::of(parent))?;
    let is_hidden = kind == Kind::Condition || is_file_or_category(Kind::of(parent));
    let explanation = page.because(span, korean, english).with_rules(rules).hidden(is_hidden);
    let label = page.say("이 부분은 글자 그대로 읽습니다", "this part is taken as it stands");
    (!is_formula).then(|| explanation.with_place(span_of(node), label))
}

fn tab_in_name(page: &Page, name: Span) -> Explanation {
    let explanation = page.because(
        Span::new(page.offset, page.offset + 1),
        "각주의 이름은 빈칸에서만 끝납니다. 탭은 빈칸이 아니어서 이름의 일부가 됩니다.",
        "Only a space ends a note's name: a tab is none, and becomes a part of it.",
    );
    let label = page.say("여기까지 이름입니다", "the name, up to here");
    explanation.with_place(name, label).with_rules(&["footnote-tab"])
}

/// TeX is full of what looks like markup.
fn is_formula(page: &Page, node: Node) -> bool {
    Kind::of(node) == Kind::Macro && page.after(node.start_byte()).starts_with("[math(")
}

fn is_file_or_category(kind: Kind) -> bool {
    matches!(kind, Kind::FileLink | Kind::FileOption | Kind::Category)
}

type Part = (&'static str, &'static str, &'static [&'static str]);

fn part(kind: Kind, parent: Kind) -> Option<Part> {
    Some(match (kind, parent) {
        (Kind::Target | Kind::Anchor, Kind::Link) => (
            "링크의 대상은 글자 그대로이고 처음 나오는 `]]`나 `|`에서 끝납니다. 문법은 `|` 뒤의 보이는 글에만 쓸 수 있습니다.",
            "A link's target is plain text up to the first `]]` or `|`; markup works only in the label behind `|`.",
            &["link-nested"],
        ),
        (Kind::Name, Kind::Footnote) => (
            "`[*` 뒤의 첫 빈칸까지는 각주의 이름이고, 이름에는 문법이 적용되지 않습니다.",
            "Up to the first space behind `[*` stands the note's name, and no markup works in a name.",
            &["footnote-name-markup", "footnote-no-space", "footnote-undefined"],
        ),
        (Kind::Title, Kind::FoldingBlock) => (
            "접기의 제목에는 문법이 적용되지 않습니다.",
            "No markup works in the title of a folding.",
            &["group-folding-title-markup", "group-header"],
        ),
        (Kind::Condition, _) => (
            "조건은 줄 끝까지이고, 문법이 아니라 식으로 읽습니다.",
            "The condition runs to the end of its line and is read as an expression.",
            &["group-condition-invalid", "group-header"],
        ),
        (Kind::Value | Kind::FileOption | Kind::SortKey | Kind::Name, parent)
            if is_file_or_category(parent) =>
        {
            (
                "그림의 옵션과 분류의 정렬 기준에는 문법이 적용되지 않습니다.",
                "No markup works in a file's options and a category's sort key.",
                &["link-file-option"],
            )
        }
        (Kind::Argument | Kind::Value | Kind::Name, Kind::Macro | Kind::Argument) => (
            "매크로의 인자는 글자 그대로 넘기고, 처음 나오는 `)]`에서 끝납니다.",
            "A macro's arguments are handed over as they stand, and end at the first `)]`.",
            &["macro-math-parenthesis", "macro-comma"],
        ),
        _ => return None,
    })
}
