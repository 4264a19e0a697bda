// What a `{{{` begins, and where literals end (language reference, section 8).
#ifndef NAMUMARK_GROUPS_H
#define NAMUMARK_GROUPS_H

#include "state.h"
#include "words.h"

typedef enum {
  GROUP_LITERAL,
  GROUP_SIZE,
  GROUP_COLOR,
  GROUP_WIKI,
  GROUP_FOLDING,
  GROUP_IF,
  GROUP_HTML,
  GROUP_SYNTAX,
  GROUP_STYLE,
  GROUP_LATEX,
} GroupKind;

typedef struct {
  GroupKind kind;
  uint32_t head; // behind `{{{`, or behind `{{{#!word`
  uint32_t body; // where the content begins; boxes' content begins on the next line
} Group;

// What a literal that hides headings may hold: more is taken for a literal that was never closed, or
// every such literal would have to be followed to the end of the text. No page that we know hides any.
// Behind an opener of the section that was looked through in vain none is looked for: each look would
// read the sections below again.
enum { HIDDEN_HEADINGS = 32, HIDING_LITERAL = 1 << 15 };

// Language reference, section 2: `^(={1,6})(#?) (title) \2\1$`, the title not empty.
static unsigned heading_level(Reader *reader, uint32_t start) {
  uint32_t level = 0;
  while (level <= 6 && at(reader, start + level) == '=') level++;
  if (level == 0 || level > 6) return 0;
  uint32_t title = start + level;
  bool folded = at(reader, title) == '#';
  title += folded;
  if (at(reader, title) != ' ') return 0;
  uint32_t end = line_end(reader, title);
  uint32_t close = level + folded + 1;
  if (end - title < close + 1) return 0;
  for (uint32_t i = end - level; i < end; i++) {
    if (at(reader, i) != '=') return 0;
  }
  if (folded && at(reader, end - level - 1) != '#') return 0;
  if (at(reader, end - close) != ' ') return 0;
  for (uint32_t i = title; i < end - close; i++) {
    if (at(reader, i) != ' ') return level;
  }
  return 0;
}

static bool is_space_or_line_end(Reader *reader, uint32_t index) {
  return at(reader, index) == ' ' || is_line_end(reader, index);
}

// `#!word`: the word's end is marked as the token's when it is the parser that asks.
static Group directive(Reader *reader, uint32_t start, bool is_token) {
  uint32_t name = start + 5, end = name;
  while (is_letter(at(reader, end))) end++;
  if (is_token) mark(reader, end);
  Group group = {GROUP_LITERAL, end, end};
  if (end - name > 7 || !is_space_or_line_end(reader, end)) return group;
  if (end - name == 4 && has(reader, name, "wiki")) group.kind = GROUP_WIKI;
  else if (end - name == 7 && has(reader, name, "folding")) group.kind = GROUP_FOLDING;
  else if (end - name == 2 && has(reader, name, "if")) group.kind = GROUP_IF;
  else if (end - name == 4 && has(reader, name, "html")) group.kind = GROUP_HTML;
  else if (end - name == 5 && has(reader, name, "style") && is_line_end(reader, end)) group.kind = GROUP_STYLE;
  else if (end - name == 5 && has(reader, name, "latex") && is_line_end(reader, end)) group.kind = GROUP_LATEX;
  else if (end - name == 6 && has(reader, name, "syntax")) {
    uint32_t language = end;
    while (at(reader, language) == ' ') language++;
    uint32_t rest = language;
    while (is_letter(at(reader, rest))) rest++;
    bool known = is_name(reader, language, rest, LANGUAGE_NAMES, COUNT(LANGUAGE_NAMES));
    if (known && is_line_end(reader, rest)) group.kind = GROUP_SYNTAX;
  }
  return group;
}

static Group group_at(Reader *reader, uint32_t start, bool is_token) {
  uint32_t head = start + 3;
  Group group = {GROUP_LITERAL, head, head};
  int32_t c = at(reader, head);
  if (c == '#' && at(reader, head + 1) == '!') return directive(reader, start, is_token);
  if (c == '#') {
    uint32_t end = color_end(reader, head);
    if (end && at(reader, end) == ',') end = color_end(reader, end + 1);
    if (end && is_space_or_line_end(reader, end) && at(reader, end) != END) {
      group.kind = GROUP_COLOR;
      group.body = end;
    }
  } else if (c == '+' || c == '-') {
    int32_t digit = at(reader, head + 1);
    if (digit >= '1' && digit <= '5' && is_space_or_line_end(reader, head + 2) && at(reader, head + 2) != END) {
      group.kind = GROUP_SIZE;
      group.body = head + 2;
    }
  }
  return group;
}

static bool is_box_kind(GroupKind kind) { return kind >= GROUP_WIKI && kind <= GROUP_IF; }

static bool is_span_kind(GroupKind kind) { return kind == GROUP_SIZE || kind == GROUP_COLOR; }

// Where the group whose content is taken as it stands ends, or FAIL. Braces are counted in threes
// from left to right; only TeX ends at the first `}}}`, since its own braces need not come in threes.
static uint32_t literal_end(Scanner *scanner, uint32_t index, GroupKind kind) {
  Reader *reader = &scanner->reader;
  bool single_line = is_single_line(scanner);
  bool may_hide = scanner->budget == 0 && scanner->failed_groups == 0;
  unsigned depth = 1, hidden = 0;
  uint32_t start = index, line = index;
  for (;;) {
    int32_t c = at(reader, index);
    if (c == '}' && three(reader, index, '}')) {
      index += 3;
      if (--depth == 0) return index;
    } else if (c == '{' && three(reader, index, '{')) {
      index += 3;
      if (kind != GROUP_LATEX) depth++;
    } else if (c == END || (c == '\n' && single_line)) {
      scanner->ran_out |= !single_line;
      return FAIL;
    } else {
      index++;
      if (c != '\n') continue;
      // Only now: the literal may end within the line, and its token couldn't if more had been read.
      if (at(reader, line) == '=' && heading_level(reader, line)) hidden++;
      if (hidden > (may_hide ? HIDDEN_HEADINGS : 0) || (hidden && index - start > HIDING_LITERAL)) {
        scanner->ran_out = true;
        return FAIL;
      }
      line = index;
    }
  }
}

#endif
