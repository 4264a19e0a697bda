// A libFuzzer target: every text parses totally, and after an edit as if it were new. The first four
// bytes say where the edit is and what it takes away; what it puts in is the end of the text.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_namumark(void);

enum { EDIT = 4 };

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  abort();
}

static void expect_total(TSTree *tree, uint32_t length) {
  TSNode root = ts_tree_root_node(tree);
  if (ts_node_has_error(root)) fail("the tree has an ERROR or a MISSING node");
  if (ts_node_end_byte(root) != length) fail("the tree ends before its text");
}

static bool differ(TSNode left, TSNode right) {
  return ts_node_symbol(left) != ts_node_symbol(right) ||
         ts_node_start_byte(left) != ts_node_start_byte(right) ||
         ts_node_end_byte(left) != ts_node_end_byte(right);
}

static void expect_equal(TSTree *left, TSTree *right) {
  TSTreeCursor a = ts_tree_cursor_new(ts_tree_root_node(left));
  TSTreeCursor b = ts_tree_cursor_new(ts_tree_root_node(right));
  for (bool goes_on = true; goes_on;) {
    if (differ(ts_tree_cursor_current_node(&a), ts_tree_cursor_current_node(&b))) fail("an edited tree differs");
    bool child = ts_tree_cursor_goto_first_child(&a);
    if (child != ts_tree_cursor_goto_first_child(&b)) fail("an edited tree has other children");
    while (goes_on && !child) {
      child = ts_tree_cursor_goto_next_sibling(&a);
      if (child != ts_tree_cursor_goto_next_sibling(&b)) fail("an edited tree has other siblings");
      if (child) break;
      goes_on = ts_tree_cursor_goto_parent(&a);
      ts_tree_cursor_goto_parent(&b);
    }
  }
  ts_tree_cursor_delete(&a);
  ts_tree_cursor_delete(&b);
}

static uint32_t below(const uint8_t *bytes, uint32_t limit) {
  return (bytes[0] | bytes[1] << 8) % (limit + 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < EDIT || size > UINT16_MAX) return 0;
  const char *text = (const char *)data + EDIT;
  uint32_t length = size - EDIT;
  uint32_t start = below(data, length);
  uint32_t removed = below(data + 2, length - start), inserted = removed / 2;

  TSParser *parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_namumark());
  TSTree *tree = ts_parser_parse_string(parser, NULL, text, length);
  expect_total(tree, length);

  uint32_t edited_length = length - removed + inserted;
  char *edited_text = malloc(edited_length + 1);
  memcpy(edited_text, text, start);
  memcpy(edited_text + start, text + length - inserted, inserted);
  memcpy(edited_text + start + inserted, text + start + removed, length - start - removed);
  TSInputEdit edit = {.start_byte = start, .old_end_byte = start + removed, .new_end_byte = start + inserted};
  ts_tree_edit(tree, &edit);
  TSTree *edited = ts_parser_parse_string(parser, tree, edited_text, edited_length);
  TSTree *fresh = ts_parser_parse_string(parser, NULL, edited_text, edited_length);
  expect_total(fresh, edited_length);
  expect_equal(edited, fresh);

  ts_tree_delete(tree);
  ts_tree_delete(edited);
  ts_tree_delete(fresh);
  ts_parser_delete(parser);
  free(edited_text);
  return 0;
}
