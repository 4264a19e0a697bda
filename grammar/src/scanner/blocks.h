// Lines: what begins one, and what ends with one (language reference, sections 1 to 5 and 13 to 15).
#ifndef NAMUMARK_BLOCKS_H
#define NAMUMARK_BLOCKS_H

#include "tokens.h"

// Comment lines between two lines of a block don't end it; so many are looked over.
enum { COMMENT_LINES = 32 };

// The list kind of the marker at `index` and where it ends, or 0.
static uint8_t marker_at(Reader *reader, uint32_t index, uint32_t *end) {
  int32_t c = at(reader, index);
  *end = index + (c == '*' ? 1 : 2);
  if (c == '*') return LIST_STAR;
  if (c < '1' || at(reader, index + 1) != '.') return 0;
  switch (c) {
    case '1': return LIST_1;
    case 'a': return LIST_LOWER_A;
    case 'A': return LIST_UPPER_A;
    case 'i': return LIST_LOWER_I;
    case 'I': return LIST_UPPER_I;
    default: return 0;
  }
}

// `#5` behind an ordered marker, the list's first number; `end` itself where there is none.
static uint32_t start_number_end(Reader *reader, uint8_t kind, uint32_t end) {
  if (kind == LIST_STAR || at(reader, end) != '#') return end;
  uint32_t value, after = number(reader, end + 1, &value);
  return after > end + 1 ? after : end;
}

// A line that begins with more spaces than any list is deep is text.
enum { DEEPEST_INDENT = 64 };

static bool is_blank_from(Reader *reader, uint32_t index) {
  uint32_t start = index;
  while (at(reader, index) == ' ' || at(reader, index) == '\t') {
    if (index++ - start == DEEPEST_INDENT) return true;
  }
  return is_line_end(reader, index);
}

// Where the blank line that begins at `index` ends, or FAIL; the last line of a text is none.
static uint32_t blank_line_end(Reader *reader, uint32_t index) {
  while (at(reader, index) == ' ' || at(reader, index) == '\t') index++;
  bool is_blank = at(reader, index) != END && is_line_end(reader, index);
  return is_blank ? after_line_end(reader, index) : FAIL;
}

// Whether a list, an indent or a quote begins at `index`, which is behind the prefix of open blocks.
static bool opens_block(Reader *reader, uint32_t index) {
  if (at(reader, index) == '>') return true;
  return at(reader, index) == ' ' && !is_blank_from(reader, index);
}

typedef struct {
  uint8_t kept;    // the stack index up to which blocks go on
  uint32_t prefix; // where the prefix of those ends
} Continuation;

// Follows the open blocks of the region, from stack index `base`, through the line at `index`.
static Continuation follow_blocks(Scanner *scanner, uint32_t index) {
  Reader *reader = &scanner->reader;
  uint8_t level = region_base(scanner);
  for (; level < scanner->depth; level++) {
    uint8_t block = scanner->stack[level];
    int32_t c = at(reader, index);
    uint32_t marker_end;
    if (block == BLOCK_QUOTE) {
      if (c != '>') break;
      index++;
    } else if (block == TABLE) {
      if (c != '|' || at(reader, index + 1) != '|' ||
          !(scanner->row_follows || is_row(scanner, index, is_group(region(scanner))))) break;
      scanner->row_follows = true;
    } else if (is_list(block)) {
      uint8_t marker = c == ' ' ? marker_at(reader, index + 1, &marker_end) : 0;
      if (c != ' ') break;
      // A marker of another kind begins a list of its own, and so does one with a first number.
      if (marker && (marker != block || start_number_end(reader, marker, marker_end) != marker_end)) break;
      if (marker) return (Continuation){level + 1, index};
    } else {
      // An item's further lines and an indent: one space each, unless a marker makes it a list.
      if (c != ' ' || marker_at(reader, index + 1, &marker_end)) break;
      index++;
    }
  }
  return (Continuation){level, index};
}

// One character a quote, indent or item; lists and tables add none.
static uint32_t prefix_length(const Scanner *scanner) {
  uint32_t length = 0;
  for (uint8_t level = region_base(scanner); level < scanner->depth; level++) {
    uint8_t block = scanner->stack[level];
    length += !is_list(block) && block != TABLE;
  }
  return length;
}

