use cssparser::Parser;
use cssparser_color::Color as CssColor;

use crate::data::colors::{Color, DARK_PAGE, DARK_TEXT};
use crate::fix::{Edit, Fix};
use crate::model::Group;
use crate::text::Span;

use super::declarations;
use crate::rules::definition::Group as RuleGroup;
use crate::rules::group::flaws::boxes;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("style-dark-missing", Severity::Hint, include_str!("dark_missing.md"), check)
        .in_group(RuleGroup::DarkMode)
        .merging_copies()
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    findings.extend(context.model().groups.iter().filter_map(|group| find(context, group)));
}

fn find(context: &Context, group: &Group) -> Option<Finding> {
    let mut styles = boxes::styles(context, group);
    let (name, style) = styles.next().filter(|_| styles.next().is_none())?;
    let colors = Colors::of(context.text(style)).filter(|_| name == "style")?;
    let (place, declaration) = colors.readable_in_the_dark()?;
    let message = context.say(
        "`dark-style`이 없어 어두운 화면에서 읽기 어렵습니다",
        "Without a `dark-style` this is hard to read in the dark theme",
    );
    let fix = Fix {
        title: context.say("`dark-style` 넣기", "Add a `dark-style`"),
        safe: false,
        edits: vec![Edit::insert(style.end + 1, format!(" dark-style=\"{declaration}\""))],
    };
    let place = Span::new(style.start + place.start, style.start + place.end);
    Some(RULE.at(place, message).with_fix(fix))
}

/// What a style says of the text's colour and of what is behind it, with where it says so.
#[derive(Default)]
struct Colors {
    text: Option<(std::ops::Range<usize>, Color)>,
    background: Option<(std::ops::Range<usize>, Color)>,
}

impl Colors {
    /// `None` where there is more behind the text than a colour.
    fn of(style: &str) -> Option<Self> {
        let mut colors = Self::default();
        for declaration in declarations::read(style) {
            let name = declaration.name.map_or("", |name| &style[name]);
            let color = color(&style[declaration.value.clone()]);
            match name {
                "color" => colors.text = color.map(|color| (declaration.value, color)),
                "background" | "background-color" => {
                    colors.background = Some((declaration.value, color?));
                }
                "background-image" => return None,
                _ => {}
            }
        }
        Some(colors)
    }

    /// Which of the colours is to blame, and a declaration that makes up for it; `None` where the
    /// text can be read.
    fn readable_in_the_dark(self) -> Option<(std::ops::Range<usize>, String)> {
        let text = self.text.as_ref().map_or(DARK_TEXT, |(_, color)| *color);
        let background = self.background.as_ref().map_or(DARK_PAGE, |(_, color)| *color);
        if text.is_readable_on(background) {
            return None;
        }
        Some(match (self.text, self.background) {
            (Some((place, text)), None) => {
                (place, format!("color: {}", text.made_readable_on(background)))
            }
            (_, Some((place, background))) => {
                (place, format!("background-color: {}", background.made_readable_on(text)))
            }
            (None, None) => return None,
        })
    }
}

/// A colour that hides what is behind it.
fn color(value: &str) -> Option<Color> {
    match CssColor::parse(&mut Parser::new(value)).ok()? {
        CssColor::Rgba(color) if color.alpha >= 1.0 => {
            Some(Color { red: color.red, green: color.green, blue: color.blue })
        }
        _ => None,
    }
}
