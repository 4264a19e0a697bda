// The names that decide structure, and the forms of values.
#ifndef NAMUMARK_WORDS_H
#define NAMUMARK_WORDS_H

#include "names.h"
#include "reader.h"

enum { WORD_LIMIT = 32 };

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Copies the characters from `start` to `end` as lower-case UTF-8; false where they are too many.
static bool word(Reader *reader, uint32_t start, uint32_t end, char *buffer) {
  unsigned length = 0;
  for (uint32_t i = start; i < end; i++) {
    int32_t c = to_lower(at(reader, i));
    if (length + 4 > WORD_LIMIT || c <= 0 || c > 0xffff) return false;
    if (c < 0x80) {
      buffer[length++] = (char)c;
    } else if (c < 0x800) {
      buffer[length++] = (char)(0xc0 | c >> 6);
      buffer[length++] = (char)(0x80 | (c & 0x3f));
    } else {
      buffer[length++] = (char)(0xe0 | c >> 12);
      buffer[length++] = (char)(0x80 | (c >> 6 & 0x3f));
      buffer[length++] = (char)(0x80 | (c & 0x3f));
    }
  }
  buffer[length] = 0;
  return length > 0;
}

static int compare(const char *left, const char *right) {
  while (*left && *left == *right) left++, right++;
  return (unsigned char)*left - (unsigned char)*right;
}

static bool is_one_of(const char *text, const char *const *names, unsigned count) {
  unsigned low = 0;
  while (low < count) {
    unsigned middle = (low + count) / 2;
    int order = compare(names[middle], text);
    if (order == 0) return true;
    if (order < 0) low = middle + 1;
    else count = middle;
  }
  return false;
}

static bool is_name(
    Reader *reader, uint32_t start, uint32_t end, const char *const *names, unsigned count) {
  char buffer[WORD_LIMIT];
  return word(reader, start, end, buffer) && is_one_of(buffer, names, count);
}

static bool is_macro_name(Reader *reader, uint32_t start, uint32_t end) {
  return is_name(reader, start, end, MACRO_NAMES, COUNT(MACRO_NAMES));
}

static bool is_hexadecimal(int32_t c) { return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f'); }

// Three or six hexadecimal digits.
static bool is_color_code(Reader *reader, uint32_t start, uint32_t end) {
  if (end - start != 3 && end - start != 6) return false;
  for (uint32_t i = start; i < end; i++) {
    if (!is_hexadecimal(at(reader, i))) return false;
  }
  return true;
}

static bool is_color_name(Reader *reader, uint32_t start, uint32_t end) {
  return is_name(reader, start, end, COLOR_NAMES, COUNT(COLOR_NAMES));
}

// The end of `#name` or `#code`, or 0 (language reference, section 8.4).
static uint32_t color_end(Reader *reader, uint32_t start) {
  if (at(reader, start) != '#') return 0;
  uint32_t end = start + 1;
  while (is_letter(at(reader, end)) || is_digit(at(reader, end))) {
    if (++end - start > WORD_LIMIT) return 0;
  }
  bool valid = is_color_code(reader, start + 1, end) || is_color_name(reader, start + 1, end);
  return valid ? end : 0;
}

// A cell's colour: `#code`, a bare name, `transparent` (language reference, section 15).
static bool is_cell_color(Reader *reader, uint32_t start, uint32_t end) {
  if (start < end && at(reader, start) == '#') return is_color_code(reader, start + 1, end);
  char buffer[WORD_LIMIT];
  if (!word(reader, start, end, buffer)) return false;
  return compare(buffer, "transparent") == 0 ||
         is_one_of(buffer, COLOR_NAMES, COUNT(COLOR_NAMES));
}

static bool is_cell_color_pair(Reader *reader, uint32_t start, uint32_t end) {
  uint32_t comma = start;
  while (comma < end && at(reader, comma) != ',') comma++;
  if (comma == end) return is_cell_color(reader, start, end);
  return is_cell_color(reader, start, comma) && is_cell_color(reader, comma + 1, end);
}

static uint32_t number(Reader *reader, uint32_t index, uint32_t *value) {
  *value = 0;
  while (is_digit(at(reader, index))) {
    if (*value < 100000) *value = *value * 10 + (uint32_t)(at(reader, index) - '0');
    index++;
  }
  return index;
}

static bool is_size(Reader *reader, uint32_t start, uint32_t end) {
  uint32_t value;
  uint32_t index = number(reader, start, &value);
  if (index == start) return false;
  if (at(reader, index) == '.') {
    uint32_t fraction = index + 1;
    index = number(reader, fraction, &value);
    if (index == fraction) return false;
  }
  if (index == end) return true;
  if (at(reader, index) == '%') return index + 1 == end;
  return has(reader, index, "px") && index + 2 == end;
}

static bool is_alignment(Reader *reader, uint32_t start, uint32_t end) {
  char buffer[WORD_LIMIT];
  if (!word(reader, start, end, buffer)) return false;
  return compare(buffer, "left") == 0 || compare(buffer, "center") == 0 ||
         compare(buffer, "right") == 0;
}

#endif
