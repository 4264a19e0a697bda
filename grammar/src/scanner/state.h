// What the scanner remembers between two tokens: the stack of what is open, and a few bits on what
// look-aheads have found out. It must be small, must be equal again soon after an edit, and must be
// empty before every heading, or an edit would cost more than its section (README.md, "Limits").
#ifndef NAMUMARK_STATE_H
#define NAMUMARK_STATE_H

#include "reader.h"

enum {
  GROUP_DEPTH_LIMIT = 15,   // the engine's: a deeper opener is text
  BRACKET_DEPTH_LIMIT = 30, // links and footnotes in each other
  STACK_LIMIT = 240,
  BUDGET = 7, // look-aheads that may fail at the section's end before openers are believed unclosed
  LINE_BUDGET = 7, // the same for brackets that fail at the line's end
  FAR_LINE = 512, // characters: an opener that looked further in vain isn't tried again one later,
  FAR_SECTION = 8192, // since only a token can keep the count of what failed
  CROWD = 64, // tokens without a long one among them, before a run of them ends
  DEEP_CROWD = 128, // the same where containers inside the runs have taken so many
  LONG_TOKEN = 32, // characters
  PATIENCE = 4, // inner openers that fail in one look-ahead before their parent is believed to fail
};

typedef enum {
  // Blocks whose further lines have a prefix.
  BLOCK_QUOTE = 1,
  INDENT,
  LIST_STAR, // one kind a marker; an item stands on top of its list
  LIST_1,
  LIST_LOWER_A,
  LIST_UPPER_A,
  LIST_LOWER_I,
  LIST_UPPER_I,
  LIST_ITEM,
  TABLE,
  // What closers and regions belong to. Everything above on the stack is inside.
  CELL,
  CAPTION,
  TITLE,
  BOX,  // {{{#!wiki, {{{#!folding, {{{#!if
  SPAN, // size and colour
  LINK,
  FOOTNOTE,
  FLAT_FILE, // no markup inside: files, categories, macros' arguments, verbatim groups
  FLAT_CATEGORY,
  FLAT_MACRO,
  FLAT_MATH,
  FLAT_GROUP,
  FLAT_LATEX, // a group that ends at its first `}}}`
  // Decorations.
  BOLD,
  ITALIC,
  TILDE,
  HYPHEN,
  UNDERLINE,
  SUPERSCRIPT,
  SUBSCRIPT,
} Level;

typedef enum {
  LINE_START = 0,   // at column 0, before the prefix of the open blocks
  IN_LINE,          // behind something
  BLOCK_START,      // behind the prefix: a block may begin
  LIST_ITEM_START,  // behind a list's marker: only a table may begin
} Place;

typedef struct {
  Reader reader;

  // Serialised.
  uint8_t place;            // Place
  uint8_t budget;           // failures so far in this section, at most BUDGET
  bool row_follows;         // the look-ahead at the last row's end saw the next row
  uint16_t no_row;          // regions without a further row end, a bit for each depth of groups
  bool block_follows;       // the next line opens a block behind the prefix of the open ones
  bool heading_follows;     // the line that begins here is a heading
  bool no_arguments;        // no `)]` follows on this line
  bool follows_table;       // the line above is a table's last one
  bool plan_known;          // whether `plan` has been made for the next line
  uint8_t plan;             // how many blocks end before the next line
  uint8_t line_budget;      // brackets that failed on this line, at most LINE_BUDGET
  uint8_t failed_marks;     // decorations without a further closer here, a bit each
  uint8_t crowd;            // tokens since a run or a long token ended, at most DEEP_CROWD
  uint8_t crowd_depth;      // the lowest depth since then
  uint8_t depth;
  uint8_t stack[STACK_LIMIT];

  // For the time of one call.
  uint8_t patience;
  uint8_t failed_groups;
  uint32_t failed_brackets, failed_line; // how many met the end of the line that ends there
  uint32_t first_line; // up to here there is no line's end
  bool ran_out; // a look-ahead met the end of the section
  struct {
    uint32_t start, end;
  } without_arguments[2]; // where no `)]` was found: up to a line's end, up to the section's
} Scanner;

static bool is_block(uint8_t level) { return level <= TABLE; }

static bool is_list(uint8_t level) { return level >= LIST_STAR && level <= LIST_UPPER_I; }

static bool is_group(uint8_t level) { return level == BOX || level == SPAN; }

static bool is_flat(uint8_t level) { return level >= FLAT_FILE && level <= FLAT_LATEX; }

static bool is_decoration(uint8_t level) { return level >= BOLD; }

static uint8_t top(const Scanner *scanner) {
  return scanner->depth ? scanner->stack[scanner->depth - 1] : 0;
}


static void pop(Scanner *scanner) {
  if (scanner->depth) scanner->depth--;
  scanner->failed_marks = 0;
}

static bool is_full(const Scanner *scanner) { return scanner->depth + 8 > STACK_LIMIT; }