// Decides which blocks end with this line and remembers it, since the newline's token can't both
// look at the next line and stay free to end before it. `index` is at the line's end.
static void plan_next_line(Scanner *scanner, uint32_t index) {
  Reader *reader = &scanner->reader;
  uint8_t base = region_base(scanner);
  scanner->plan_known = true;
  scanner->row_follows = false;
  scanner->block_follows = true;
  scanner->plan = scanner->depth - base;
  uint32_t next = after_line_end(reader, index);
  bool comments = false;
  for (unsigned lines = 0; has(reader, next, "##"); lines++) {
    if (lines == COMMENT_LINES) return;
    comments = true;
    next = after_line_end(reader, line_end(reader, next));
  }
  if (is_line_end(reader, next)) return;
  if (at(reader, next) == '=' && heading_level(reader, next)) return;
  Continuation continuation = follow_blocks(scanner, next);
  scanner->plan = scanner->depth - continuation.kept;
  bool item_follows = continuation.kept > base && is_list(scanner->stack[continuation.kept - 1]);
  scanner->block_follows = comments || item_follows || opens_block(reader, continuation.prefix);
  if (scanner->plan) scanner->row_follows = false;
}

static bool is_planned(const Scanner *scanner) { return is_block(top(scanner)) && scanner->depth > 0; }

static bool is_in_quotes_only(const Scanner *scanner) {
  for (uint8_t level = region_base(scanner); level < scanner->depth; level++) {
    if (scanner->stack[level] != BLOCK_QUOTE) return false;
  }
  return true;
}

// Where the line behind the empty one at `index` begins that goes on with the open quotes and begins
// nothing, or FAIL.
static uint32_t empty_quoted_line_end(Scanner *scanner, uint32_t index) {
  Reader *reader = &scanner->reader;
  if (at(reader, index) == END || !is_line_end(reader, index)) return FAIL;
  uint32_t next = after_line_end(reader, index);
  for (uint32_t left = prefix_length(scanner); left; left--) {
    if (at(reader, next++) != '>') return FAIL;
  }
  return opens_block(reader, next) ? FAIL : next;
}

// A line's end: first the blocks that end here, then the newline, which takes along the blank lines
// behind it, or the prefix of the blocks that go on.
static bool scan_newline(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  if (is_planned(scanner)) {
    if (!scanner->plan_known) {
      plan_next_line(scanner, 0);
      return valid[LINE_END] && emit(scanner, LINE_END);
    }
    if (scanner->plan) {
      scanner->plan--;
      scanner->follows_table = top(scanner) == TABLE;
      return end_innermost(scanner, valid);
    }
  }
  if (!valid[NEWLINE]) {
    return end_innermost(scanner, valid);
  }
  uint32_t end = after_line_end(reader, 0);
  Place place = LINE_START;
  if (is_planned(scanner)) {
    if (!scanner->block_follows) {
      end += prefix_length(scanner);
      place = BLOCK_START;
    }
    mark(reader, end);
    // Empty lines of a quote are taken together.
    if (place == BLOCK_START && is_in_quotes_only(scanner)) {
      while ((end = empty_quoted_line_end(scanner, end)) != FAIL) mark(reader, end);
    }
  } else {
    mark(reader, end);
    for (uint32_t blank; (blank = blank_line_end(reader, end)) != FAIL; end = blank) {
      mark(reader, blank);
      scanner->follows_table = false;
    }
    scanner->heading_follows = at(reader, end) == '=' && heading_level(reader, end);
  }
  forget_line(scanner);
  if (scanner->heading_follows) {
    forget_section(scanner);
    scanner->heading_follows = true;
  }
  emit(scanner, NEWLINE);
  scanner->place = place;
  return true;
}

// A heading: first all that is still open ends, then the sections of its level and below, then its
// marks are a token, with the spaces before the title.
static bool scan_heading(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  if (scanner->depth) return end_innermost(scanner, valid);
  uint32_t level = run_of(reader, 0, '=');
  if (level > 6) level = 6;
  for (uint32_t open = level; open <= 6; open++) {
    if (valid[SECTION_1_END + open - 1]) {
      reader->lexer->result_symbol = SECTION_1_END + open - 1;
      return true;
    }
  }
  if (!valid[HEADING_1_OPEN + level - 1]) return end_innermost(scanner, valid);
  uint32_t end = level + (at(reader, level) == '#');
  end += run_of(reader, end, ' ');
  mark(reader, end);
  forget_section(scanner);
  push(scanner, TITLE);
  return emit(scanner, HEADING_1_OPEN + level - 1);
}

// At the very start of the text no newline has looked whether a heading follows.
static bool scan_first_heading(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  uint32_t end = run_of(reader, 0, '=');
  end += at(reader, end) == '#';
  end += run_of(reader, end, ' ');
  mark(reader, end);
  unsigned level = heading_level(reader, 0);
  if (!level) return emit(scanner, TEXT);
  push(scanner, TITLE);
  return emit(scanner, HEADING_1_OPEN + level - 1);
}

