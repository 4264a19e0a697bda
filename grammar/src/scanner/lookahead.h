// Whether and where a construct ends. The engine tries an opener, and where no legal closer follows
// it emits one character and tries again at the next (language reference, section 1). Here the same
// is found out by looking ahead, so that an opener is a token only where its closer follows.
//
// Each function takes the index of the construct's first character and returns the index behind its
// last one, or FAIL. Results are kept in the reader's memo, which makes one call linear.
#ifndef NAMUMARK_LOOKAHEAD_H
#define NAMUMARK_LOOKAHEAD_H

#include "groups.h"

typedef struct {
  unsigned groups;   // groups around
  unsigned brackets; // links and footnotes around
} Nesting;

static uint32_t bracket_end(Scanner *scanner, uint32_t start, Nesting nesting);
static uint32_t group_end(Scanner *scanner, uint32_t start, Nesting nesting);

static Nesting nesting_of(const Scanner *scanner) {
  return (Nesting){group_depth(scanner), bracket_depth(scanner)};
}

static uint32_t remember(Scanner *scanner, uint32_t start, uint32_t end) {
  if (start < scanner->reader.length) scanner->reader.memo[start] = end;
  return end;
}

static uint32_t remembered(const Scanner *scanner, uint32_t start) {
  return start < scanner->reader.length ? scanner->reader.memo[start] : UNKNOWN;
}

// How often brackets may fail, up to the line's end.
static bool is_out_of_line_budget(const Scanner *scanner) { return scanner->line_budget == LINE_BUDGET; }

// Groups in what ends with its line count for the line, too.
static bool is_in_line(const Scanner *scanner) {
  return is_single_line(scanner) || bracket_depth(scanner) > 0;
}

// How often groups may, up to the section's end. Inside a group that was looked through, every closer
// is known to be there, but for those in brackets.
static bool is_out_of_budget(const Scanner *scanner) {
  if (is_in_line(scanner) && is_out_of_line_budget(scanner)) return true;
  return scanner->budget == BUDGET && group_depth(scanner) == 0;
}

// A bracket that met a line's end has failed. After a few of these nothing on that line is looked for,
// as with tokens: each would read the rest of the line again.
static uint32_t fail_at(Scanner *scanner, uint32_t line_end) {
  scanner->failed_brackets = scanner->failed_line == line_end ? scanner->failed_brackets + 1 : 1;
  scanner->failed_line = line_end;
  return FAIL;
}

static bool is_hopeless(const Scanner *scanner, uint32_t start) {
  return scanner->failed_brackets >= LINE_BUDGET && start < scanner->failed_line;
}

// An opener inside that fails leaves no closer for the one around it, but for corners: an escape behind
// a literal's braces, brackets that pair in a note's name. So the first few are followed up.
static bool gives_up(Scanner *scanner) {
  if (scanner->patience == 0) return true;
  scanner->patience--;
  return false;
}

// Steps over what protects its content wherever it stands: an escape, a bracket or a group that
// closes. Returns `index` itself where nothing of this kind begins there.
static uint32_t skip_child(Scanner *scanner, uint32_t index, Nesting nesting) {
  Reader *reader = &scanner->reader;
  int32_t c = at(reader, index);
  uint32_t end = FAIL;
  if (c == '\\') {
    return is_line_end(reader, index + 1) ? index : index + 2;
  } else if (c == '[') {
    end = bracket_end(scanner, index, nesting);
  } else if (c == '{' && three(reader, index, '{')) {
    end = group_end(scanner, index, nesting);
  }
  return end == FAIL ? index : end;
}

// --- Brackets ---------------------------------------------------------------------------------

typedef enum { TO_PAGE, TO_FILE, TO_CATEGORY } LinkKind;

static LinkKind link_kind(Reader *reader, uint32_t target) {
  int32_t first = at(reader, target);
  if (first == 0xd30c && at(reader, target + 1) == 0xc77c && at(reader, target + 2) == ':') return TO_FILE; // 파일:
  if (first == 0xbd84 && at(reader, target + 1) == 0xb958 && at(reader, target + 2) == ':') return TO_CATEGORY; // 분류:
  return TO_PAGE;
}

static bool is_link_close(Reader *reader, uint32_t index) {
  return at(reader, index) == ']' && at(reader, index + 1) == ']';
}

