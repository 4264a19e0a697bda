//! The colours in a piece of CSS: declarations of a box, or a whole sheet.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token};
use cssparser_color::{Color as CssColor, hsl_to_rgb, hwb_to_rgb};

use crate::data::colors::{Color, is_name};
use crate::data::properties::{Property, ValueKind, property};

use super::Rgba;

/// The colours in the values of `text`, with their places from its start.
pub fn colors(text: &str) -> Vec<(Range<usize>, Rgba)> {
    let mut finder = Finder { text, colors: Vec::new() };
    let _: Result<(), ParseError<()>> = finder.read(&mut Parser::new(text), Role::Other, 0);
    finder.colors
}

/// The ways to write a colour that can be seen through.
pub fn translucent(color: Rgba) -> Vec<String> {
    let Color { red, green, blue } = color.color;
    let share = (color.alpha * 100.0).round() / 100.0;
    let digits = (color.alpha * 255.0).round() as u8;
    vec![format!("rgba({red}, {green}, {blue}, {share})"), format!("{}{digits:02x}", color.color)]
}

/// Blocks in each other are read no deeper: nobody nests them so.
const DEEPEST: usize = 16;

/// What the words of a piece of CSS can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Selectors and names of properties.
    Other,
    /// Values without names of colours: a font may be called like one.
    Value,
    /// Values with names of colours.
    ColorValue,
}

struct Finder<'a> {
    text: &'a str,
    colors: Vec<(Range<usize>, Rgba)>,
}

impl Finder<'_> {
    /// Reads to the end of the block that the parser stands in.
    fn read(
        &mut self,
        parser: &mut Parser,
        mut role: Role,
        depth: usize,
    ) -> Result<(), ParseError<()>> {
        let mut name: Option<&Property> = None;
        loop {
            parser.skip_whitespace();
            let start = parser.position().byte_index();
            let Ok(token) = parser.next() else { return Ok(()) };
            let (mut block, mut may_be_color) = (None, false);
            match token {
                Token::Colon => role = role_of_values(name),
                Token::Semicolon => role = Role::Other,
                Token::Ident(word) if role == Role::Other => name = property(word),
                Token::Ident(word) => may_be_color = role == Role::ColorValue && is_name(word),
                Token::Hash(_) | Token::IDHash(_) => may_be_color = role != Role::Other,
                Token::Function(_) => {
                    (block, may_be_color) = (Some(role), role != Role::Other);
                }
                Token::ParenthesisBlock => block = Some(role),
                Token::CurlyBracketBlock => {
                    (block, role) = (Some(Role::Other), Role::Other);
                }
                _ => {}
            }
            let before = self.colors.len();
            if let Some(role) = block.filter(|_| depth < DEEPEST) {
                parser.parse_nested_block(|block| self.read(block, role, depth + 1))?;
            }
            let end = parser.position().byte_index();
            if may_be_color && let Some(color) = self.text.get(start..end).and_then(color) {
                // What stands in a function that makes a colour is none by itself.
                self.colors.truncate(before);
                self.colors.push((start..end, color));
            }
        }
    }
}

/// What the values of a property are; one that nobody knows may take colours.
fn role_of_values(name: Option<&Property>) -> Role {
    let takes = |kind: &ValueKind| matches!(kind, ValueKind::Color | ValueKind::Image);
    match name.is_none_or(|property| property.kinds.iter().any(takes)) {
        true => Role::ColorValue,
        false => Role::Value,
    }
}

/// Spaces of colour beyond the screen's own show no swatch.
fn color(text: &str) -> Option<Rgba> {
    let share = |part: Option<f32>| part.unwrap_or(0.0);
    let turn = |hue: Option<f32>| share(hue).rem_euclid(360.0) / 360.0;
    let (rgb, alpha) = match CssColor::parse(&mut Parser::new(text)).ok()? {
        CssColor::Rgba(it) => {
            let color = Color { red: it.red, green: it.green, blue: it.blue };
            return Some(Rgba { color, alpha: it.alpha });
        }
        CssColor::Hsl(it) => {
            (hsl_to_rgb(turn(it.hue), share(it.saturation), share(it.lightness)), it.alpha)
        }
        CssColor::Hwb(it) => {
            (hwb_to_rgb(turn(it.hue), share(it.whiteness), share(it.blackness)), it.alpha)
        }
        _ => return None,
    };
    let part = |share: f32| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    let color = Color { red: part(rgb.0), green: part(rgb.1), blue: part(rgb.2) };
    Some(Rgba { color, alpha: alpha.unwrap_or(1.0) })
}
