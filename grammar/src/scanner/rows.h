// Rows of tables: whether one begins here, and where it ends (language reference, section 15).
#ifndef NAMUMARK_ROWS_H
#define NAMUMARK_ROWS_H

#include "marks.h"
#include "options.h"

// The end of the caption `|text|`, or FAIL.
static uint32_t caption_end(Scanner *scanner, uint32_t start) {
  Reader *reader = &scanner->reader;
  Nesting nesting = nesting_of(scanner);
  uint8_t closers = region_closers(scanner);
  uint32_t index = start + 1;
  if (at(reader, index) == '|') return FAIL;
  while (!is_line_end(reader, index)) {
    if (at(reader, index) == '|') return index + 1;
    if (is_region_close(reader, index, closers)) return FAIL;
    uint32_t next = skip_child(scanner, index, nesting);
    if (next == index) {
      uint8_t decoration = decoration_at(reader, index);
      uint32_t end = decoration ? decoration_end(scanner, index, decoration, closers | CAPTION_CLOSER, 0) : FAIL;
      next = end == FAIL ? index + 1 : end;
    }
    index = next;
  }
  return FAIL;
}

// Behind the row's last `||` stands a line's end, the end of the text or the `}}}` of the group.
static bool ends_row(Scanner *scanner, uint32_t index, bool in_group) {
  return is_line_end(&scanner->reader, index) || (in_group && three(&scanner->reader, index, '}'));
}

// Where the row ends whose first cell begins at `index`, or FAIL (language reference, section 15).
static uint32_t cells_end(Scanner *scanner, uint32_t index, bool in_group) {
  Reader *reader = &scanner->reader;
  Nesting nesting = nesting_of(scanner);
  uint8_t closers = in_group ? GROUP_CLOSER : 0;
  bool at_cell_start = true;
  for (;;) {
    int32_t c = at(reader, index);
    if (at_cell_start && c == '<') {
      uint32_t end = option_end(reader, index, false);
      if (end != FAIL) {
        index = end;
        continue;
      }
    }
    at_cell_start = false;
    if (is_plain(c)) {
      index++;
    } else if (c == '|' && at(reader, index + 1) == '|') {
      index += run_of(reader, index, '|') / 2 * 2;
      if (ends_row(scanner, index, in_group)) return index;
      at_cell_start = true;
    } else if (c == END || (c == '}' && in_group && three(reader, index, '}'))) {
      break;
    } else if (c == '\n') {
      index++;
      if (at(reader, index) == '=' && heading_level(reader, index)) break;
      if (at(reader, index) == '#' && at(reader, index + 1) == '#') index = line_end(reader, index);
    } else {
      uint32_t next = skip_child(scanner, index, nesting);
      if (next == index) {
        uint8_t decoration = decoration_at(reader, index);
        uint32_t end = decoration ? decoration_end(scanner, index, decoration, closers, 0) : FAIL;
        next = end == FAIL ? index + 1 : end;
      }
      index = next;
    }
  }
  scanner->ran_out = true;
  return FAIL;
}

// Whether a row begins at `start`. The tables of the language know no row inside a cell: the caller
// is at the line start of a region that isn't one.
static bool is_row(Scanner *scanner, uint32_t start, bool in_group) {
  Reader *reader = &scanner->reader;
  if (at(reader, start) != '|') return false;
  if (at(reader, start + 1) != '|') {
    uint32_t first = caption_end(scanner, start);
    return first != FAIL && cells_end(scanner, first, in_group) != FAIL;
  }
  uint32_t first = start + run_of(reader, start, '|') / 2 * 2;
  if (first - start > 2 && ends_row(scanner, first, in_group)) return true;
  return cells_end(scanner, first, in_group) != FAIL;
}

#endif
