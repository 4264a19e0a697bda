import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from './files';

interface Rule {
  beforeText: string;
  afterText?: string;
  action: { appendText: string };
}

interface Configuration {
  wordPattern: { pattern: string; flags: string };
  onEnterRules: Rule[];
}

const { wordPattern, onEnterRules } = readJson<Configuration>('language-configuration.json');

/** What stands on the next line after the Enter key, behind the spaces that editors copy. */
function enter(before: string, after = ''): string | undefined {
  const fits = ({ beforeText, afterText }: Rule): boolean =>
    new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after));
  return onEnterRules.find(fits)?.action.appendText;
}

const LINES: [line: string, next: string | undefined][] = [
  [' * 하나', '* '],
  ['  * 둘', '* '],
  [' *하나', '*'],
  [' 1. 하나', '1. '],
  [' 1.#5 하나', '1. '],
  [' 1.하나', '1.'],
  [' a. 하나', 'a. '],
  [' A. 하나', 'A. '],
  [' i. 하나', 'i. '],
  [' I. 하나', 'I. '],
  ['> 말', '> '],
  ['>말', '>'],
  ['>> 말', '>> '],
  ['> * 말', '> * '],
  ['|| 가 || 나 ||', '||'],
  // The server takes the mark of an empty item away.
  [' * ', undefined],
  [' *', undefined],
  [' 1. ', undefined],
  ['> ', undefined],
  ['||', undefined],
  // These are no lists.
  ['* 하나', undefined],
  [' 2. 하나', undefined],
  ['글', undefined],
  ['|| 가 || 나', undefined],
];

for (const [line, next] of LINES) {
  test(`Enter behind "${line}"`, () => assert.equal(enter(line), next));
}

test('a table goes on only behind its row', () => {
  assert.equal(enter('||가||', '나||'), undefined);
});

test('words are Hangul, jamo, letters and digits', () => {
  const pattern = new RegExp(wordPattern.pattern, `g${wordPattern.flags}`);
  const words = '각주[*이름 ㅊㅅ abc_1]나무-위키 東'.match(pattern);
  assert.deepEqual(words, ['각주', '이름', 'ㅊㅅ', 'abc_1', '나무', '위키', '東']);
});
