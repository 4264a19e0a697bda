// Parses a page through the installed C library and header.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>
#include <tree_sitter/tree-sitter-namumark.h>

int main(void) {
  const char *text = "'''굵게''' [[대문|{{{#red 빨강}}}]]";
  const char *expected =
      "(document (bold) (link target: (target) label: (label (color_group color: (color)))))";
  TSParser *parser = ts_parser_new();
  if (!ts_parser_set_language(parser, tree_sitter_namumark())) return 1;
  TSTree *tree = ts_parser_parse_string(parser, NULL, text, strlen(text));
  char *found = ts_node_string(ts_tree_root_node(tree));
  int differs = strcmp(found, expected);
  if (differs) fprintf(stderr, "expected %s\nfound    %s\n", expected, found);
  free(found);
  ts_tree_delete(tree);
  ts_parser_delete(parser);
  return differs != 0;
}
