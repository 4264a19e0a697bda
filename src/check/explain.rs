//! What a rule is about.

use std::io::{self, Write};

use anyhow::{Error, Result, anyhow};

use crate::config::Language;
use crate::rules::{self, Rule, similar};

use super::Outcome;
use super::arguments::ExplainArguments;
use super::words;

/// Prints the page of a rule, or the table of all rules.
pub fn explain(arguments: &ExplainArguments, language: Language) -> Result<Outcome> {
    let mut output = io::stdout().lock();
    match &arguments.rule {
        None => table(&mut output, language)?,
        Some(name) => {
            let rule = rules::named(name).ok_or_else(|| unknown(name, language))?;
            writeln!(output, "{}", page(rule, language))?;
        }
    }
    Ok(Outcome::Clean)
}

/// The page of a rule as far as it is in that language.
fn page(rule: &Rule, language: Language) -> String {
    let mut parts = rule.page.trim_end().splitn(5, "\n\n");
    let mut next = || parts.next().unwrap_or_default();
    let (title, facts, english, korean, examples) = (next(), next(), next(), next(), next());
    let paragraph = language.say(korean, english);
    let facts = language.say(facts_in_korean(rule, facts), facts.to_owned());
    let examples = examples.lines().map(|line| language.say(heading_in_korean(line), line));
    let examples: Vec<_> = examples.collect();
    format!("{title}\n\n{facts}\n\n{paragraph}\n\n{}", examples.join("\n"))
}

/// The line about severity and fix, without the cases that it tells apart.
fn facts_in_korean(rule: &Rule, facts: &str) -> String {
    let fix = match facts.split_once("Fix: ").map(|(_, fix)| fix) {
        Some("none.") => "자동으로 고치지 않습니다.",
        Some("safe.") => "--fix로 고칩니다.",
        Some("offered.") => "--fix=unsafe나 편집기의 빠른 수정으로 고칩니다.",
        _ => "경우에 따라 --fix나 --fix=unsafe로 고칩니다.",
    };
    format!("{}. {fix}", words::severity(rule.severity, Language::Korean))
}

fn heading_in_korean(line: &str) -> &str {
    match line {
        "## Reported" => "## 알리는 예",
        "## Fixed" => "## 고친 뒤",
        "## Not reported" => "## 알리지 않는 예",
        _ => line,
    }
}

fn table(output: &mut impl Write, language: Language) -> io::Result<()> {
    let severity = |rule: &Rule| words::severity(rule.severity, language);
    let names = rules::all().map(|rule| rule.name.len()).max().unwrap_or_default();
    let severities =
        rules::all().map(|rule| severity(rule).chars().count()).max().unwrap_or_default();
    for rule in rules::all() {
        let (name, severity) = (rule.name, severity(rule));
        writeln!(output, "{name:names$}  {severity:severities$}  {}", summary(rule, language))?;
    }
    Ok(())
}

/// What a rule finds, in a sentence.
pub fn summary(rule: &Rule, language: Language) -> String {
    rule.summary(language)
}

/// The paragraph of a rule's page in that language, on one line.
pub fn description(rule: &Rule, language: Language) -> String {
    rule.description(language)
}

fn unknown(name: &str, language: Language) -> Error {
    let suggestion = match similar::nearest(name, rules::all().map(|rule| rule.name)) {
        Some(rule) => {
            language.say(format!(" '{rule}'를 찾으셨나요?"), format!(" Did you mean '{rule}'?"))
        }
        None => language.say(
            " 규칙의 목록은 `namumark explain`이 보여 줍니다.".to_owned(),
            " `namumark explain` lists all rules.".to_owned(),
        ),
    };
    anyhow!(language.say(
        format!("'{name}'이라는 규칙은 없습니다.{suggestion}"),
        format!("there is no rule '{name}'.{suggestion}"),
    ))
}
