import assert from 'node:assert/strict';
import { test } from '../harness/suite.ts';

const NOTED = `== 개요 ==
옛길이다.[* 소금길이라고도 한다.] 길이는 4km[*측량 2021년에 쟀다.] 남짓이다.

== 역사 ==
=== 소금을 나르던 때 ===
여러 번 쟀다.[*측량]

[각주]
`;

test('mistakes are underlined, listed, and gone once mended', async (window) => {
  await window.edit('== 개요 ==\n본문[* 닫히지 않은 각주‸\n');
  await window.squiggle();
  await window.run('Problems: Focus on Problems View');
  const problems = window.page.locator('.markers-panel .monaco-list-row');
  await window.contains(problems, 'the list of problems', 'footnote-unclosed');
  await window.focus();
  await window.type(']');
  await window.noSquiggle();
  await window.page.locator('.markers-panel .message-box-container', { hasText: 'No problems' }).waitFor();
});

test('the hover over a footnote shows its text and its uses', async (window) => {
  await window.edit(NOTED);
  await window.hover('[*측량', '2021년에 쟀다.', '2', '6');
});

test('hints number the footnotes', async (window) => {
  await window.edit(NOTED);
  await window.text((text) => text.includes('[*[1] 소금') && text.includes('[*측량2021년에 쟀다.]'));
});

test('the outline nests the headings', async (window) => {
  await window.edit(NOTED);
  await window.run('Explorer: Focus on Outline View');
  const rows = window.page.locator('.outline-pane .monaco-list-row');
  await window.contains(rows, 'the outline', '개요', '역사', '소금을 나르던 때');
  const level = (title: string) => rows.filter({ hasText: title }).first().getAttribute('aria-level');
  assert.equal(await level('역사'), '1');
  assert.equal(await level('소금을 나르던 때'), '2');
  await rows.filter({ hasText: '소금을 나르던 때' }).first().click();
  await window.at(5);
});

test('sections fold', async (window) => {
  await window.edit(NOTED.replace('== 역사', '‸== 역사'));
  await window.text((text) => text.includes('소금을 나르던 때'));
  await window.run('Fold');
  await window.text((text) => text.includes('== 역사 ==') && !text.includes('소금을 나르던 때'));
  await window.run('Unfold');
  await window.text((text) => text.includes('소금을 나르던 때'));
});

test('the line above a note that is used again leads to its uses', async (window) => {
  await window.edit(NOTED);
  await window.page.locator('.codelens-decoration a', { hasText: 'used again once' }).click();
  await window.contains(window.page.locator('.peekview-widget .monaco-list-row'), 'the list of uses', '여러 번 쟀다.');
  await window.press('Escape');
});
