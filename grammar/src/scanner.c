// The external scanner: it decides every token. `scanner/` holds its parts, from the reader of the
// text up to the kinds of places; this file asks which kind of place the token is in.
#include "scanner/flat.h"

// The sizes and colours of groups (language reference, sections 8.3 and 8.4), with the space behind.
static bool scan_size(Scanner *scanner) {
  return emit_to(scanner, at(&scanner->reader, 2) == ' ' ? 3 : 2, SIZE);
}

static bool scan_color(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  uint32_t end = 0;
  while (at(reader, end) != ' ' && !ends_token(reader, end)) end++;
  return emit_to(scanner, end + (at(reader, end) == ' '), COLOR);
}

// After a redirect nothing is read any more (language reference, section 5).
static bool scan_redirected(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  while (reader_peek(reader) != END) reader_advance(reader);
  return reader->length > 0 && emit_to(scanner, reader->length, REDIRECTED);
}

// Headers of groups, and what else the parser expects at one place only.
static bool scan_header_part(Scanner *scanner, const bool *valid, bool *is_expected) {
  *is_expected = true;
  if (valid[SIZE]) return scan_size(scanner);
  if (valid[COLOR]) return scan_color(scanner);
  if (valid[ATTRIBUTE_NAME] || valid[HEADER_TEXT]) return scan_header(scanner, valid);
  if (valid[ATTRIBUTE_VALUE]) return scan_attribute_value(scanner);
  if (valid[FOLDING_TITLE]) return scan_rest_of_line(scanner, FOLDING_TITLE, valid);
  if (valid[CONDITION]) return scan_rest_of_line(scanner, CONDITION, valid);
  if (valid[LANGUAGE]) return scan_language(scanner);
  if (valid[LITERAL_TAIL]) return scan_literal_tail(scanner);
  if (valid[UNCLOSED_FOOTNOTE_TAIL]) return scan_unclosed_footnote_tail(scanner);
  if (valid[FOOTNOTE_NAME] && starts_footnote_name(scanner)) return scan_footnote_name(scanner);
  *is_expected = false;
  return false;
}

// The parts of links, files, categories, redirects, macros and verbatim groups.
static bool scan_flat_part(Scanner *scanner, const bool *valid, bool *is_expected) {
  Reader *reader = &scanner->reader;
  uint8_t around = top(scanner);
  *is_expected = true;
  if (around == FLAT_GROUP || around == FLAT_LATEX) return scan_content(scanner, valid);
  if (around == FLAT_MACRO) return scan_part(scanner, &ARGUMENTS, valid);
  if (around == FLAT_MATH) return scan_part(scanner, &FORMULA, valid);
  if (valid[OPTION_NAME] || valid[OPTION_EQUALS] || valid[OPTION_VALUE] || valid[OPTION_SEPARATOR]) {
    return scan_part(scanner, &FILE_OPTIONS, valid);
  }
  if (valid[SORT_KEY]) return scan_sort_key(scanner);
  bool is_redirect_over = !(valid[ANCHOR_MARK] || valid[ANCHOR]) || is_line_end(reader, 0);
  if (valid[REDIRECTED] && is_redirect_over) return scan_redirected(scanner);
  if (valid[ANCHOR] && starts_anchor(scanner)) return scan_anchor(scanner);
  if (valid[TARGET] || valid[ANCHOR] || valid[ANCHOR_MARK] || valid[PIPE]) return scan_target(scanner, valid);
  if (is_flat(around)) return is_link_close(reader, 0) ? close_flat(scanner, 2) : end_innermost(scanner, valid);
  *is_expected = false;
  return false;
}

// At the end of the text all that is open ends, then the line, then the sections.
static bool scan_end(Scanner *scanner, const bool *valid) {
  if (scanner->depth || scanner->place != LINE_START) return end_innermost(scanner, valid);
  for (unsigned level = 0; level < 6; level++) {
    if (valid[SECTION_1_END + level]) return emit_at_line_start(scanner, SECTION_1_END + level);
  }
  return false;
}

// What may stand at a line's start only; the line's prefix, and empty tokens of its blocks.
static bool scan_line_start(Scanner *scanner, const bool *valid, bool *is_expected) {
  Reader *reader = &scanner->reader;
  int32_t c = at(reader, 0);
  *is_expected = true;
  if (scanner->heading_follows) return scan_heading(scanner, valid);
  if (scanner->place == LINE_START) {
    if (valid[REDIRECT_OPEN] && c == '=') return scan_first_heading(scanner);
    if (valid[REDIRECT_OPEN] && c == '#' && scan_redirect(scanner)) return true;
    if (valid[COMMENT] && c == '#' && at(reader, 1) == '#') return scan_comment(scanner);
    if (scan_block_open(scanner, valid)) return true;
  }
  if (valid[HORIZONTAL_RULE] && c == '-' && scan_rule(scanner)) return true;
  *is_expected = false;
  return false;
}