// Language reference, section 9: the target is literal, the label of a link to a page is markup,
// options and sort keys are plain up to the first `]]`.
static uint32_t link_end(Scanner *scanner, uint32_t start, Nesting nesting) {
  Reader *reader = &scanner->reader;
  uint32_t index = start + 2;
  bool has_label = link_kind(reader, index) == TO_PAGE;
  nesting.brackets++;
  bool in_label = false;
  while (!is_line_end(reader, index)) {
    int32_t c = at(reader, index);
    if (is_link_close(reader, index)) return index + 2;
    if (c == '|' && !in_label) {
      in_label = true;
      index++;
    } else if (c == '\\' && !(in_label && !has_label)) {
      index += is_line_end(reader, index + 1) ? 1 : 2;
    } else if (in_label && has_label) {
      uint32_t next = skip_child(scanner, index, nesting);
      if (next == index && c == '[' && at(reader, index + 1) == '[' && gives_up(scanner)) return FAIL;
      index = next == index ? index + 1 : next;
    } else {
      index++;
    }
  }
  return fail_at(scanner, index);
}

// Where the name that begins at `start` ends: at the first space, or before the closing `]`; brackets
// pair in it (language reference, sections 10 and 19). FAIL at a line's end.
static uint32_t footnote_name_end(Reader *reader, uint32_t start) {
  unsigned depth = 0;
  for (uint32_t index = start; !is_line_end(reader, index); index++) {
    int32_t c = at(reader, index);
    if (c == ' ') return index;
    if (c == '\\' && !is_line_end(reader, index + 1)) index++;
    else if (c == '[') depth++;
    else if (c == ']' && depth-- == 0) return index;
  }
  return FAIL;
}

static uint32_t footnote_end(Scanner *scanner, uint32_t start, Nesting nesting) {
  Reader *reader = &scanner->reader;
  uint32_t index = footnote_name_end(reader, start + 2);
  if (index == FAIL) return fail_at(scanner, line_end(reader, start));
  nesting.brackets++;
  while (!is_line_end(reader, index)) {
    int32_t c = at(reader, index);
    if (c == ']') return index + 1;
    uint32_t next = skip_child(scanner, index, nesting);
    if (next == index && c == '[' && at(reader, index + 1) == '*' && gives_up(scanner)) return FAIL;
    index = next == index ? index + 1 : next;
  }
  return fail_at(scanner, index);
}

// What a macro's name may hold; anything else between brackets is prose.
static bool is_name_character(int32_t c) {
  if (c == END) return false;
  if (c < 0x80) return is_letter(c) || is_digit(c) || (c && strchr("-.:/!?&+%$;", (int)c));
  return c != 0xa0 && c != 0x3000 && c != 0x200b && c != 0xfeff;
}

static uint32_t macro_name_end(Reader *reader, uint32_t start) {
  uint32_t index = start;
  while (is_name_character(at(reader, index))) {
    if (at(reader, index) == '-' && at(reader, index + 1) == '-') break;
    index++;
  }
  return index;
}

// Whether `index` is on the line that the token begins on.
static bool is_on_first_line(Scanner *scanner, uint32_t index) {
  while (scanner->first_line < index && at(&scanner->reader, scanner->first_line) != '\n') scanner->first_line++;
  return index <= scanner->first_line;
}

// Language reference, section 11: arguments run to the first `)]`. Those of a name that the engine
// knows may hold line breaks; others end with their line, so that prose swallows no page.
static uint32_t arguments_end(Scanner *scanner, uint32_t index, bool known) {
  Reader *reader = &scanner->reader;
  bool multi_line = known && !is_single_line(scanner);
  uint32_t start = index, failed_start = scanner->without_arguments[multi_line].start;
  if (failed_start <= start && start < scanner->without_arguments[multi_line].end) return FAIL;
  if (!multi_line && scanner->no_arguments && is_on_first_line(scanner, start)) return FAIL;
  for (;;) {
    if (is_line_end(reader, index)) {
      if (!multi_line || at(reader, index) == END) break;
      index = after_line_end(reader, index);
      if (at(reader, index) == '=' && heading_level(reader, index)) break;
    } else if (at(reader, index) == ')' && at(reader, index + 1) == ']') {
      return index + 2;
    } else {
      index++;
    }
  }
  scanner->ran_out |= multi_line;
  scanner->without_arguments[multi_line].start = start;
  scanner->without_arguments[multi_line].end = index;
  return FAIL;
}

