// What stands in a line: text, decorations, brackets, groups (language reference, sections 6 to 12).
#ifndef NAMUMARK_INLINE_H
#define NAMUMARK_INLINE_H

#include "blocks.h"

// --- Closers ----------------------------------------------------------------------------------

// Closes the innermost level with the `length` characters that were read, or, where blocks or
// decorations are still open inside it, those first.
static bool close_region(Scanner *scanner, uint32_t length, Token token, const bool *valid) {
  if (scanner->depth != region_base(scanner) || !valid[token]) return end_innermost(scanner, valid);
  mark(&scanner->reader, length);
  pop(scanner);
  return emit(scanner, token);
}

static uint8_t open_decorations(const Scanner *scanner) {
  uint8_t open = 0;
  for (uint8_t i = region_base(scanner); i < scanner->depth; i++) {
    if (is_decoration(scanner->stack[i])) open |= 1 << (scanner->stack[i] - BOLD);
  }
  return open;
}

// The open decoration that the mark at the token's start closes; 0 for none. What opened first
// closes first.
static uint8_t closed_decoration(Scanner *scanner) {
  for (uint8_t i = region_base(scanner); i < scanner->depth; i++) {
    uint8_t level = scanner->stack[i];
    if (is_decoration(level) && is_mark(&scanner->reader, 0, level)) return level;
  }
  return 0;
}

static bool close_decoration(Scanner *scanner, uint8_t decoration, const bool *valid) {
  if (top(scanner) != decoration) return end_innermost(scanner, valid);
  mark(&scanner->reader, mark_of(decoration).length);
  pop(scanner);
  return emit(scanner, CLOSE);
}

// --- Decorations ------------------------------------------------------------------------------

static bool has_failed(const Scanner *scanner, uint8_t decoration) {
  return scanner->failed_marks >> (decoration - BOLD) & 1;
}

// Whether a decoration that begins at `index` closes; that none does is remembered for the line.
static bool decoration_closes(Scanner *scanner, uint32_t index, uint8_t decoration) {
  if (has_failed(scanner, decoration)) return false;
  uint32_t content = index + mark_of(decoration).length;
  uint8_t open = open_decorations(scanner);
  if (decoration_end(scanner, index, decoration, region_closers(scanner), open) != FAIL) return true;
  if (!is_mark(&scanner->reader, content, decoration)) scanner->failed_marks |= 1 << (decoration - BOLD);
  return false;
}

// Of a run of marks only the last ones can open: before them a mark would close at once.
static uint32_t last_marks(uint8_t decoration) { return decoration == BOLD ? 5 : 3; }

// A longer run of one mark is text as a whole.
enum { LONGEST_RUN = 64 };

static bool scan_decoration(Scanner *scanner, uint8_t decoration) {
  Reader *reader = &scanner->reader;
  uint32_t length = mark_of(decoration).length, last = last_marks(decoration), run = length;
  mark(reader, length);
  while (run <= LONGEST_RUN && at(reader, run) == at(reader, 0)) run++;
  if (run > LONGEST_RUN) return emit_to(scanner, run_of(reader, 0, at(reader, 0)), TEXT);
  if (run >= length + last) return emit(scanner, TEXT);
  if (run > last) return false;
  if (decoration_closes(scanner, 0, decoration)) {
    if (is_full(scanner)) return emit(scanner, TEXT);
    push(scanner, decoration);
    return emit(scanner, BOLD_OPEN + decoration - BOLD);
  }
  // Italics may begin with the last two quotes of a bold mark that fails.
  if (decoration == BOLD && decoration_closes(scanner, run - 2, ITALIC)) return false;
  return emit(scanner, TEXT);
}

static bool scan_text(Scanner *scanner);

// --- Brackets ---------------------------------------------------------------------------------

// An opener that fails is text of one character where a construct begins with the next one.
static bool opens_next(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  int32_t c = at(reader, 1);
  if (c == '[') return bracket_end(scanner, 1, nesting_of(scanner)) != FAIL;
  return c == '{' && three(reader, 1, '{') && group_end(scanner, 1, nesting_of(scanner)) != FAIL;
}

