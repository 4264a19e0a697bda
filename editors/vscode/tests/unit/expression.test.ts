import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indented } from '../../src/diagnosis/expression';

test('every node stands on a line of its own', () => {
  const tree = '(document (heading title: (title (bold))) (text) (MISSING "]"))';
  const lines = ['(document', '  (heading', '    title: (title', '      (bold)))', '  (text)', '  (MISSING "]"))', ''];
  assert.equal(indented(tree), lines.join('\n'));
});

test('a tree may be a single node', () => {
  assert.equal(indented('(document)'), '(document)\n');
});
