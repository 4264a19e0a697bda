//! The parser stays small: a construct that is repeated in every context multiplies its states.

const STATES: usize = 2300;
const BYTES: usize = 7 << 19;

#[test]
fn the_parser_is_within_its_budget() {
    let parser = include_str!("../src/parser.c");
    let states = parser.lines().find_map(|line| line.strip_prefix("#define STATE_COUNT ")).unwrap();
    let states: usize = states.parse().unwrap();
    assert!(states <= STATES, "{states} states, more than {STATES}");
    assert!(parser.len() <= BYTES, "{} bytes, more than {BYTES}", parser.len());
}
