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
            writeln!(output, "{}", rule.page.trim_end())?;
        }
    }
    Ok(Outcome::Clean)
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
