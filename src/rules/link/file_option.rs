use crate::data::file_options::{FILE_OPTIONS, Value, find as find_option};
use crate::fix::{Edit, Fix};
use crate::model::Attribute;
use crate::rules::parameters::has_parameter;
use crate::rules::similar::nearest;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-file-option", Severity::Warning, include_str!("file_option.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let options = model.files.iter().flat_map(|file| model.file_options_of(file));
    findings.extend(options.filter_map(|option| judge(context, option)));
}

fn judge(context: &Context, option: &Attribute) -> Option<Finding> {
    let Some(name) = option.name else {
        let text = option.value.filter(|text| !has_parameter(context.text(*text)))?;
        return Some(free_text(context, text));
    };
    let value = option.value.unwrap_or(Span::new(name.end, name.end));
    if has_parameter(context.text(name)) || has_parameter(context.text(value)) {
        return None;
    }
    match find_option(context.text(name)) {
        None => Some(unknown(context, name)),
        Some(known) if known.value.takes(context.text(value)) => None,
        Some(known) => Some(unfit(context, name, value, known.value)),
    }
}

fn free_text(context: &Context, text: Span) -> Finding {
    let message = context.say(
        "그림에는 설명을 붙일 수 없어 무시됩니다",
        "A picture has no caption, so this is ignored",
    );
    RULE.at(text, message)
}

fn unknown(context: &Context, name: Span) -> Finding {
    let text = context.text(name);
    let message = context.say(
        format!("`{text}` 옵션은 없어 무시됩니다"),
        format!("There is no option `{text}`, so it is ignored"),
    );
    let meant = nearest(text.trim(), FILE_OPTIONS.iter().map(|option| option.name));
    RULE.at(name, message).with_fix(meant.map(|meant| write(context, name, meant)))
}

fn unfit(context: &Context, name: Span, value: Span, kind: Value) -> Finding {
    let (name_text, text) = (context.text(name), context.text(value));
    let message = context.say(
        format!("`{name_text}`에 쓸 수 없는 값이어서 무시됩니다"),
        format!("`{name_text}` takes no `{text}`, so it is ignored"),
    );
    let place = if value.is_empty() { name } else { value };
    let meant = meant(text, kind).filter(|_| !value.is_empty());
    RULE.at(place, message).with_fix(meant.map(|meant| write(context, value, &meant)))
}

/// The value that `text` may be a slip of.
fn meant(text: &str, kind: Value) -> Option<String> {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let bare = bare.trim_matches('"').to_lowercase();
    if kind.takes(&bare) {
        return Some(bare);
    }
    match kind {
        Value::Word(words) => nearest(&bare, words.iter().copied()).map(str::to_owned),
        Value::Size | Value::Length | Value::Color => None,
    }
}

fn write(context: &Context, place: Span, text: &str) -> Fix {
    Fix {
        title: context.say(format!("`{text}` 쓰기"), format!("Write `{text}`")),
        safe: false,
        edits: vec![Edit::replace(place, text)],
    }
}
