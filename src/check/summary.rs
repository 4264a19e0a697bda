//! The last line of a report.

use crate::config::Language;
use crate::rules::{Finding, Severity};

use super::lint::Checked;

/// How many findings of each severity there are, in how many pages, and what `--fix` would mend.
pub fn summary(pages: &[Checked], language: Language) -> String {
    let mended = mended(pages.iter().map(|page| page.fixes).sum(), language);
    mended + &what_is_wrong(pages, language)
}

/// What `--fix` has done.
fn mended(fixes: usize, language: Language) -> String {
    match fixes {
        0 => String::new(),
        _ => language.say(
            format!("{fixes}개를 고쳤습니다. "),
            format!("Fixed {}. ", count(fixes, "mistake")),
        ),
    }
}

fn what_is_wrong(pages: &[Checked], language: Language) -> String {
    let findings: Vec<_> = pages.iter().flat_map(|page| &page.findings).collect();
    if findings.is_empty() {
        return nothing(pages.len(), language);
    }
    let found = found(&findings, language);
    let fixable = fixable(&findings, language);
    let with_findings = pages.iter().filter(|page| !page.findings.is_empty()).count();
    match pages.len() {
        1 => language
            .say(format!("{found}를 찾았습니다.{fixable}"), format!("Found {found}.{fixable}")),
        all => language.say(
            format!("문서 {all}개 가운데 {with_findings}개에서 {found}를 찾았습니다.{fixable}"),
            format!("Found {found} in {with_findings} of {all} pages.{fixable}"),
        ),
    }
}

fn nothing(pages: usize, language: Language) -> String {
    language.say(
        format!("문서 {pages}개에서 문제를 찾지 못했습니다."),
        format!("Found nothing wrong in {}.", count(pages, "page")),
    )
}

/// Like "2 errors, 1 warning": each severity that occurs, the worst first.
fn found(findings: &[&Finding], language: Language) -> String {
    let severities = [
        (Severity::Error, "오류", "error"),
        (Severity::Warning, "경고", "warning"),
        (Severity::Information, "정보", "note"),
        (Severity::Hint, "힌트", "hint"),
    ];
    let counts = severities.into_iter().filter_map(|(severity, korean, english)| {
        let number = findings.iter().filter(|finding| finding.severity == severity).count();
        (number > 0).then(|| language.say(format!("{korean} {number}개"), count(number, english)))
    });
    counts.collect::<Vec<_>>().join(", ")
}

fn fixable(findings: &[&Finding], language: Language) -> String {
    let safe = |finding: &&&Finding| finding.fix().is_some_and(|fix| fix.safe);
    match findings.iter().filter(safe).count() {
        0 => String::new(),
        number => language.say(
            format!(" {number}개는 --fix로 고칠 수 있습니다."),
            format!(" {number} can be fixed with --fix."),
        ),
    }
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