// `#redirect 대상` as the first characters of the text (language reference, section 5).
static bool scan_redirect(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  uint32_t end;
  if (has(reader, 0, "#redirect ")) end = 10;
  else if (has(reader, 0, "#") && at(reader, 1) == 0xb118 && at(reader, 2) == 0xaca8 && at(reader, 3) == 0xc8fc &&
           at(reader, 4) == 0xae30 && at(reader, 5) == ' ') end = 6;
  else return false;
  end += run_of(reader, end, ' ');
  mark(reader, end);
  if (is_line_end(reader, end)) return false;
  return emit(scanner, REDIRECT_OPEN);
}

static bool scan_comment(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  mark_line_end(reader, 0);
  if (is_planned(scanner)) plan_next_line(scanner, reader->marked);
  return emit(scanner, COMMENT);
}

static bool scan_list_item(Scanner *scanner, uint8_t kind, uint32_t end) {
  Reader *reader = &scanner->reader;
  if (top(scanner) != kind) push(scanner, kind);
  push(scanner, LIST_ITEM);
  mark(reader, end);
  uint32_t number = start_number_end(reader, kind, end);
  if (number > end || reader->length == end) mark(reader, end = number);
  if (reader->length == end && at(reader, end) == ' ') mark(reader, end + 1);
  emit(scanner, LIST_ITEM_OPEN);
  scanner->place = LIST_ITEM_START;
  return true;
}

// What begins behind the prefix of the open blocks, at a line's start. The tokens of blocks begin
// with the line: where another block may begin behind it, the token is empty and the next one takes
// the whole prefix.
static bool scan_block_open(Scanner *scanner, const bool *valid) {
  Reader *reader = &scanner->reader;
  uint32_t index = prefix_length(scanner), end;
  int32_t c = at(reader, index);
  if (index > 0 && c != ' ' && c != '>') {
    emit_to(scanner, index, PREFIX);
    scanner->place = BLOCK_START;
    return true;
  }
  if ((c != ' ' && c != '>') || is_full(scanner)) return false;
  bool is_last = at(reader, index + 1) != ' ' && at(reader, index + 1) != '>';
  if (is_last && !is_list(top(scanner))) mark(reader, index + 1);
  uint8_t kind = c == ' ' ? marker_at(reader, index + 1, &end) : 0;
  if (kind) return scan_list_item(scanner, kind, end);
  if (!opens_block(reader, index)) {
    mark(reader, reader->length);
    return emit(scanner, TEXT);
  }
  push(scanner, c == '>' ? BLOCK_QUOTE : INDENT);
  Token token = c == '>' ? BLOCK_QUOTE_OPEN : INDENT_OPEN;
  emit(scanner, token);
  scanner->place = is_last ? BLOCK_START : LINE_START;
  return valid[token];
}

// A line of 4 to 9 hyphens and nothing else (language reference, section 3). A line that goes on
// otherwise may open a decoration with its hyphens, so they are marked only where it can't go on.
static bool scan_rule(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  if (at(reader, 1) != '-') return false;
  mark(reader, 2);
  uint32_t length = run_of(reader, 0, '-');
  if (length < 4 || length > 9) return false;
  uint8_t around = region(scanner);
  int32_t c = at(reader, length);
  if (c != '\n' && c != '\r' && c != END && c != '}' && c != '|') return false;
  mark(reader, length);
  bool ends = is_line_end(reader, length) || (is_group(around) && three(reader, length, '}')) ||
         (around == CELL && has(reader, length, "||"));
  if (!ends) return emit(scanner, TEXT);
  if (is_planned(scanner) && is_line_end(reader, length)) plan_next_line(scanner, length);
  return emit(scanner, HORIZONTAL_RULE);
}

// A row at the line start of any region but a cell, where `||` is a delimiter.
static bool scan_row(Scanner *scanner) {
  Reader *reader = &scanner->reader;
  bool captioned = at(reader, 1) != '|';
  bool follows = scanner->row_follows;
  scanner->row_follows = false;
  mark(reader, captioned ? 1 : 2);
  uint16_t region_bit = 1u << group_depth(scanner);
  // Only a table's first row may have a caption.
  if (captioned && scanner->follows_table) return emit(scanner, TEXT);
  // Behind a caption pipes pair differently, so there another row's failure says nothing.
  bool is_hopeless = captioned ? scanner->budget == BUDGET : scanner->no_row & region_bit;
  if (!follows && (is_hopeless || !is_row(scanner, 0, is_group(region(scanner))))) {
    if (captioned) return emit(scanner, TEXT);
    scanner->no_row |= region_bit;
    return emit(scanner, UNCLOSED_ROW);
  }
  if (top(scanner) != TABLE) push(scanner, TABLE);
  push(scanner, CELL);
  if (captioned) push(scanner, CAPTION);
  return emit(scanner, captioned ? CAPTION_OPEN : ROW_OPEN);
}

#endif