// `[name]` and `[name(…)]`, whether the name is known or not: their brackets pair.
static uint32_t macro_end(Scanner *scanner, uint32_t start) {
  Reader *reader = &scanner->reader;
  uint32_t name = macro_name_end(reader, start + 1);
  if (name == start + 1) return FAIL;
  if (at(reader, name) == ']') return name + 1;
  if (at(reader, name) != '(') return FAIL;
  bool known = is_macro_name(reader, start + 1, name);
  if (known && scanner->budget == BUDGET) return FAIL;
  return arguments_end(scanner, name + 1, known);
}

static uint32_t bracket_end(Scanner *scanner, uint32_t start, Nesting nesting) {
  uint32_t end = remembered(scanner, start);
  if (end != UNKNOWN) return end;
  int32_t second = at(&scanner->reader, start + 1);
  if (second != '[' && second != '*') end = macro_end(scanner, start);
  else if (nesting.brackets >= BRACKET_DEPTH_LIMIT || is_out_of_line_budget(scanner)) return FAIL;
  else if (is_hopeless(scanner, start)) return FAIL;
  else if (second == '[') end = link_end(scanner, start, nesting);
  else end = footnote_end(scanner, start, nesting);
  return remember(scanner, start, end);
}

// --- Groups -----------------------------------------------------------------------------------

// The content of a box, a size or a colour: a region of its own, up to its `}}}`, before the next
// heading line.
static uint32_t content_end(Scanner *scanner, uint32_t index, Nesting nesting) {
  Reader *reader = &scanner->reader;
  nesting.groups++;
  for (;;) {
    int32_t c = at(reader, index);
    if (is_plain(c)) {
      index++;
      continue;
    }
    if (c == '}' && three(reader, index, '}')) return index + 3;
    if (c == END) break;
    if (c == '\n') {
      if (is_single_line(scanner)) return FAIL;
      index++;
      if (at(reader, index) == '=' && heading_level(reader, index)) break;
      if (at(reader, index) == '#' && at(reader, index + 1) == '#') index = line_end(reader, index);
      continue;
    }
    bool opens = c == '{' && three(reader, index, '{');
    if (opens && nesting.groups >= GROUP_DEPTH_LIMIT) {
      index += 3;
      continue;
    }
    uint32_t next = skip_child(scanner, index, nesting);
    if (opens && next == index && gives_up(scanner)) return FAIL;
    index = next == index ? index + 1 : next;
  }
  scanner->ran_out = true;
  return FAIL;
}

// Language reference, section 19: a box that nothing closes is a literal when its header line holds a
// `}}}`. Where that literal ends, or FAIL; `header` is behind the directive.
static uint32_t header_literal_end(Reader *reader, uint32_t header) {
  unsigned depth = 1;
  for (uint32_t index = header; !is_line_end(reader, index);) {
    if (three(reader, index, '}')) {
      index += 3;
      if (--depth == 0) return index;
    } else if (three(reader, index, '{')) {
      index += 3;
      depth++;
    } else {
      index++;
    }
  }
  return FAIL;
}

// The content of the box whose header line begins at `header`.
static uint32_t box_end(Scanner *scanner, uint32_t header, Nesting nesting) {
  Reader *reader = &scanner->reader;
  uint32_t end = line_end(reader, header);
  if (at(reader, end) == END || is_single_line(scanner)) return FAIL;
  // From the line's end on: a heading or a comment may come first.
  return content_end(scanner, at(reader, end) == '\r' ? end + 1 : end, nesting);
}

static uint32_t group_end(Scanner *scanner, uint32_t start, Nesting nesting) {
  uint32_t end = remembered(scanner, start);
  if (end != UNKNOWN) return end;
  if (nesting.groups >= GROUP_DEPTH_LIMIT || is_out_of_budget(scanner)) return FAIL;
  if (scanner->failed_groups == BUDGET) return FAIL;
  Group group = group_at(&scanner->reader, start, false);
  if (is_box_kind(group.kind)) {
    end = box_end(scanner, group.head, nesting);
    if (end == FAIL) end = header_literal_end(&scanner->reader, group.head);
  } else if (is_span_kind(group.kind)) {
    end = content_end(scanner, group.body, nesting);
  } else {
    end = literal_end(scanner, group.head, group.kind);
  }
  scanner->failed_groups += end == FAIL;
  return remember(scanner, start, end);
}

#endif
