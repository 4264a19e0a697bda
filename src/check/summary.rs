//! The last line of a report.

use crate::config::Language;
use crate::rules::Severity;

use super::tally::Tally;

/// How many findings of each severity there are, in how many pages, and what `--fix` would mend.
pub fn summary(tally: &Tally, language: Language) -> String {
    [mended(tally.fixes, language), what_is_wrong(tally, language), known(tally.known, language)]
        .concat()
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

/// What `--fix` would do, of which `--diff` shows how.
pub fn would_mend(tally: &Tally, language: Language) -> String {
    match tally.fixes {
        0 => language.say("고칠 것이 없습니다.".to_owned(), "Nothing to fix.".to_owned()),
        fixes => language.say(
            format!("{fixes}개를 고칠 수 있습니다."),
            format!("Would fix {}.", count(fixes, "mistake")),
        ),
    }
}

fn what_is_wrong(tally: &Tally, language: Language) -> String {
    if tally.findings() == 0 {
        return nothing(tally, language);
    }
    let (found, fixable) = (found(tally, language), fixable(tally, language));
    let with_findings = tally.with_findings;
    match tally.pages {
        1 => language
            .say(format!("{found}를 찾았습니다.{fixable}"), format!("Found {found}.{fixable}")),
        all => language.say(
            format!("문서 {all}개 가운데 {with_findings}개에서 {found}를 찾았습니다.{fixable}"),
            format!("Found {found} in {with_findings} of {all} pages.{fixable}"),
        ),
    }
}

/// What the baseline keeps from being shown.
fn known(known: usize, language: Language) -> String {
    match known {
        0 => String::new(),
        _ => language.say(
            format!(" 기준 파일이 아는 {known}개는 뺐습니다."),
            format!(" Left out {known} that the baseline knows."),
        ),
    }
}

fn nothing(tally: &Tally, language: Language) -> String {
    let (korean, english) = match tally.known {
        0 => ("문제를", "wrong"),
        _ => ("새로운 문제를", "new"),
    };
    let pages = tally.pages;
    language.say(
        format!("문서 {pages}개에서 {korean} 찾지 못했습니다."),
        format!("Found nothing {english} in {}.", count(pages, "page")),
    )
}

/// Like "2 errors, 1 warning": each severity that occurs, the worst first.
fn found(tally: &Tally, language: Language) -> String {
    let severities = [
        (Severity::Error, "오류", "error"),
        (Severity::Warning, "경고", "warning"),
        (Severity::Information, "정보", "note"),
        (Severity::Hint, "힌트", "hint"),
    ];
    let counts = severities.into_iter().filter_map(|(severity, korean, english)| {
        let number = tally.of_severity(severity);
        (number > 0).then(|| language.say(format!("{korean} {number}개"), count(number, english)))
    });
    counts.collect::<Vec<_>>().join(", ")
}

fn fixable(tally: &Tally, language: Language) -> String {
    match tally.safe() {
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
