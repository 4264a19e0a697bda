//! The content of `#!style`: rules, and `@theseed-dark-mode` around some of them (language
//! reference, section 8.10). Selectors aren't told.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token};

/// The one at-rule that the engine takes.
pub const DARK_MODE: &str = "theseed-dark-mode";

/// What a sheet is made of; ranges are from its start.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The insides of the braces that hold declarations.
    pub blocks: Vec<Range<usize>>,
    /// At-rules that the engine doesn't take, and text that has no block.
    pub invalid: Vec<Range<usize>>,
}

pub fn read(text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let _: Result<(), ParseError<()>> = read_rules(&mut Parser::new(text), &mut sheet, true);
    sheet
}

/// Reads to the end of `parser`. In another at-rule there is none.
fn read_rules(
    parser: &mut Parser,
    sheet: &mut Sheet,
    may_have_at_rules: bool,
) -> Result<(), ParseError<()>> {
    let mut prelude: Option<(Range<usize>, Prelude)> = None;
    loop {
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let Ok(token) = parser.next() else { break };
        let kind = match token {
            Token::CurlyBracketBlock => {
                read_block(parser, sheet, prelude.take())?;
                continue;
            }
            Token::AtKeyword(name) if may_have_at_rules && name.eq_ignore_ascii_case(DARK_MODE) => {
                Prelude::DarkMode
            }
            Token::AtKeyword(_) => Prelude::OtherAtRule,
            _ => Prelude::Selector,
        };
        let end = parser.position().byte_index();
        match &mut prelude {
            Some((span, _)) => span.end = end,
            None => prelude = Some((start..end, kind)),
        }
    }
    sheet.invalid.extend(prelude.map(|(span, _)| span));
    Ok(())
}

/// What stands before a block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prelude {
    Selector,
    DarkMode,
    OtherAtRule,
}

fn read_block(
    parser: &mut Parser,
    sheet: &mut Sheet,
    prelude: Option<(Range<usize>, Prelude)>,
) -> Result<(), ParseError<()>> {
    let kind = prelude.as_ref().map_or(Prelude::Selector, |(_, kind)| *kind);
    if let Some((span, Prelude::OtherAtRule)) = prelude {
        sheet.invalid.push(span);
    }
    parser.parse_nested_block(|block| {
        if kind == Prelude::DarkMode {
            return read_rules(block, sheet, false);
        }
        let start = block.position().byte_index();
        while block.next().is_ok() {}
        if kind == Prelude::Selector {
            sheet.blocks.push(start..block.position().byte_index());
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Vec<&str>, Vec<&str>) {
        let Sheet { blocks, invalid } = read(text);
        let slice = |spans: Vec<Range<usize>>| spans.into_iter().map(|span| &text[span]).collect();
        (slice(blocks), slice(invalid))
    }

    #[test]
    fn blocks_of_declarations() {
        let text = ".가 { color: red; }\n@theseed-dark-mode { #나 td {margin:0} }";
        assert_eq!(parts(text), (vec![" color: red; ", "margin:0"], vec![]));
    }

    #[test]
    fn what_is_no_rule() {
        let text = "@media print { a { color: red } } color: red;";
        assert_eq!(parts(text), (vec![], vec!["@media print", "color: red;"]));
        let nested = "@theseed-dark-mode { @theseed-dark-mode { a {} } }";
        assert_eq!(parts(nested), (vec![], vec!["@theseed-dark-mode"]));
    }
}
