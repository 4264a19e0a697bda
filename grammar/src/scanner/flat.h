// The insides of constructs that hold no markup: headers, targets, options, arguments, verbatim text.
// Which part comes next is known by what the parser accepts.
#ifndef NAMUMARK_FLAT_H
#define NAMUMARK_FLAT_H

#include "inline.h"

// Skips spaces before a part, which belong to no node; whether there were any.
static bool skip_spaces(Scanner *scanner) {
  TSLexer *lexer = scanner->reader.lexer;
  bool skipped = lexer->lookahead == ' ';
  while (lexer->lookahead == ' ') lexer->advance(lexer, true);
  return skipped;
}

// --- Headers of groups ------------------------------------------------------------------------

// `name="value"` (language reference, section 8.5); anything else on the line is ignored by the wiki.
static bool scan_header(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  bool may_be_attribute = skip_spaces(scanner);
  mark(reader, 0);
  if (is_line_end(reader, 0)) return scan_newline(scanner, valid);
  uint32_t end = 0;
  while (is_letter(at(reader, end)) || at(reader, end) == '-') end++;
  mark(reader, end);
  if (may_be_attribute && end > 0 && has(reader, end, "=\"")) {
    uint32_t quote = end + 2;
    while (at(reader, quote) != '"' && !is_line_end(reader, quote)) quote++;
    return emit(scanner, at(reader, quote) == '"' ? ATTRIBUTE_NAME : HEADER_TEXT);
  }
  while (at(reader, end) != ' ' && !ends_token(reader, end)) end++;
  return emit_to(scanner, end, HEADER_TEXT);
}

static bool scan_attribute_value(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  if (at(reader, 0) != '"') return false;
  uint32_t end = 1;
  while (at(reader, end) != '"' && at(reader, end) != '\n' && at(reader, end) != END) end++;
  return emit_to(scanner, end + (at(reader, end) == '"'), ATTRIBUTE_VALUE);
}

static bool scan_rest_of_line(Scanner *scanner, Token token, const bool *valid) {
  Reader *reader = &scanner->reader;
  skip_spaces(scanner);
  mark(reader, 0);
  if (is_line_end(reader, 0)) return scan_newline(scanner, valid);
  mark_line_end(reader, 0);
  return emit(scanner, token);
}

static bool scan_language(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  skip_spaces(scanner);
  uint32_t end = 0;
  while (is_letter(at(reader, end))) end++;
  return emit_to(scanner, end, LANGUAGE);
}

// Verbatim text up to the `}}}` that closes it. The one separator before it belongs to neither.
static bool scan_content(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  TSLexer *lexer = reader->lexer;
  if (valid[CONTENT]) {
    if (lexer->lookahead == ' ') lexer->advance(lexer, true);
    if (lexer->lookahead == '\r') lexer->advance(lexer, true);
    if (lexer->lookahead == '\n') lexer->advance(lexer, true);
  }
  unsigned depth = 1;
  for (uint32_t index = 0;;) {
    int32_t c = at(reader, index);
    if (c == '}') {
      mark(reader, index);
      bool closes = three(reader, index, '}');
      if (closes && --depth == 0) {
        if (index > 0) return emit(scanner, CONTENT);
        mark(reader, 3);
        pop(scanner);
        return emit(scanner, CLOSE);
      }
      index += closes ? 3 : run_of(reader, index, '}');
    } else if (c == '{' && three(reader, index, '{')) {
      index += 3;
      if (top(scanner) != FLAT_LATEX) depth++;
    } else if (c == END) {
      mark(reader, index);
      return index > 0 ? emit(scanner, CONTENT) : end_innermost(scanner, valid);
    } else {
      index++;
    }
  }
}

static bool scan_literal_tail(Scanner *scanner) {
  uint32_t end = header_literal_end(&scanner->reader, 0);
  if (end != FAIL) mark(&scanner->reader, end);
  else mark_line_end(&scanner->reader, 0);
  return emit(scanner, LITERAL_TAIL);
}

// --- Links ------------------------------------------------------------------------------------

static bool close_flat(Scanner *scanner, uint32_t length) {
  mark(&scanner->reader, length);
  pop(scanner);
  return emit(scanner, CLOSE);
}

// The last `#` that isn't escaped splits target and anchor; in an address it stays (section 9).
static bool is_address(Reader *reader) {
  return has(reader, 0, "http://") || has(reader, 0, "https://") || has(reader, 0, "ftp://");
}

