// Decorations: their marks, and whether one that begins here closes (language reference, section 6).
#ifndef NAMUMARK_MARKS_H
#define NAMUMARK_MARKS_H

#include "lookahead.h"

typedef struct {
  int32_t character;
  uint8_t length;
} Mark;

static const Mark MARKS[] = {
    {'\'', 3}, {'\'', 2}, {'~', 2}, {'-', 2}, {'_', 2}, {'^', 2}, {',', 2},
};

static Mark mark_of(uint8_t decoration) { return MARKS[decoration - BOLD]; }

static bool is_mark(Reader *reader, uint32_t index, uint8_t decoration) {
  Mark mark = mark_of(decoration);
  for (unsigned i = 0; i < mark.length; i++) {
    if (at(reader, index + i) != mark.character) return false;
  }
  return true;
}

// Which decoration the characters at `index` could open; 0 for none. `''` doesn't open before a third `'`.
static uint8_t decoration_at(Reader *reader, uint32_t index) {
  int32_t c = at(reader, index);
  if (at(reader, index + 1) != c) return 0;
  switch (c) {
    case '\'': return at(reader, index + 2) == c ? BOLD : ITALIC;
    case '~': return TILDE;
    case '-': return HYPHEN;
    case '_': return UNDERLINE;
    case '^': return SUPERSCRIPT;
    case ',': return SUBSCRIPT;
    default: return 0;
  }
}

// Closers that end what a decoration stands in, a bit each.
enum { FOOTNOTE_CLOSER = 1, LINK_CLOSER = 2, GROUP_CLOSER = 4, CAPTION_CLOSER = 8 };

// Those of the innermost bracket; a table's are those of the group that it stands in.
static uint8_t region_closers(const Scanner *scanner) {
  uint8_t closers = 0;
  for (uint8_t level = scanner->depth; level; level--) {
    switch (scanner->stack[level - 1]) {
      case FOOTNOTE: return closers | FOOTNOTE_CLOSER;
      case LINK: return closers | LINK_CLOSER;
      case BOX:
      case SPAN: return closers | GROUP_CLOSER;
      case CAPTION: closers |= CAPTION_CLOSER;
    }
  }
  return closers;
}

static bool is_region_close(Reader *reader, uint32_t index, uint8_t closers) {
  switch (at(reader, index)) {
    case ']': return (closers & FOOTNOTE_CLOSER) || ((closers & LINK_CLOSER) && is_link_close(reader, index));
    case '}': return (closers & GROUP_CLOSER) && three(reader, index, '}');
    case '|': return closers & CAPTION_CLOSER;
    default: return false;
  }
}

static bool closes_one_of(Reader *reader, uint32_t index, uint8_t open) {
  for (uint8_t other = BOLD; other <= SUBSCRIPT; other++) {
    if ((open >> (other - BOLD) & 1) && is_mark(reader, index, other)) return true;
  }
  return false;
}

// Language reference, sections 1.1 and 6: a decoration ends at the first mark of its own on its line
// and bracket level; where the mark of one that opened before comes first, that one closes and this
// one fails. `open` has a bit for each that is open.
static uint32_t decoration_end(
    Scanner *scanner, uint32_t start, uint8_t decoration, uint8_t closers, uint8_t open) {
  Reader *reader = &scanner->reader;
  Nesting nesting = nesting_of(scanner);
  uint32_t index = start + mark_of(decoration).length;
  if (is_mark(reader, index, decoration)) return FAIL;
  for (;;) {
    if (is_plain(at(reader, index))) {
      index++;
      continue;
    }
    if (is_line_end(reader, index)) return FAIL;
    if (open && closes_one_of(reader, index, open)) return FAIL;
    if (is_mark(reader, index, decoration)) return index + mark_of(decoration).length;
    if (is_region_close(reader, index, closers)) return FAIL;
    uint32_t next = skip_child(scanner, index, nesting);
    index = next == index ? index + 1 : next;
  }
}

#endif
