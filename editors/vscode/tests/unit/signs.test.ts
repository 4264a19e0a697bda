import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikePage } from '../../src/language/signs';

const PAGES = {
  'a heading and a note': '== 개요 ==\n나무는 크다.[* 아주 크다.]',
  'lines of Windows': "== 개요 ==\r\n'''나무'''는 크다.\r\n",
  'a table with a group': '||<-2> {{{#white 제목}}} ||\n|| 가 || 나 ||',
  'a template': '[include(틀:상위 문서, top1=나무)]\n[목차]',
  'text as readers see it': '최근 수정 시각: 2024-01-01\n1. 개요[편집]\n나무는 크다.[1]\n\n[1] 아주 크다.\n',
  'text as readers see it, of an older skin': '최근 수정 시각 : 2024-01-01 01:02:03\n\n나무는 크다.[1]\n\n[1] 아주 크다.\n',
  'a category and a folding': '[[분류:나무]]\n{{{#!folding 펼치기\n글\n}}}',
};

const OTHERS = {
  nothing: '',
  prose: '나무는 크다. 그래서 그늘이 넓다.\n'.repeat(20),
  Markdown: '# 제목\n\n**굵게** 쓰고 [링크](a.md)를 단다.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  code: 'if (a == b || c == d) {\n  print("[* x]");\n}',
  'a numbered list with sources': '1. 나무는 크다.[1]\n2. 풀은 작다.[2]\n\n[1] 책\n[2] 글\n',
  'one kind alone': '== 하나 ==\n== 둘 ==\n== 셋 ==',
};

for (const [name, text] of Object.entries(PAGES)) {
  test(`a page: ${name}`, () => assert.equal(looksLikePage(text), true));
}

for (const [name, text] of Object.entries(OTHERS)) {
  test(`no page: ${name}`, () => assert.equal(looksLikePage(text), false));
}

test('long texts are judged by how they begin', () => {
  const page = '== 개요 ==\n나무[* 크다]\n';
  assert.equal(looksLikePage(page + '글'.repeat(1_000_000)), true);
  assert.equal(looksLikePage('글\n'.repeat(20_000) + page), false);
});
