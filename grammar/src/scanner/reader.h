// Random access to what lies ahead of the token, over a lexer that only goes forward.
#ifndef NAMUMARK_READER_H
#define NAMUMARK_READER_H

#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"

#include <string.h>

enum { END = -2 }; // -1 is a byte that isn't UTF-8

// What a look-ahead found out about the construct that would begin at a character.
static const uint32_t UNKNOWN = 0;
static const uint32_t FAIL = UINT32_MAX;

typedef struct {
  TSLexer *lexer;
  int32_t *characters; // those read so far, the token's first one at 0
  uint32_t *memo;      // beside each: UNKNOWN, FAIL or where the construct that begins there ends
  uint32_t length;
  uint32_t capacity;
  uint32_t marked; // where the token ends
  uint32_t wanted; // where it should end
} Reader;

static void reader_begin(Reader *reader, TSLexer *lexer) {
  reader->lexer = lexer;
  reader->length = 0;
  reader->marked = 0;
  reader->wanted = 0;
  lexer->mark_end(lexer);
}

static int32_t reader_peek(const Reader *reader) {
  TSLexer *lexer = reader->lexer;
  return lexer->lookahead == 0 && lexer->eof(lexer) ? END : lexer->lookahead;
}

static void reader_advance(Reader *reader) {
  if (reader->length == reader->capacity) {
    reader->capacity = reader->capacity ? reader->capacity * 2 : 1024;
    reader->characters = ts_realloc(reader->characters, reader->capacity * sizeof(int32_t));
    reader->memo = ts_realloc(reader->memo, reader->capacity * sizeof(uint32_t));
  }
  reader->characters[reader->length] = reader->lexer->lookahead;
  reader->memo[reader->length] = UNKNOWN;
  reader->length++;
  reader->lexer->advance(reader->lexer, false);
}

// The character at `index`, or END. Reads no further than that character, and does not pass it.
static inline int32_t at(Reader *reader, uint32_t index) {
  if (index < reader->length) return reader->characters[index];
  while (reader->length < index) {
    if (reader_peek(reader) == END) return END;
    reader_advance(reader);
  }
  return reader_peek(reader);
}

// Ends the token before `index`; until then it is empty. Nothing behind `index` may have been read: a
// lexer's mark can be moved forward only, so whoever looks ahead marks first.
static inline void mark(Reader *reader, uint32_t index) {
  at(reader, index);
  reader->wanted = index;
  if (reader->length > index) return;
  reader->lexer->mark_end(reader->lexer);
  reader->marked = index;
}

static bool has(Reader *reader, uint32_t index, const char *text) {
  for (; *text; text++, index++) {
    if (at(reader, index) != *text) return false;
  }
  return true;
}

// Whether the three characters from `index` are `character`.
static inline bool three(Reader *reader, uint32_t index, int32_t character) {
  return at(reader, index) == character && at(reader, index + 1) == character &&
         at(reader, index + 2) == character;
}

static uint32_t run_of(Reader *reader, uint32_t index, int32_t character) {
  uint32_t count = 0;
  while (at(reader, index + count) == character) count++;
  return count;
}

// Language reference, section 1: a CR belongs to the line's end before LF and at the end of the text.
static inline bool is_line_end(Reader *reader, uint32_t index) {
  int32_t c = at(reader, index);
  if (c == '\n' || c == END) return true;
  if (c != '\r') return false;
  int32_t next = at(reader, index + 1);
  return next == '\n' || next == END;
}

// Where the next line begins; `index` is at a line's end.
static inline uint32_t after_line_end(Reader *reader, uint32_t index) {
  if (at(reader, index) == '\r') index++;
  return at(reader, index) == END ? index : index + 1;
}

// Like `is_line_end`, for a token that ends there at the latest: looking at what follows a CR passes
// it, so the token's end is marked first.
static inline bool ends_token(Reader *reader, uint32_t index) {
  if (at(reader, index) == '\r') mark(reader, index);
  return is_line_end(reader, index);
}

// Marks the line's end as the token's.
static void mark_line_end(Reader *reader, uint32_t index) {
  while (!ends_token(reader, index)) index++;
  mark(reader, index);
}

static uint32_t line_end(Reader *reader, uint32_t index) {
  while (!is_line_end(reader, index)) index++;
  return index;
}

// Whether a character can neither open, close nor end anything, wherever it stands.
static inline bool is_plain(int32_t c) {
  static const char SPECIAL[128] = {
      ['\n'] = 1, ['\r'] = 1, [' '] = 1, ['\''] = 1, [','] = 1, ['-'] = 1, ['<'] = 1, ['@'] = 1,
      ['['] = 1,  ['\\'] = 1, [']'] = 1, ['^'] = 1,  ['_'] = 1, ['{'] = 1, ['|'] = 1, ['}'] = 1,
      ['~'] = 1,
  };
  return c >= 0x80 || (c >= 0 ? !SPECIAL[c] : c != END);
}

static bool is_space(int32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

static bool is_letter(int32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static int32_t to_lower(int32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

#endif
