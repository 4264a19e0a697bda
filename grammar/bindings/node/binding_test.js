import assert from "node:assert";
import { test } from "node:test";
import Parser from "tree-sitter";
import language from "tree-sitter-namumark";

test("parses a page", () => {
  const parser = new Parser();
  parser.setLanguage(language);
  const { rootNode } = parser.parse("== 제목 ==\n'''굵게''' {{{#red 빨강}}}");
  assert.strictEqual(rootNode.descendantsOfType("bold")[0].text, "'''굵게'''");
  assert.strictEqual(rootNode.hasError, false);
});

test("has its queries", () => {
  for (const name of ["HIGHLIGHTS_QUERY", "INJECTIONS_QUERY", "TAGS_QUERY"]) {
    assert.ok(new Parser.Query(language, language[name]));
  }
});
