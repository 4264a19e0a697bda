//! What a rule is about.

use std::io::{self, Write};

use anyhow::{Error, Result, anyhow};

use crate::config::Language;
use crate::rules::{RULES, Rule};

use super::Outcome;
use super::arguments::ExplainArguments;

/// How alike a mistyped name must be to be suggested; 1 is the same.
const LIKENESS: f64 = 0.8;

/// Prints the page of a rule, or the table of all rules.
pub fn explain(arguments: &ExplainArguments, language: Language) -> Result<Outcome> {
    let mut output = io::stdout().lock();
    match &arguments.rule {
        None => table(&mut output)?,
        Some(name) => {
            let rule = rule(name).ok_or_else(|| unknown(name, language))?;
            writeln!(output, "{}", rule.page.trim_end())?;
        }
    }
    Ok(Outcome::Clean)
}

fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

fn table(output: &mut impl Write) -> io::Result<()> {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    for rule in RULES {
        writeln!(output, "{:width$}  {:?}", rule.name, rule.severity)?;
    }
    Ok(())
}

fn unknown(name: &str, language: Language) -> Error {
    let suggestion = match nearest(name) {
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

/// The rule whose name is most like `name`, if one is like it at all.
fn nearest(name: &str) -> Option<&'static str> {
    let likeness = |rule: &Rule| strsim::jaro_winkler(name, rule.name);
    RULES
        .iter()
        .map(|rule| (likeness(rule), rule.name))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}
