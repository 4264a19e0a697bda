/**
 * NamuMark (나무마크), the markup of namu.wiki and of every wiki on the "the seed" engine.
 *
 * The grammar is a mirror of the scanner's stack: which characters open, close or end something is
 * decided in `src/scanner.c`, by looking ahead as the engine does; the rules below only give the
 * pieces their names. Three habits keep parsing total and incremental, each explained in README.md:
 *
 * - every container can end with a zero-width token, so no input yields ERROR or MISSING;
 * - every container begins and ends with a token, never with a repetition, so it can be reused whole;
 * - sections nest by level here, not in the scanner's state, so an edit stays inside its section.
 */

const LEVELS = [1, 2, 3, 4, 5, 6];

const DECORATIONS = {
  bold: "'''",
  italic: "''",
  strikethrough: '~~',
  underline: '__',
  superscript: '^^',
  subscript: ',,',
};

/**
 * Any number of pieces. Where they come thick, the scanner ends a run of them now and then, with an
 * empty token: runs are reused whole after an edit, the pieces of a repetition only one by one.
 */
function many(piece, run) {
  return seq(repeat(run), optional(few(piece)));
}

function some(piece, run) {
  return choice(few(piece), seq(repeat1(run), optional(few(piece))));
}

/** One or more; not `repeat1`, which would wrap each single piece. */
function few(piece) {
  return seq(piece, repeat(piece));
}

const inlines = ($) => many($._inline, $._inline_run);
const contents = ($) => many($._content, $._content_run);

/** One rule a level: a section holds its lines, then the deeper sections. */
function sectionRules() {
  const rules = {};
  for (const level of LEVELS) {
    rules[`_section_${level}`] = ($) =>
      seq(
        alias($[`_heading_${level}`], $.heading),
        $._newline,
        optional($._lines),
        ...deeperSections($, level),
        $[`_section_${level}_end`],
      );
    rules[`_heading_${level}`] = ($) =>
      seq(
        alias($[`_heading_${level}_open`], '='),
        field('title', $.title),
        alias($._close, '='),
      );
  }
  return rules;
}

function deeperSections($, level) {
  const deeper = LEVELS.filter((other) => other > level).map((other) =>
    alias($[`_section_${other}`], $.section),
  );
  return deeper.length === 0 ? [] : [repeat(choice(...deeper))];
}

function decorationRules() {
  const rules = {};
  for (const [kind, mark] of Object.entries(DECORATIONS)) {
    rules[kind] = ($) => seq(alias($[`_${kind}_open`], mark), inlines($), alias($._close, mark));
  }
  return rules;
}

/** A group whose content may hold everything: `{{{#!wiki`, `{{{#!folding`, `{{{#!if`. */
function block($, open, header) {
  return seq(
    alias(open, '{{{'),
    header,
    $._newline,
    optional($._lines),
    alias($._close, '}}}'),
  );
}

/** A group whose content is taken as it stands. */
function verbatim($, open, header) {
  return seq(alias(open, '{{{'), header, optional(field('content', $.content)), alias($._close, '}}}'));
}

