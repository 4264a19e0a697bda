use crate::fix::{Edit, Fix};

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("text-double-spaces", Severity::Hint, include_str!("double_spaces.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for line in context.lines() {
        let mut end = 0;
        for (start, _) in line.text.match_indices("  ") {
            let rest = &line.text[start..];
            let words = rest.trim_start_matches(' ');
            let is_between =
                line.text[..start].ends_with(ends_word) && words.starts_with(begins_word);
            if start < end || !is_between || !context.is_prose(line.start + start) {
                continue;
            }
            end = line.text.len() - words.len();
            let spaces = line.part(start, end - start);
            let message =
                context.say("빈칸이 여러 개지만 하나로 보입니다", "Several spaces show as one");
            findings.push(RULE.at(spaces, message).with_fix(Fix {
                title: context.say("빈칸 하나로 줄이기", "Make it one space"),
                safe: true,
                edits: vec![Edit::replace(spaces, " ")],
            }));
        }
    }
}

/// Marks of lists, cells and the like are no words.
fn ends_word(character: char) -> bool {
    character.is_alphanumeric() || ",.!?)’”".contains(character)
}

fn begins_word(character: char) -> bool {
    character.is_alphanumeric() || "(‘“".contains(character)
}
