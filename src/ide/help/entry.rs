//! What takes no value.

use crate::data::colors::{Color, DARK_PAGE, LIGHT_PAGE};
use crate::data::directives::{SIZES, language_title};
use crate::data::{cell_marks, conditions, directives, macros, markers};

/// An explanation in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub title: String,
    pub korean: String,
    pub english: String,
    pub example: String,
}

impl Entry {
    pub fn new(title: &str, korean: &str, english: &str, example: &str) -> Self {
        let [title, korean, english, example] =
            [title, korean, english, example].map(str::to_owned);
        Self { title, korean, english, example }
    }
}

pub fn cell_mark(name: &str) -> Option<Entry> {
    let known = cell_marks::find(name)?;
    Some(Entry::new(&format!("<{name}>"), &known.korean, &known.english, &known.example))
}

/// What a colour looks like, and how well it is read in both themes.
pub fn color(name: &str) -> Option<Entry> {
    let color = Color::of(name)?;
    let light = format!("{:.1}", color.contrast(LIGHT_PAGE));
    let dark = format!("{:.1}", color.contrast(DARK_PAGE));
    let korean = format!("`{color}`, 배경과의 대비: 밝은 테마 {light}, 어두운 테마 {dark}.");
    let english =
        format!("`{color}`, contrast to the page: light theme {light}, dark theme {dark}.");
    let word = name.trim_start_matches('#');
    Some(Entry::new(name, &korean, &english, &format!("{{{{{{#{word} 글}}}}}}")))
}

pub fn condition(name: &str) -> Option<Entry> {
    let known = conditions::find(name)?;
    let example = format!("{{{{{{#!if {}\n글\n}}}}}}", known.example);
    Some(Entry::new(name, known.korean, known.english, &example))
}

pub fn directive(name: &str) -> Option<Entry> {
    let known = directives::directive(name)?;
    Some(Entry::new(&format!("#!{name}"), known.korean, known.english, known.example))
}

/// A macro under the one of its names that is asked for.
pub fn macro_named(name: &str) -> Option<Entry> {
    let known = macros::find(name)?;
    let usual = format!("[{}", known.names[0]);
    let example = known.example.replacen(&usual, &format!("[{name}"), 1);
    Some(Entry::new(name, known.korean, known.english, &example))
}

pub fn marker(name: &str) -> Option<Entry> {
    let known = markers::find(name)?;
    Some(Entry::new(name, known.korean, known.english, known.example))
}

pub fn size(name: &str) -> Option<Entry> {
    let steps = name.strip_prefix(['+', '-'])?.parse().ok().filter(|step| SIZES.contains(step))?;
    let (korean, english) = match name.starts_with('+') {
        true => ("키웁니다", "larger"),
        false => ("줄입니다", "smaller"),
    };
    let unit = if steps == 1 { "step" } else { "steps" };
    let korean = format!("글자를 {steps}단계 {korean}. 5단계까지 있습니다.");
    let english = format!("Makes the text {steps} {unit} {english}, of up to 5.");
    Some(Entry::new(name, &korean, &english, &format!("{{{{{{{name} 글}}}}}}")))
}

pub fn syntax(name: &str) -> Option<Entry> {
    let title = language_title(name)?;
    let korean = format!("{title} 코드에 색을 입혀 보여 줍니다.");
    let english = format!("Highlights code in {title}.");
    let example = format!("{{{{{{#!syntax {name}\n코드\n}}}}}}");
    Some(Entry::new(name, &korean, &english, &example))
}