static bool scan_target(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  bool in_link = scanner->depth > 0;
  mark(reader, 0);
  if (in_link && at(reader, 0) == ']' && is_link_close(reader, 0)) return close_flat(scanner, 2);
  if (in_link && at(reader, 0) == '|') return emit_to(scanner, 1, PIPE);
  if (!valid[TARGET]) return at(reader, 0) == '#' && emit_to(scanner, 1, ANCHOR_MARK);
  // An address is told by its beginning, which has no `#`: nothing is marked before it is known.
  bool splits = top(scanner) != FLAT_FILE && !is_address(reader);
  Token token = TARGET;
  bool is_marked = splits && valid[ANCHOR_MARK] && at(reader, 0) == '#';
  if (is_marked) {
    mark(reader, 1);
    token = ANCHOR_MARK;
  }
  uint32_t index = is_marked;
  for (; is_marked ? !is_line_end(reader, index) : !ends_token(reader, index); index++) {
    int32_t c = at(reader, index);
    if (in_link && c == '|') break;
    if (in_link && c == ']') {
      if (!is_marked) mark(reader, index);
      if (is_link_close(reader, index)) break;
    } else if (c == '#' && splits && index > 0) {
      mark(reader, index);
      is_marked = true;
      token = TARGET;
    } else if (c == '\\' && !(is_marked ? is_line_end(reader, index + 1) : ends_token(reader, index + 1))) {
      index++;
    }
  }
  if (!is_marked) mark(reader, index);
  return emit(scanner, token);
}

static bool scan_anchor(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  bool in_link = scanner->depth > 0;
  uint32_t index = 0;
  for (; !ends_token(reader, index); index++) {
    mark(reader, index);
    int32_t c = at(reader, index);
    if (in_link && (c == '|' || is_link_close(reader, index))) break;
    if (c == '\\' && !ends_token(reader, index + 1)) index++;
  }
  mark(reader, index);
  return emit(scanner, ANCHOR);
}

// `name=value` parts up to a separator or the construct's closer. `=`, separators and the closer
// are tokens of their own.
typedef struct {
  int32_t separator;
  const char *close;
  Token name, value, equals, between;
} Parts;

static const Parts FILE_OPTIONS = {'&', "]]", OPTION_NAME, OPTION_VALUE, OPTION_EQUALS, OPTION_SEPARATOR};
static const Parts ARGUMENTS = {
    ',', ")]", ARGUMENT_NAME, ARGUMENT_VALUE, ARGUMENT_EQUALS, ARGUMENT_SEPARATOR};
static const Parts FORMULA = {END, ")]", ARGUMENT_NAME, ARGUMENT_VALUE, ARGUMENT_EQUALS, ARGUMENT_SEPARATOR};

static bool scan_part(Scanner *scanner, const Parts *parts, const bool *valid) {
  Reader *reader = &scanner->reader;
  TSLexer *lexer = reader->lexer;
  if (parts != &FORMULA) {
    while (is_space(lexer->lookahead)) lexer->advance(lexer, true);
  }
  bool may_be_name = valid[parts->name] && parts != &FORMULA;
  for (uint32_t index = 0;; index++) {
    int32_t c = at(reader, index);
    bool is_special = c == END || c == parts->separator || c == parts->close[0] || c == '=';
    if (!is_special) {
      if (c == '\\' && at(reader, index + 1) == parts->separator && c != END) index++;
      continue;
    }
    mark(reader, index);
    if (c == '=') {
      if (index == 0 && valid[parts->equals]) return emit_to(scanner, 1, parts->equals);
      if (index > 0 && may_be_name) return emit(scanner, parts->name);
      continue;
    }
    if (c == parts->close[0] && !has(reader, index, parts->close)) continue;
    if (index > 0) return emit(scanner, parts->value);
    if (c == END) return end_innermost(scanner, valid);
    if (c == parts->separator) return emit_to(scanner, 1, parts->between);
    return close_flat(scanner, 2);
  }
}

static bool starts_anchor(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  if (is_line_end(reader, 0)) return false;
  return scanner->depth == 0 || (at(reader, 0) != '|' && !is_link_close(reader, 0));
}

static bool scan_sort_key(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  uint32_t index = 0;
  for (;; index++) {
    mark(reader, index);
    if (is_line_end(reader, index) || is_link_close(reader, index)) break;
  }
  return index > 0 ? emit(scanner, SORT_KEY) : close_flat(scanner, 2);
}

// --- Footnotes --------------------------------------------------------------------------------

static bool starts_footnote_name(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  mark(reader, 0);
  int32_t c = at(reader, 0);
  return c != ' ' && c != ']' && !is_line_end(reader, 0);
}

// The name ends at the first space, or before the `]` that closes the note.
static bool scan_footnote_name(Scanner *scanner) {
  uint32_t end = footnote_name_end(&scanner->reader, 0);
  return end != FAIL && end > 0 && emit_to(scanner, end, FOOTNOTE_NAME);
}

static bool scan_unclosed_footnote_tail(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  uint32_t end = 0;
  for (; !ends_token(reader, end); end++) {
    mark(reader, end);
    int32_t c = at(reader, end);
    if (c == ' ' || c == '[' || c == ']' || c == '\\') break;
    if (c == '|' && (region(scanner) == CAPTION || at(reader, end + 1) == '|')) break;
    if (decoration_at(reader, end) || three(reader, end, '{') || three(reader, end, '}')) break;
    if ((c == '{' || c == '}') && at(reader, end + 1) == c) end++;
  }
  mark(reader, end);
  return emit(scanner, UNCLOSED_FOOTNOTE_TAIL);
}

#endif
