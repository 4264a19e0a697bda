use percent_encoding::percent_decode_str;

use crate::fix::{Edit, Fix};
use crate::model::LinkKind;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-percent-encoded", Severity::Warning, include_str!("percent_encoded.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let links = model.links.iter().filter(|link| link.kind != LinkKind::External);
    let links = links.map(|link| [link.target, link.anchor]);
    let files = model.files.iter().map(|file| file.target);
    let files = files.filter(|target| !context.text(*target).starts_with("파일:external/"));
    let categories = model.categories.iter().map(|category| category.target);
    let others = files.chain(categories).map(|target| [Some(target), None]);
    findings.extend(links.chain(others).filter_map(|names| judge(context, names)));
}

/// One finding for all `names` of a link, at the first.
fn judge(context: &Context, names: [Option<Span>; 2]) -> Option<Finding> {
    let decode = |name: Span| Some(Edit::replace(name, decode(context.text(name))?));
    let edits: Vec<Edit> = names.into_iter().flatten().filter_map(decode).collect();
    let place = edits.first()?.span;
    let message = context.say(
        "주소창에서 복사한 이름이라 ‘%’로 쓰인 그대로 찾게 되어 없는 문서가 됩니다",
        "The name is as an address has it: the wiki looks for a page with these ‘%’ in its title",
    );
    let fix = Fix {
        title: context.say("읽을 수 있는 이름으로 바꾸기", "Write the name itself"),
        safe: true,
        edits,
    };
    Some(RULE.at(place, message).with_fix(fix))
}

/// `text` with its `%EA%B0%80` as letters; `None` where there are none, or signs among them that
/// mean something in a link.
fn decode(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_ascii()).count();
    let is_sign = |sign: &char| "[]|#\\".contains(*sign) || sign.is_control();
    let signs = |text: &str| text.chars().filter(is_sign).count();
    (letters(&decoded) > letters(text) && signs(&decoded) == signs(text))
        .then(|| decoded.into_owned())
}