// Openers and closers by their first character; `*is_expected` where the character is one.
static bool scan_special(Scanner *scanner, const bool *valid, bool *is_expected) {
  Reader *reader = &scanner->reader;
  uint8_t around = region(scanner);
  *is_expected = true;
  switch (at(reader, 0)) {
    case '\\':
      mark(reader, 1);
      if (is_line_end(reader, 1)) return emit(scanner, TEXT);
      mark(reader, 2);
      if (around == TITLE && is_heading_close(reader, 1)) return false;
      return emit(scanner, ESCAPE);
    case '[': return scan_bracket(scanner);
    case '{':
      mark(reader, 1);
      if (three(reader, 0, '{')) return scan_group(scanner);
      break;
    case '}':
      if (three(reader, 0, '}')) return scan_group_close(scanner, valid);
      break;
    case ']':
      if (around == FOOTNOTE) return close_region(scanner, 1, CLOSE, valid);
      if (around == LINK && is_link_close(reader, 0)) return close_region(scanner, 2, CLOSE, valid);
      break;
    case '|':
      if (around == CAPTION) return close_region(scanner, 1, CLOSE, valid);
      if (around == CELL && !is_decoration(top(scanner)) && at(reader, 1) == '|') {
        return scan_cell_delimiter(scanner, valid);
      }
      break;
    case '<':
      if (valid[CELL_OPTION]) return scan_cell_option(scanner);
      break;
    case '@': return scan_variable(scanner);
    case ' ':
      if (around == TITLE && is_heading_close(reader, 0)) return close_heading(scanner, valid);
      break;
    default: {
      uint8_t closed = closed_decoration(scanner);
      if (closed) return close_decoration(scanner, closed, valid);
      uint8_t decoration = decoration_at(reader, 0);
      if (decoration) return scan_decoration(scanner, decoration);
    }
  }
  *is_expected = false;
  return false;
}

static bool scan_token(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  bool is_expected, found;
  found = scan_header_part(scanner, valid, &is_expected);
  if (is_expected) return found;
  if (!valid[TEXT]) {
    found = scan_flat_part(scanner, valid, &is_expected);
    if (is_expected) return found;
  }
  if (at(reader, 0) == END) return scan_end(scanner, valid);
  if (is_line_end(reader, 0)) return scan_newline(scanner, valid);
  if (scanner->heading_follows || scanner->place == LINE_START || scanner->place == BLOCK_START) {
    found = scan_line_start(scanner, valid, &is_expected);
    if (is_expected) return found;
  }
  if (valid[ROW_OPEN] && scanner->place != IN_LINE && at(reader, 0) == '|' && region(scanner) != CELL) {
    return scan_row(scanner);
  }
  if (!is_plain(at(reader, 0))) {
    found = scan_special(scanner, valid, &is_expected);
    if (is_expected) return found;
  }
  return scan_text(scanner);
}

void *tree_sitter_namumark_external_scanner_create(void) {
  return ts_calloc(1, sizeof(Scanner));
}

void tree_sitter_namumark_external_scanner_destroy(void *payload) {
  Scanner *scanner = payload;
  ts_free(scanner->reader.characters);
  ts_free(scanner->reader.memo);
  ts_free(scanner);
}

unsigned tree_sitter_namumark_external_scanner_serialize(void *payload, char *buffer) {
  return state_serialize(payload, buffer);
}

void tree_sitter_namumark_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  state_deserialize(payload, buffer, length);
}

bool tree_sitter_namumark_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  if (valid[SENTINEL]) return false;
  Scanner *scanner = payload;
  reader_begin(&scanner->reader, lexer);
  scanner->ran_out = false;
  scanner->patience = PATIENCE;
  scanner->failed_groups = 0;
  scanner->failed_brackets = scanner->failed_line = scanner->first_line = 0;
  memset(scanner->without_arguments, 0, sizeof scanner->without_arguments);
  bool ends_run = valid[RUN_END] && is_run_over(scanner);
  bool found = ends_run ? end_run(scanner) : scan_token(scanner, valid);
  if (found) count_token(scanner, ends_run);
#ifdef NAMUMARK_CHECK_MARKS
  // A mark that came too late has left the token's end where it was.
  if (found && scanner->reader.wanted != scanner->reader.marked) __builtin_trap();
#endif
  if (found && scanner->ran_out && scanner->budget < BUDGET) scanner->budget++;
  return found;
}
