import { test } from '../harness/suite.ts';

const PAGE = `== 개요 ==
옛길이다.[* 소금길이라고도 한다.] 길이는 4km[*측량 2021년에 쟀다.] 남짓이다.

== 역사 ==
여러 번 쟀다.[*측량]

[각주]
`;

test('reading mode shrinks footnotes to their numbers, but for the one at the cursor', async (window) => {
  await window.edit(`‸${PAGE}`);
  await window.text((text) => text.includes('[*[1]'));
  await window.run('NamuMark: Toggle Reading Mode');
  await window.sees('옛길이다.[1] 길이는 4km[측량] 남짓이다.', '여러 번 쟀다.[측량]');
  await window.goTo(2, 10);
  await window.sees('옛길이다.[* 소금길이라고도 한다.] 길이는 4km[측량] 남짓이다.');
  await window.type('길');
  await window.sees('[* 소길금길이라고도 한다.] 길이는 4km[측량]');
  await window.goTo(1, 1);
  await window.run('NamuMark: Toggle Reading Mode');
  await window.sees('[*측량 2021년에 쟀다.]');
});

test('the list of footnotes shows numbers, names, texts and uses, and leads to them', async (window) => {
  await window.edit(PAGE);
  const rows = (await window.pane('Footnotes')).locator('.monaco-list-row');
  await window.contains(rows, 'the list of footnotes', '[1]', '소금길이라고도 한다.', '2 [측량]', '2021년에 쟀다.', 'uses: 1', '3 [측량]');
  await rows.filter({ hasText: '3 [측량]' }).click();
  await window.at(5, 14);
  await window.focus();
  await window.press('End');
  await window.type('[* 새 각주]');
  await window.contains(rows, 'the list of footnotes', '[4]', '새 각주');
});

test('keys go to the next and the previous footnote', async (window) => {
  await window.edit(`‸${PAGE}`);
  await window.text((text) => text.includes('[*[1]'));
  await window.press('Alt+J');
  await window.at(2, 6);
  await window.press('Alt+J');
  await window.at(2, 29);
  await window.press('Alt+Shift+J');
  await window.at(2, 6);
});