export default grammar({
  name: 'namumark',

  extras: ($) => [],

  externals: ($) => [
    // Lines and blocks.
    $._newline,
    $._line_end,
    $._prefix,
    $._block_end,
    $._heading_1_open,
    $._heading_2_open,
    $._heading_3_open,
    $._heading_4_open,
    $._heading_5_open,
    $._heading_6_open,
    $._section_1_end,
    $._section_2_end,
    $._section_3_end,
    $._section_4_end,
    $._section_5_end,
    $._section_6_end,
    $.horizontal_rule,
    $.comment,
    $._redirect_open,
    $._redirected,
    $._list_item_open,
    $._indent_open,
    $._block_quote_open,

    // Tables.
    $._caption_open,
    $._row_open,
    $._row_end,
    $._cell_delimiter,
    $.cell_option,

    // Inline markup.
    $._text,
    $._close,
    $._bold_open,
    $._italic_open,
    $._tilde_strikethrough_open,
    $._hyphen_strikethrough_open,
    $._underline_open,
    $._superscript_open,
    $._subscript_open,
    $.escape,
    $.variable,

    // Groups.
    $._literal,
    $._literal_head,
    $._literal_tail,
    $._size_open,
    $.size,
    $._color_open,
    $.color,
    $._wiki_open,
    $._folding_open,
    $._if_open,
    $._html_open,
    $._syntax_open,
    $._style_open,
    $._latex_open,
    $.attribute_name,
    $.attribute_value,
    $._header_text,
    $.folding_title,
    $.condition,
    $.language,
    $.content,

    // Links, footnotes, macros.
    $._link_open,
    $._file_open,
    $._category_open,
    $.target,
    $._anchor_mark,
    $.anchor,
    $._pipe,
    $.option_name,
    $.option_value,
    $._option_equals,
    $._option_separator,
    $.sort_key,
    $._footnote_open,
    $.footnote_name,
    $._simple_macro,
    $._macro_open,
    $.argument_name,
    $._argument_equals,
    $.argument_value,
    $._argument_separator,
    $.unknown_macro,

    // What finds no partner.
    $.unclosed_link,
    $._unclosed_footnote,
    $._unclosed_footnote_head,
    $._unclosed_footnote_tail,
    $.unclosed_macro,
    $.unclosed_group,
    $.unclosed_row,
    $.stray_close,

    // An empty token between the pieces of a container that holds very many.
    $._run_end,

    // Never valid outside of error recovery, which this grammar never enters.
    $._sentinel,
  ],

  rules: {
    document: ($) =>
      choice(
        seq($.redirect, optional($._redirected)),
        seq(
          optional($._newline),
          optional($._lines),
          repeat(choice(...LEVELS.map((level) => alias($[`_section_${level}`], $.section)))),
        ),
      ),

    redirect: ($) => seq(alias($._redirect_open, '#redirect'), field('target', $.target), optional(seq(alias($._anchor_mark, '#'), optional(field('anchor', $.anchor))))),

    ...sectionRules(),
    title: ($) => some($._inline, $._inline_run),

    // Lines. A line ends with a token, so that whole lines are reused after an edit. The newline
    // token swallows the blank lines that follow and the prefix of the blocks that go on.
    // The pieces of a line have a rule of their own: without it, what tree-sitter does to analyse a
    // query takes for ever.
    _line: ($) => seq(choice($._inlines, $._block), $._newline),
    _inlines: ($) => some($._inline, $._inline_run),
    // A rule of its own: sections and boxes have it in so many places that its states would be a third more.
    _lines: ($) => some($._line, $._line_run),
    _line_run: ($) => seq(few($._line), $._run_end),
    _block: ($) =>
      choice($.horizontal_rule, $.comment, $.list, $.indent, $.block_quote, $.table),

    // What may stand in a container that begins or ends in the middle of a line.
    _content: ($) => choice($._inline, $._newline, $._line_end, $._prefix, $._block),

    _content_run: ($) => seq(few($._content), $._run_end),

    list: ($) =>
      seq($.list_item, repeat(seq($._newline, choice($.list_item, $.comment))), $._block_end),
    list_item: ($) => seq(alias($._list_item_open, '*'), contents($), $._block_end),
    indent: ($) => seq(alias($._indent_open, ' '), contents($), $._block_end),
    block_quote: ($) => seq(alias($._block_quote_open, '>'), contents($), $._block_end),

    table: ($) =>
      seq($.table_row, repeat(seq($._newline, choice($.table_row, $.comment))), $._block_end),
    table_row: ($) =>
      seq(
        choice(alias($._row_open, '||'), field('caption', $.table_caption)),
        optional($.table_cell),
        repeat(seq(alias($._cell_delimiter, '||'), optional($.table_cell))),
        alias($._row_end, '||'),
      ),
    table_caption: ($) => seq(alias($._caption_open, '|'), inlines($), alias($._close, '|')),
    table_cell: ($) =>
      choice(seq(repeat1($.cell_option), contents($)), some($._content, $._content_run)),

    _inline: ($) =>
      choice(
        $._text,
        $._character,
        $.escape,
        $.variable,
        $.bold,
        $.italic,
        $.strikethrough,
        $.underline,
        $.superscript,
        $.subscript,
        $.literal,
        $.size_group,
        $.color_group,
        $.wiki_block,
        $.folding_block,
        $.if_block,
        $.html_block,
        $.syntax_block,
        $.style_block,
        $.latex_block,
        $.link,
        $.file_link,
        $.category,
        $.footnote,
        $.macro,
        $.unknown_macro,
        $.unclosed_link,
        $.unclosed_footnote,
        $.unclosed_macro,
        $.unclosed_group,
        $.unclosed_row,
        $.stray_close,
      ),

    _inline_run: ($) => seq(few($._inline), $._run_end),

    // The engine's fall-back: where the scanner declines, one character is text.
    _character: ($) => /[^\n]/,

    ...decorationRules(),
    strikethrough: ($) =>
      choice(
        seq(alias($._tilde_strikethrough_open, '~~'), inlines($), alias($._close, '~~')),
        seq(alias($._hyphen_strikethrough_open, '--'), inlines($), alias($._close, '--')),
      ),

    literal: ($) => choice($._literal, seq($._literal_head, $._literal_tail)),
    size_group: ($) =>
      seq(alias($._size_open, '{{{'), field('size', $.size), contents($), alias($._close, '}}}')),
    color_group: ($) =>
      seq(alias($._color_open, '{{{'), field('color', $.color), contents($), alias($._close, '}}}')),
    wiki_block: ($) => block($, $._wiki_open, repeat(choice($.attribute, $._header_text))),
    attribute: ($) =>
      seq(field('name', alias($.attribute_name, $.name)), '=', field('value', alias($.attribute_value, $.value))),
    folding_block: ($) => block($, $._folding_open, optional(field('title', alias($.folding_title, $.title)))),
    if_block: ($) => block($, $._if_open, optional(field('condition', $.condition))),
    html_block: ($) => verbatim($, $._html_open, blank()),
    syntax_block: ($) => verbatim($, $._syntax_open, field('language', $.language)),
    style_block: ($) => verbatim($, $._style_open, blank()),
    latex_block: ($) => verbatim($, $._latex_open, blank()),

    link: ($) =>
      seq(
        alias($._link_open, '[['),
        optional(field('target', $.target)),
        optional(seq(alias($._anchor_mark, '#'), optional(field('anchor', $.anchor)))),
        optional(seq(alias($._pipe, '|'), optional(field('label', $.label)))),
        alias($._close, ']]'),
      ),
    label: ($) => some($._inline, $._inline_run),
    file_link: ($) =>
      seq(
        alias($._file_open, '[['),
        field('target', $.target),
        optional(
          seq(
            alias($._pipe, '|'),
            optional($.option),
            repeat(seq(alias($._option_separator, '&'), optional($.option))),
          ),
        ),
        alias($._close, ']]'),
      ),
    option: ($) =>
      choice(
        seq(
          field('name', alias($.option_name, $.name)),
          alias($._option_equals, '='),
          optional(field('value', alias($.option_value, $.value))),
        ),
        field('value', alias($.option_value, $.value)),
      ),
    category: ($) =>
      seq(
        alias($._category_open, '[['),
        field('target', $.target),
        optional(seq(alias($._anchor_mark, '#'), optional(field('anchor', $.anchor)))),
        optional(seq(alias($._pipe, '|'), optional($.sort_key))),
        alias($._close, ']]'),
      ),

    footnote: ($) =>
      seq(
        alias($._footnote_open, '[*'),
        optional(field('name', alias($.footnote_name, $.name))),
        inlines($),
        alias($._close, ']'),
      ),

    macro: ($) =>
      choice(
        $._simple_macro,
        seq(
          alias($._macro_open, '['),
          optional($.argument),
          repeat(seq(alias($._argument_separator, ','), optional($.argument))),
          alias($._close, ')]'),
        ),
      ),
    argument: ($) =>
      choice(
        seq(
          field('name', alias($.argument_name, $.name)),
          alias($._argument_equals, '='),
          optional(field('value', alias($.argument_value, $.value))),
        ),
        field('value', alias($.argument_value, $.value)),
      ),

    unclosed_footnote: ($) =>
      choice($._unclosed_footnote, seq($._unclosed_footnote_head, $._unclosed_footnote_tail)),
  },
});
