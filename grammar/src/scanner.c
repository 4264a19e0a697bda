#include "tree_sitter/parser.h"
enum { NEWLINE = 0 };
void *tree_sitter_namumark_external_scanner_create(void) { return 0; }
void tree_sitter_namumark_external_scanner_destroy(void *p) {}
unsigned tree_sitter_namumark_external_scanner_serialize(void *p, char *b) { return 0; }
void tree_sitter_namumark_external_scanner_deserialize(void *p, const char *b, unsigned n) {}
bool tree_sitter_namumark_external_scanner_scan(void *p, TSLexer *lexer, const bool *valid) {
  if (lexer->lookahead == '\n' && valid[NEWLINE]) { lexer->advance(lexer, false); lexer->mark_end(lexer); lexer->result_symbol = NEWLINE; return true; }
  return false;
}