static void count_failure(Scanner *scanner) {
  if (!is_out_of_line_budget(scanner)) scanner->line_budget++;
}

static bool is_too_deep(const Scanner *scanner) {
  return bracket_depth(scanner) >= BRACKET_DEPTH_LIMIT || is_full(scanner);
}

static bool scan_link(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  mark(reader, 2);
  if (is_too_deep(scanner)) return emit(scanner, TEXT);
  if (bracket_end(scanner, 0, nesting_of(scanner)) == FAIL) {
    if (reader->length < FAR_LINE && opens_next(scanner)) return false;
    count_failure(scanner);
    return emit(scanner, UNCLOSED_LINK);
  }
  switch (link_kind(reader, 2)) {
    case TO_FILE: push(scanner, FLAT_FILE); return emit(scanner, FILE_OPEN);
    case TO_CATEGORY: push(scanner, FLAT_CATEGORY); return emit(scanner, CATEGORY_OPEN);
    default: push(scanner, LINK); return emit(scanner, LINK_OPEN);
  }
}

static bool scan_footnote(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  mark(reader, 2);
  if (is_too_deep(scanner)) return emit(scanner, TEXT);
  if (bracket_end(scanner, 0, nesting_of(scanner)) == FAIL) {
    count_failure(scanner);
    bool is_named = at(reader, 2) != ' ' && !is_line_end(reader, 2);
    return emit(scanner, is_named ? UNCLOSED_FOOTNOTE_HEAD : UNCLOSED_FOOTNOTE);
  }
  push(scanner, FOOTNOTE);
  return emit(scanner, FOOTNOTE_OPEN);
}

// Whether the text before `[name` at `index` ends: the name goes on as a macro's does, and the arguments
// of an unknown one may close. At `--` too, since telling that from a hyphen of the name has read on.
static bool begins_macro(Scanner *scanner, uint32_t index) {
  Reader *reader = &scanner->reader;
  uint32_t name = macro_name_end(reader, index + 1);
  switch (at(reader, name)) {
    case ']': return name > index + 1;
    case '(': return !scanner->no_arguments || is_macro_name(reader, index + 1, name);
    default: return at(reader, name) == '-';
  }
}

static bool scan_macro(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  if (!begins_macro(scanner, 0)) return scan_text(scanner);
  uint32_t name = macro_name_end(reader, 1);
  int32_t c = at(reader, name);
  if (c == '-') return emit(scanner, TEXT);
  mark(reader, name + 1);
  bool known = is_macro_name(reader, 1, name);
  if (c == ']') return emit(scanner, known ? SIMPLE_MACRO : UNKNOWN_MACRO);
  uint32_t end = scanner->no_arguments ? FAIL : macro_end(scanner, 0);
  scanner->no_arguments = end == FAIL;
  if (!known) {
    if (end != FAIL) mark(reader, end);
    return emit(scanner, end == FAIL ? TEXT : UNKNOWN_MACRO);
  }
  if (end == FAIL) return emit(scanner, UNCLOSED_MACRO);
  char text[WORD_LIMIT];
  push(scanner, word(reader, 1, name, text) && compare(text, "math") == 0 ? FLAT_MATH : FLAT_MACRO);
  return emit(scanner, MACRO_OPEN);
}

static bool scan_bracket(Scanner *scanner) {
  mark(&scanner->reader, 1);
  int32_t second = at(&scanner->reader, 1);
  if (second != '[' && second != '*') return scan_macro(scanner);
  if (is_out_of_line_budget(scanner)) return scan_text(scanner);
  return second == '[' ? scan_link(scanner) : scan_footnote(scanner);
}

// --- Groups -----------------------------------------------------------------------------------

