use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "link-file-extension",
    Severity::Information,
    include_str!("file_extension.md"),
    check,
)
.in_parts()
.merging_copies();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for file in &context.model().files {
        let target = context.text(file.target);
        let name = target.split_once(':').map_or("", |(_, name)| name);
        let is_known = name.contains(['.', '@']) || name.starts_with("external/");
        if !is_known && !name.trim().is_empty() {
            let message = context.say(
                "파일 이름에 확장자가 없어 그림이 보이지 않습니다",
                "The file's name has no extension, so there is no picture",
            );
            findings.push(RULE.at(file.target, message));
        }
    }
}
