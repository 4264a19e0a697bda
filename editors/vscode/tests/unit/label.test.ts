import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text, title, uses } from '../../src/footnotes/label';
import type { Footnote } from '../../src/server/protocol';

const place = { line: 0, character: 0 };

function note(number: number, changes: Partial<Footnote>): Footnote {
  const label = changes.name ?? String(number);
  const range = { start: place, end: place };
  const rest = { name: null, text: null, definition: true, section: null, rendered: null, definedBy: number, uses: [] };
  return { number, range, label, ...rest, ...changes };
}

const notes = [
  note(1, { text: "첫째 '''글'''" }),
  note(2, { name: '이름', text: '둘째\n글', uses: [3] }),
  note(3, { name: '이름', definition: false, definedBy: 2 }),
  note(4, { name: '없음', definition: false, definedBy: null }),
];

const [anonymous, named, bare, undefinedName] = notes as [Footnote, Footnote, Footnote, Footnote];

test('a number is shown as readers see it, a name with its number', () => {
  assert.equal(title(anonymous), '[1]');
  assert.equal(title(named), '2 [이름]');
});

test('a bare name has the text of its definition, on one line', () => {
  assert.equal(text(named, notes), '둘째 글');
  assert.equal(text(bare, notes), '둘째 글');
  assert.equal(text(undefinedName, notes), '');
});

test('uses are notes', () => {
  assert.deepEqual(uses(named, notes), [bare]);
  assert.deepEqual(uses(bare, notes), []);
});