// The stack index above the innermost bracket or region: blocks and decorations there belong to it.
static uint8_t region_base(const Scanner *scanner) {
  uint8_t base = scanner->depth;
  while (base && (is_block(scanner->stack[base - 1]) || is_decoration(scanner->stack[base - 1]))) {
    base--;
  }
  return base;
}

// The innermost bracket or region, 0 in the document itself.
static uint8_t region(const Scanner *scanner) {
  uint8_t base = region_base(scanner);
  return base ? scanner->stack[base - 1] : 0;
}

static unsigned count_levels(const Scanner *scanner, uint8_t first, uint8_t last) {
  unsigned count = 0;
  for (unsigned i = 0; i < scanner->depth; i++) {
    if (scanner->stack[i] >= first && scanner->stack[i] <= last) count++;
  }
  return count;
}

static unsigned group_depth(const Scanner *scanner) { return count_levels(scanner, BOX, SPAN); }

static unsigned bracket_depth(const Scanner *scanner) {
  return count_levels(scanner, LINK, FOOTNOTE);
}

static void push(Scanner *scanner, uint8_t level) {
  if (scanner->depth < STACK_LIMIT) scanner->stack[scanner->depth++] = level;
  scanner->failed_marks = 0;
  if (is_group(level)) scanner->no_row &= ~(1u << group_depth(scanner));
}

// A heading's line is all that its title may look at.
static bool is_single_line(const Scanner *scanner) {
  return count_levels(scanner, TITLE, TITLE) > 0;
}

static void forget_line(Scanner *scanner) {
  scanner->line_budget = 0;
  scanner->no_arguments = false;
  scanner->failed_marks = 0;
  scanner->plan_known = false;
  scanner->plan = 0;
  scanner->block_follows = false;
}

static void forget_section(Scanner *scanner) {
  forget_line(scanner);
  scanner->place = LINE_START;
  scanner->budget = 0;
  scanner->row_follows = false;
  scanner->no_row = 0;
  scanner->heading_follows = false;
  scanner->follows_table = false;
  scanner->crowd = 0;
  scanner->crowd_depth = 0;
}

// The parser reuses the pieces of a container one by one, which takes twice the time of reading short
// tokens anew: where they come thick, runs of them end now and then, to be reused whole. A long token
// sets the count back, so that what follows is soon the same again when an edit adds a token.
static void count_token(Scanner *scanner, bool ends_run) {
  if (ends_run || scanner->reader.marked >= LONG_TOKEN || scanner->heading_follows) {
    scanner->crowd = 0;
    scanner->crowd_depth = scanner->depth;
  } else {
    if (scanner->crowd < DEEP_CROWD) scanner->crowd++;
    if (scanner->depth < scanner->crowd_depth) scanner->crowd_depth = scanner->depth;
  }
}

static bool is_run_over(const Scanner *scanner) {
  return scanner->crowd >= DEEP_CROWD ||
         (scanner->crowd >= CROWD && scanner->depth <= scanner->crowd_depth);
}

enum { HEADER = 8 };

static unsigned state_serialize(const Scanner *scanner, char *buffer) {
  uint8_t bytes[HEADER] = {
      scanner->place | scanner->budget << 2 | scanner->row_follows << 5 | scanner->block_follows << 6 |
          scanner->plan_known << 7,
      scanner->line_budget | scanner->heading_follows << 3 | scanner->follows_table << 4 |
          scanner->no_arguments << 5,
      scanner->failed_marks,
      scanner->plan,
      scanner->no_row & 0xff,
      scanner->no_row >> 8,
      scanner->crowd,
      scanner->crowd_depth,
  };
  bool is_clean = !scanner->depth;
  for (unsigned i = 0; i < HEADER; i++) is_clean = is_clean && !bytes[i];
  if (is_clean) return 0;
  memcpy(buffer, bytes, sizeof bytes);
  memcpy(buffer + sizeof bytes, scanner->stack, scanner->depth);
  return sizeof bytes + scanner->depth;
}

static void state_deserialize(Scanner *scanner, const char *buffer, unsigned length) {
  forget_section(scanner);
  scanner->depth = 0;
  if (length < HEADER) return;
  uint8_t first = buffer[0], second = buffer[1];
  scanner->place = first & 3;
  scanner->budget = first >> 2 & 7;
  scanner->row_follows = first >> 5 & 1;
  scanner->block_follows = first >> 6 & 1;
  scanner->plan_known = first >> 7;
  scanner->line_budget = second & 7;
  scanner->heading_follows = second >> 3 & 1;
  scanner->follows_table = second >> 4 & 1;
  scanner->no_arguments = second >> 5 & 1;
  scanner->failed_marks = buffer[2];
  scanner->plan = buffer[3];
  scanner->no_row = (uint8_t)buffer[4] | (uint8_t)buffer[5] << 8;
  scanner->crowd = buffer[6];
  scanner->crowd_depth = buffer[7];
  scanner->depth = length - HEADER <= STACK_LIMIT ? length - HEADER : 0;
  memcpy(scanner->stack, buffer + HEADER, scanner->depth);
}

#endif
