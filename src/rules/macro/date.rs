use crate::data::macros::Value;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::calls::calls;
use crate::rules::parameters::has_parameter;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-date", Severity::Warning, include_str!("date.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for call in calls(context) {
        if let Some((value, argument)) = call.positional(context)
            && argument.value == Value::Date
        {
            findings.extend(find(context, value));
        }
    }
}

/// Whether the date lies ahead, which `[age]` doesn't take, is for a clock to say.
fn find(context: &Context, value: Span) -> Option<Finding> {
    let text = context.text(value);
    let parts = parts(text);
    let proper = parts.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    let exists = parts.is_some_and(|(year, month, day)| exists(year, month, day));
    if has_parameter(text) || exists && proper.as_deref() == Some(text) {
        return None;
    }
    let message = if parts.is_some() && !exists {
        context.say(
            format!("{text}: 없는 날짜라 ‘invalid date’로 보입니다"),
            format!("There is no such day as {text}, so ‘invalid date’ shows"),
        )
    } else {
        context.say(
            "날짜가 YYYY-MM-DD 꼴이 아니라 ‘invalid date’로 보입니다",
            "The date isn't written YYYY-MM-DD, so ‘invalid date’ shows",
        )
    };
    let fix = proper.filter(|_| exists).map(|proper| Fix {
        title: context.say(format!("`{proper}` 쓰기"), format!("Change it to `{proper}`")),
        // Words such as `년` may be part of a sentence.
        safe: !text.contains(char::is_alphabetic),
        edits: vec![Edit::replace(value, proper)],
    });
    Some(RULE.at(value, message).with_fix(fix))
}

/// Year, month and day, the year first and with four digits, whatever stands between them.
fn parts(text: &str) -> Option<(u32, u32, u32)> {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty() && number.len() <= 4);
    let year = numbers.next().filter(|year| year.len() == 4 && text.starts_with(year))?;
    let (month, day) = (numbers.next()?, numbers.next()?);
    let number = |digits: &str| digits.parse().ok();
    match numbers.next() {
        None => Some((number(year)?, number(month)?, number(day)?)),
        Some(_) => None,
    }
}

fn exists(year: u32, month: u32, day: u32) -> bool {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::exists;

    #[test]
    fn days_of_the_calendar() {
        assert!(exists(2000, 2, 29) && exists(2024, 2, 29) && exists(1999, 12, 31));
        assert!(!exists(1900, 2, 29) && !exists(2023, 2, 29) && !exists(2001, 4, 31));
        assert!(!exists(2001, 13, 1) && !exists(2001, 0, 1) && !exists(2001, 1, 0));
    }
}