static const Token GROUP_TOKENS[] = {
    LITERAL, SIZE_OPEN, COLOR_OPEN, WIKI_OPEN, FOLDING_OPEN, IF_OPEN, HTML_OPEN, SYNTAX_OPEN, STYLE_OPEN, LATEX_OPEN,
};

// Whether the group that begins the token closes. Inside a group that was looked through it does.
static bool group_closes(Scanner *scanner, Group group) {
  if (is_out_of_budget(scanner)) return false;
  bool is_certain = group_depth(scanner) > 0;
  Nesting nesting = nesting_of(scanner);
  if (is_box_kind(group.kind)) {
    uint32_t end = line_end(&scanner->reader, group.head);
    // A header line with a `}}}` may be a literal.
    is_certain = is_certain && header_literal_end(&scanner->reader, group.head) == FAIL;
    if (is_certain) return at(&scanner->reader, end) != END && !is_single_line(scanner);
    return box_end(scanner, group.head, nesting) != FAIL;
  }
  if (is_span_kind(group.kind)) return is_certain || content_end(scanner, group.body, nesting) != FAIL;
  uint32_t end = literal_end(scanner, group.head, group.kind);
  if (end != FAIL && group.kind == GROUP_LITERAL) mark(&scanner->reader, end);
  return end != FAIL;
}

static bool scan_group(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  mark(reader, 3);
  if (group_depth(scanner) >= GROUP_DEPTH_LIMIT) return scan_text(scanner);
  if (is_full(scanner)) return emit(scanner, TEXT);
  if (at(reader, 3) == '{' && three(reader, 3, '{')) mark(reader, run_of(reader, 0, '{'));
  Group group = group_at(reader, 0, true);
  if (group_closes(scanner, group)) {
    if (is_box_kind(group.kind)) push(scanner, BOX);
    else if (is_span_kind(group.kind)) push(scanner, SPAN);
    else if (group.kind != GROUP_LITERAL) push(scanner, group.kind == GROUP_LATEX ? FLAT_LATEX : FLAT_GROUP);
    return emit(scanner, GROUP_TOKENS[group.kind]);
  }
  if (is_box_kind(group.kind) && header_literal_end(reader, group.head) != FAIL) return emit(scanner, LITERAL_HEAD);
  if (reader->length < FAR_SECTION && opens_next(scanner)) return false;
  if (is_in_line(scanner)) count_failure(scanner);
  return emit(scanner, UNCLOSED_GROUP);
}

// --- Closers of brackets and groups -----------------------------------------------------------

static bool scan_group_close(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  if (is_group(region(scanner))) return close_region(scanner, 3, CLOSE, valid);
  mark(reader, 3);
  for (uint32_t end = 6; three(reader, end - 3, '}'); end += 3) mark(reader, end);
  return emit(scanner, STRAY_CLOSE);
}

static bool scan_cell_delimiter(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  if (scanner->depth != region_base(scanner)) return end_innermost(scanner, valid);
  uint32_t end = 2;
  for (mark(reader, end); has(reader, end, "||"); mark(reader, end)) end += 2;
  // The region around the table decides whether a `}}}` ends its row.
  uint8_t cell = scanner->depth--;
  if (!ends_row(scanner, end, is_group(region(scanner)))) {
    scanner->depth = cell;
    scanner->failed_marks = 0;
    return emit(scanner, CELL_DELIMITER);
  }
  scanner->failed_marks = 0;
  if (is_line_end(reader, end)) plan_next_line(scanner, end);
  return emit(scanner, ROW_END);
}

// --- Text -------------------------------------------------------------------------------------

// Whether a variable may go on at `index`: it holds nothing that could be markup.
static bool is_in_variable(Reader *reader, uint32_t index) {
  int32_t c = at(reader, index);
  if (c == '[' || c == ']' || c == '{' || c == '}' || c == '|' || c == '\\') return false;
  return !decoration_at(reader, index) && !is_line_end(reader, index);
}

