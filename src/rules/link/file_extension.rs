use crate::rules::{Context, Finding, Rule, Severity, repeats};

pub const RULE: Rule = Rule::new(
    "link-file-extension",
    Severity::Information,
    include_str!("file_extension.md"),
    check,
);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let targets = context.model().files.iter().map(|file| file.target);
    let bare = targets.filter(|target| lacks_extension(context.text(*target)));
    let repeated = bare.map(|target| {
        let message = context.say(
            "파일 이름에 확장자가 없어 그림이 보이지 않습니다",
            "The file's name has no extension, so there is no picture",
        );
        RULE.at(target, message)
    });
    findings.extend(repeats::merge(context, repeated.collect()));
}

fn lacks_extension(target: &str) -> bool {
    let name = target.split_once(':').map_or("", |(_, name)| name);
    let is_known = name.contains(['.', '@']) || name.starts_with("external/");
    !is_known && !name.trim().is_empty()
}
