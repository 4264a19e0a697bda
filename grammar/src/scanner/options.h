// Options of table cells (language reference, section 15).
#ifndef NAMUMARK_OPTIONS_H
#define NAMUMARK_OPTIONS_H

#include "words.h"

static const CellOption *find_option(const char *name) {
  for (unsigned i = 0; i < COUNT(CELL_OPTIONS); i++) {
    if (compare(CELL_OPTIONS[i].name, name) == 0) return &CELL_OPTIONS[i];
  }
  return NULL;
}

static bool is_option_value(Reader *reader, OptionForm form, uint32_t start, uint32_t end) {
  switch (form) {
    case FORM_COLOR: return is_cell_color_pair(reader, start, end);
    case FORM_SIZE: return is_size(reader, start, end);
    case FORM_ALIGN: return is_alignment(reader, start, end);
    case FORM_TEXT: return start < end;
    default: return false;
  }
}

// `<rowif=…>`: quotes, `>` and `||` belong to the expression, which ends at the last `>` of the line
// that leaves a cell (language reference, section 19).
static uint32_t expression_end(Reader *reader, uint32_t index, bool is_token) {
  uint32_t end = FAIL;
  int32_t quote = 0;
  for (; !is_line_end(reader, index); index++) {
    int32_t c = at(reader, index);
    if (quote) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '>') {
      end = index + 1;
      if (is_token) mark(reader, end);
    }
  }
  return end;
}

// `<-2>`, `<|2>`, `<^|2>`, `<v|2>`, where `index` is behind the `<`.
static bool is_span(Reader *reader, uint32_t index, uint32_t end) {
  int32_t c = at(reader, index);
  if ((c == '^' || c == 'v') && at(reader, index + 1) == '|') index += 2;
  else if (c == '-' || c == '|') index++;
  else return false;
  uint32_t value;
  return number(reader, index, &value) == end && value >= 1 && value <= 1000;
}

// `<table align=…>` and quoted values are read as well, of the table's options only.
static bool is_named(Reader *reader, uint32_t start, uint32_t equals, uint32_t end) {
  char name[WORD_LIMIT], *to = name;
  if (!word(reader, start, equals, name)) return false;
  bool table = memcmp(name, "table", 5) == 0;
  for (char *from = name; *from; from++) {
    if (!(table && *from == ' ' && from == name + 5)) *to++ = *from;
  }
  *to = 0;
  const CellOption *option = find_option(name);
  if (!option || option->form == FORM_FLAG) return false;
  uint32_t value = equals + 1;
  if (table && end - value >= 2 && at(reader, value) == '"' && at(reader, end - 1) == '"') {
    value++, end--;
  }
  return is_option_value(reader, option->form, value, end);
}

// Where the option that begins with the `<` at `start` ends, or FAIL where it is none. The end of an
// expression is marked as the token's when it is the parser that asks.
static uint32_t option_end(Reader *reader, uint32_t start, bool is_token) {
  if (at(reader, start) != '<') return FAIL;
  uint32_t first = start + 1;
  if (has(reader, first, "rowif=")) return expression_end(reader, first + 6, is_token);
  uint32_t end = first, equals = 0;
  for (; at(reader, end) != '>'; end++) {
    if (is_line_end(reader, end) || end - start > 512) return FAIL;
    if (!equals && at(reader, end) == '=') equals = end;
  }
  if (end == first) return FAIL;
  char name[WORD_LIMIT];
  int32_t c = at(reader, first);
  bool valid = equals ? is_named(reader, first, equals, end)
                      : (end == first + 1 && (c == '(' || c == ':' || c == ')')) ||
                            is_span(reader, first, end) || is_cell_color_pair(reader, first, end);
  if (!valid && !equals && word(reader, first, end, name)) {
    const CellOption *option = find_option(name);
    valid = option && option->form == FORM_FLAG;
  }
  return valid ? end + 1 : FAIL;
}

#endif
