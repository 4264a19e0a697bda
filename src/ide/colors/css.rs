//! The colours in a piece of CSS: declarations of a box, or a whole sheet.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token};
use cssparser_color::{Color as CssColor, hsl_to_rgb, hwb_to_rgb};

use crate::data::colors::{Color, is_name};

use super::Rgba;

/// The colours in the values of `text`, with their places from its start.
pub fn colors(text: &str) -> Vec<(Range<usize>, Rgba)> {
    let mut colors = Vec::new();
    let _: Result<(), ParseError<()>> = read(&mut Parser::new(text), text, &mut colors, 0);
    colors
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

/// Names count as colours behind a `:` only: before it stand selectors and properties.
fn read(
    parser: &mut Parser,
    text: &str,
    colors: &mut Vec<(Range<usize>, Rgba)>,
    depth: usize,
) -> Result<(), ParseError<()>> {
    let mut is_value = depth > 0 && is_argument(parser, text);
    loop {
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let Ok(token) = parser.next() else { return Ok(()) };
        let may_be_color = match token {
            Token::Colon => {
                is_value = true;
                false
            }
            Token::Semicolon => {
                is_value = false;
                false
            }
            Token::Hash(_) | Token::IDHash(_) => is_value,
            Token::Ident(name) => is_value && is_name(name),
            Token::Function(_) => is_value,
            _ => false,
        };
        let opens = matches!(
            token,
            Token::Function(_) | Token::ParenthesisBlock | Token::CurlyBracketBlock
        );
        let is_block = matches!(token, Token::CurlyBracketBlock);
        let before = colors.len();
        if opens && depth < DEEPEST {
            parser.parse_nested_block(|block| read(block, text, colors, depth + 1))?;
        }
        let end = parser.position().byte_index();
        if may_be_color && let Some(color) = text.get(start..end).and_then(color) {
            colors.truncate(before);
            colors.push((start..end, color));
        }
        if is_block {
            is_value = false;
        }
    }
}

/// Whether the parser stands in a function's arguments, and not in a block of declarations.
fn is_argument(parser: &Parser, text: &str) -> bool {
    let before = text.get(..parser.position().byte_index()).unwrap_or_default();
    before.ends_with('(')
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
