// The external scanner: it decides every token. `scanner/` holds its parts, from the reader of the
// text up to the kinds of places; this file asks which kind of place the token is in.
#include "scanner/flat.h"

// Parts of constructs without markup inside; sets `*in_flat` where the parser is in one of them.
static bool scan_flat(Scanner *scanner, const bool *valid, bool *in_flat) {
  *in_flat = true;
  Reader *reader = &scanner->reader;
  if (valid[SIZE]) return emit_to(scanner, at(reader, 2) == ' ' ? 3 : 2, SIZE);
  if (valid[COLOR]) {
    uint32_t end = 0;
    while (at(reader, end) != ' ' && !ends_token(reader, end)) end++;
    return emit_to(scanner, end + (at(reader, end) == ' '), COLOR);
  }
  if (valid[ATTRIBUTE_NAME] || valid[HEADER_TEXT]) return scan_header(scanner, valid);
  if (valid[ATTRIBUTE_VALUE]) return scan_attribute_value(scanner);
  if (valid[FOLDING_TITLE]) return scan_rest_of_line(scanner, FOLDING_TITLE, valid);
  if (valid[CONDITION]) return scan_rest_of_line(scanner, CONDITION, valid);
  if (valid[LANGUAGE]) return scan_language(scanner);
  if (valid[LITERAL_TAIL]) return scan_literal_tail(scanner);
  if (valid[UNCLOSED_FOOTNOTE_TAIL]) return scan_unclosed_footnote_tail(scanner);
  if (valid[REDIRECTED] && !valid[ANCHOR_MARK]) {
    if (reader_peek(reader) == END) return false;
    while (reader_peek(reader) != END) reader_advance(reader);
    return emit_to(scanner, reader->length, REDIRECTED);
  }
  if (valid[FOOTNOTE_NAME]) {
    int32_t c = at(reader, 0);
    if (c != ' ' && c != ']' && !is_line_end(reader, 0)) return scan_footnote_name(scanner);
  }
  *in_flat = is_flat(top(scanner));
  switch (top(scanner)) {
    case FLAT_GROUP:
    case FLAT_LATEX: return scan_content(scanner, valid);
    case FLAT_MACRO: return scan_part(scanner, &ARGUMENTS, valid);
    case FLAT_MATH: return scan_part(scanner, &FORMULA, valid);
  }
  if (valid[OPTION_NAME] || valid[OPTION_EQUALS] || valid[OPTION_VALUE] || valid[OPTION_SEPARATOR]) {
    *in_flat = true;
    return scan_part(scanner, &FILE_OPTIONS, valid);
  }
  if (valid[SORT_KEY]) return *in_flat = true, scan_sort_key(scanner);
  if (valid[ANCHOR]) {
    int32_t c = at(reader, 0);
    *in_flat = true;
    if (c != '|' && !is_link_close(reader, 0) && !is_line_end(reader, 0)) return scan_anchor(scanner);
    return scan_target(scanner, valid);
  }
  if (valid[TARGET] || valid[ANCHOR_MARK] || valid[PIPE]) {
    *in_flat = true;
    if (valid[REDIRECTED] && is_line_end(reader, 0)) {
      while (reader_peek(reader) != END) reader_advance(reader);
      return reader->length > 0 && emit_to(scanner, reader->length, REDIRECTED);
    }
    return scan_target(scanner, valid);
  }
  if (*in_flat && valid[CLOSE]) {
    if (is_link_close(reader, 0)) return close_flat(scanner, 2);
    return end_innermost(scanner, valid);
  }
  return false;
}

// What may stand at a line's start only; sets `*is_text` where the line begins with text.
static bool scan_line_start(Scanner *scanner, const bool *valid, bool *is_text) {
  Reader *reader = &scanner->reader;
  *is_text = false;
  mark(reader, 0);
  if (scanner->heading_follows) return scan_heading(scanner, valid);
  if (scanner->place == LINE_START) {
    if (valid[REDIRECT_OPEN]) {
      if (at(reader, 0) == '=') return scan_first_heading(scanner);
      if (at(reader, 0) == '#' && scan_redirect(scanner)) return true;
    }
    if (at(reader, 0) == '#' && valid[COMMENT] && at(reader, 1) == '#') return scan_comment(scanner);
    if (scan_block_open(scanner, valid)) return true;
  }
  if (at(reader, 0) == '-' && valid[HORIZONTAL_RULE] && scan_rule(scanner)) return true;
  *is_text = true;
  return false;
}

static bool scan_token(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  bool in_flat;
  bool found = scan_flat(scanner, valid, &in_flat);
  if (found || in_flat) return found;

  int32_t c = at(reader, 0);
  if (c == END) {
    mark(reader, 0);
    if (scanner->depth) return end_innermost(scanner, valid);
    if (scanner->place != LINE_START) return end_innermost(scanner, valid);
    for (unsigned level = 1; level <= 6; level++) {
      if (valid[SECTION_1_END + level - 1]) {
        reader->lexer->result_symbol = SECTION_1_END + level - 1;
        return true;
      }
    }
    return false;
  }
  if (is_line_end(reader, 0)) return scan_newline(scanner, valid);

  uint8_t around = region(scanner);
  if (scanner->heading_follows || scanner->place == LINE_START || scanner->place == BLOCK_START) {
    bool is_text;
    found = scan_line_start(scanner, valid, &is_text);
    if (found || !is_text) return found;
  }
  if (c == '|' && scanner->place != IN_LINE && around != CELL && valid[ROW_OPEN]) return scan_row(scanner);

  switch (c) {
    case '\\':
      if (is_line_end(reader, 1)) break;
      return emit_to(scanner, 2, ESCAPE);
    case '[': return scan_bracket(scanner);
    case '{':
      mark(reader, 1);
      if (three(reader, 0, '{')) return scan_group(scanner);
      break;
    case '}':
      mark(reader, 0);
      if (three(reader, 0, '}')) return scan_group_close(scanner, valid);
      break;
    case ']':
      mark(reader, 0);
      if (around == FOOTNOTE) return close_region(scanner, 1, CLOSE, valid);
      if (around == LINK && is_link_close(reader, 0)) return close_region(scanner, 2, CLOSE, valid);
      break;
    case '|':
      mark(reader, 0);
      if (around == CAPTION) return close_region(scanner, 1, CLOSE, valid);
      if (around == CELL && !is_decoration(top(scanner)) && at(reader, 1) == '|') return scan_cell_delimiter(scanner, valid);
      break;
    case '<':
      if (valid[CELL_OPTION]) {
        mark(reader, 1);
        uint32_t end = option_end(reader, 0);
        if (end == FAIL) return emit(scanner, TEXT);
        mark(reader, end);
        return emit(scanner, CELL_OPTION);
      }
      break;
    case '@': {
      mark(reader, 1);
      uint32_t end = variable_end(reader);
      if (end != FAIL) mark(reader, end);
      return emit(scanner, end == FAIL ? TEXT : VARIABLE);
    }
    case ' ':
      if (around == TITLE) {
        mark(reader, 0);
        if (is_heading_close(reader, 0)) return close_heading(scanner, valid);
      }
      break;
    default: break;
  }

  if (!is_plain(c) && c != ' ') {
    mark(reader, 0);
    uint8_t closed = closed_decoration(scanner);
    if (closed) return close_decoration(scanner, closed, valid);
    uint8_t decoration = decoration_at(reader, 0);
    if (decoration) return scan_decoration(scanner, decoration);
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
  bool found = scan_token(scanner, valid);
  if (found && scanner->ran_out && scanner->budget < BUDGET) scanner->budget++;
  return found;
}