// `@name@`, `@name=default@` (language reference, section 12): one line, no space in the name.
static uint32_t variable_end(Reader *reader) {
  uint32_t start = 1, index = 1;
  bool in_name = true;
  for (;; index++) {
    int32_t c = at(reader, index);
    if (c == '@') return index == start ? FAIL : index + 1;
    if (c == '=' && in_name) {
      if (index == start) return FAIL;
      start = index + 1;
      in_name = false;
    } else if ((in_name && is_space(c)) || !is_in_variable(reader, index)) {
      return FAIL;
    }
  }
}

static bool scan_variable(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  mark(reader, 1);
  uint32_t end = variable_end(reader);
  if (end == FAIL) return emit(scanner, TEXT);
  return emit_to(scanner, end, VARIABLE);
}

static bool scan_cell_option(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  mark(reader, 1);
  uint32_t end = option_end(reader, 0, true);
  if (end == FAIL) return emit(scanner, TEXT);
  return emit_to(scanner, end, CELL_OPTION);
}

// Language reference, section 2: the heading's marks end its line. A CR isn't looked behind, so that
// the token can still end before it.
static bool is_heading_close(Reader *reader, uint32_t index) {
  index += run_of(reader, index, ' ');
  if (at(reader, index) == '#') index++;
  uint32_t marks = run_of(reader, index, '=');
  int32_t c = at(reader, index + marks);
  return marks > 0 && (c == '\n' || c == '\r' || c == END);
}

static bool close_heading(Scanner *scanner, const bool *valid) {
  if (scanner->depth != region_base(scanner)) return end_innermost(scanner, valid);
  mark_line_end(&scanner->reader, 0);
  pop(scanner);
  return emit(scanner, CLOSE);
}

// Whether something other than text may begin at `index`; marks it as the text's end before looking.
static bool ends_text(Scanner *scanner, uint32_t index, uint8_t around, bool in_decoration) {
  Reader *reader = &scanner->reader;
  int32_t c = at(reader, index);
  mark(reader, index);
  switch (c) {
    case '\n': case END: return true;
    case '\r': return is_line_end(reader, index);
    case '\\': return true;
    case ' ': return around == TITLE && is_heading_close(reader, index);
    case ']': return around == FOOTNOTE || (around == LINK && at(reader, index + 1) == ']');
    case '{': return three(reader, index, '{') && group_depth(scanner) < GROUP_DEPTH_LIMIT;
    case '}': return three(reader, index, '}');
    case '|': return around == CAPTION || (around == CELL && !in_decoration && at(reader, index + 1) == '|');
    case '@': return index > 0 ? at(reader, index + 1) != ' ' : false;
    case '[': {
      int32_t next = at(reader, index + 1);
      if (next == '[' || next == '*') return !is_out_of_line_budget(scanner);
      return begins_macro(scanner, index);
    }
    case '\'': // italics may begin inside a run that can't be bold
      return at(reader, index + 1) == c && !(has_failed(scanner, BOLD) && has_failed(scanner, ITALIC));
    default: {
      uint8_t decoration = decoration_at(reader, index);
      return decoration && !has_failed(scanner, decoration);
    }
  }
}

static bool scan_text(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  uint8_t around = region(scanner);
  bool in_decoration = is_decoration(top(scanner));
  bool in_title = around == TITLE;
  uint32_t index = 0;
  for (;; index++) {
    int32_t c = at(reader, index);
    if (is_plain(c) || (c == ' ' && !in_title)) continue;
    if (index > 0 && ends_text(scanner, index, around, in_decoration)) break;
    if (c == END || c == '\n') return false;
    // What opens or closes nothing has been looked at as a whole: a run, a bracket with its name.
    if (c == '{' || c == '}' || c == ' ') {
      while (at(reader, index + 1) == c) index++;
    } else if (c == '[') {
      int32_t next = at(reader, index + 1);
      index = next == '[' || next == '*' ? index + 1 : macro_name_end(reader, index + 1) - 1;
    }
  }
  if (is_planned(scanner) && is_line_end(reader, index)) plan_next_line(scanner, index);
  return emit(scanner, TEXT);
}

#endif
