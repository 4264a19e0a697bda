// The external tokens, in the order of `externals` in grammar.js.
#ifndef NAMUMARK_TOKENS_H
#define NAMUMARK_TOKENS_H

#include "rows.h"

typedef enum {
  NEWLINE,
  LINE_END,
  PREFIX,
  BLOCK_END,
  HEADING_1_OPEN,
  HEADING_2_OPEN,
  HEADING_3_OPEN,
  HEADING_4_OPEN,
  HEADING_5_OPEN,
  HEADING_6_OPEN,
  SECTION_1_END,
  SECTION_2_END,
  SECTION_3_END,
  SECTION_4_END,
  SECTION_5_END,
  SECTION_6_END,
  HORIZONTAL_RULE,
  COMMENT,
  REDIRECT_OPEN,
  REDIRECTED,
  LIST_ITEM_OPEN,
  INDENT_OPEN,
  BLOCK_QUOTE_OPEN,
  CAPTION_OPEN,
  ROW_OPEN,
  ROW_END,
  CELL_DELIMITER,
  CELL_OPTION,
  TEXT,
  CLOSE,
  BOLD_OPEN,
  ITALIC_OPEN,
  TILDE_OPEN,
  HYPHEN_OPEN,
  UNDERLINE_OPEN,
  SUPERSCRIPT_OPEN,
  SUBSCRIPT_OPEN,
  ESCAPE,
  VARIABLE,
  LITERAL,
  LITERAL_HEAD,
  LITERAL_TAIL,
  SIZE_OPEN,
  SIZE,
  COLOR_OPEN,
  COLOR,
  WIKI_OPEN,
  FOLDING_OPEN,
  IF_OPEN,
  HTML_OPEN,
  SYNTAX_OPEN,
  STYLE_OPEN,
  LATEX_OPEN,
  ATTRIBUTE_NAME,
  ATTRIBUTE_VALUE,
  HEADER_TEXT,
  FOLDING_TITLE,
  CONDITION,
  LANGUAGE,
  CONTENT,
  LINK_OPEN,
  FILE_OPEN,
  CATEGORY_OPEN,
  TARGET,
  ANCHOR_MARK,
  ANCHOR,
  PIPE,
  OPTION_NAME,
  OPTION_VALUE,
  OPTION_EQUALS,
  OPTION_SEPARATOR,
  SORT_KEY,
  FOOTNOTE_OPEN,
  FOOTNOTE_NAME,
  SIMPLE_MACRO,
  MACRO_OPEN,
  ARGUMENT_NAME,
  ARGUMENT_EQUALS,
  ARGUMENT_VALUE,
  ARGUMENT_SEPARATOR,
  UNKNOWN_MACRO,
  UNCLOSED_LINK,
  UNCLOSED_FOOTNOTE,
  UNCLOSED_FOOTNOTE_HEAD,
  UNCLOSED_FOOTNOTE_TAIL,
  UNCLOSED_MACRO,
  UNCLOSED_GROUP,
  UNCLOSED_ROW,
  STRAY_CLOSE,
  RUN_END,
  SENTINEL,
} Token;

// Returns the token that was marked; it lies in the line.
static bool emit(Scanner *scanner, Token token) {
  scanner->place = IN_LINE;
  if (token != NEWLINE && token != BLOCK_END) scanner->follows_table = false;
  scanner->reader.lexer->result_symbol = token;
  return true;
}

static bool emit_to(Scanner *scanner, uint32_t end, Token token) {
  mark(&scanner->reader, end);
  return emit(scanner, token);
}

// An empty token before a line.
static bool emit_at_line_start(Scanner *scanner, Token token) {
  emit(scanner, token);
  scanner->place = LINE_START;
  return true;
}

// An empty token that changes nothing.
static bool end_run(Scanner *scanner) {
  scanner->reader.lexer->result_symbol = RUN_END;
  return true;
}

// Ends the innermost level with a zero-width token: a block whose lines are over, or, where a
// look-ahead promised a closer that the parse doesn't meet, anything else.
static bool end_innermost(Scanner *scanner, const bool *valid) {
  uint8_t level = top(scanner);
  Token token = is_block(level) ? BLOCK_END : level == CELL ? ROW_END : CLOSE;
  if (level && valid[token]) {
    pop(scanner);
    return emit(scanner, token);
  }
  // A box's lines and a section's end with a newline each.
  return valid[NEWLINE] && emit_at_line_start(scanner, NEWLINE);
}

#endif
