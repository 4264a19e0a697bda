// Run by wasm.sh beside namumark.wasm.
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Language, Parser } from "web-tree-sitter";

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(readFileSync("namumark.wasm")));

test("parses a page", () => {
  const { rootNode } = parser.parse("== 제목 ==\n'''굵게''' {{{#red 빨강}}}");
  assert.strictEqual(rootNode.descendantsOfType("bold")[0].text, "'''굵게'''");
  assert.strictEqual(rootNode.hasError, false);
});

test("an edited page parses as a fresh one", () => {
  const [before, after] = ["{{{#!wiki\n가\n", "{{{#!wiki\n가\n}}}"];
  const tree = parser.parse(before);
  const row = { row: 2, column: 0 };
  tree.edit({
    startIndex: before.length,
    oldEndIndex: before.length,
    newEndIndex: after.length,
    startPosition: row,
    oldEndPosition: row,
    newEndPosition: { row: 2, column: 3 },
  });
  const edited = parser.parse(after, tree).rootNode.toString();
  assert.strictEqual(edited, parser.parse(after).rootNode.toString());
  assert.ok(edited.includes("wiki_block"));
});
