import { BINARY, BUNDLE, EXTENSION } from '../harness/stage.ts';
import { test, testAlone, testOn } from '../harness/suite.ts';

const PAGE = { files: { '문서.namu': '== 개요 ==\n본문[* 닫히지 않은 각주\n' }, show: '문서.namu' };

testOn('without a program there is a message, and a button that finds one', { extension: EXTENSION }, PAGE, async (window) => {
  const message = window.notification('"namumark" was not found');
  await message.waitFor();
  await window.contains(window.status('namumark'), 'the status', 'NamuMark');
  await message.getByRole('button', { name: 'Choose the Program' }).click();
  await window.answer(BINARY);
  await window.squiggle();
});

testOn('the package for a platform brings the program along', { extension: BUNDLE }, PAGE, async (window) => {
  await window.squiggle();
  await window.contains(window.status('namumark'), 'the status', 'NamuMark', '1');
});

testAlone(
  'a setting that leads nowhere is named, and not made up for',
  { ...PAGE, settings: { 'namumark.server.path': '/nowhere/namumark' } },
  async (window) => {
    const message = window.notification('/nowhere/namumark');
    await message.getByRole('button', { name: 'Open Settings' }).click();
    const settings = window.page.locator('.settings-editor');
    // The program is on the machine that the window is connected to.
    await settings.getByRole('radio', { name: /^Remote/ }).or(settings.locator('.action-label', { hasText: 'Remote' })).first().click();
    await window.contains(settings, 'the settings', 'Server: Path');
  },
);

test('the server is started anew, and goes on with the page', async (window) => {
  await window.edit('본문[* 닫히지 않은 각주‸\n');
  await window.squiggle();
  await window.run('NamuMark: Restart Server');
  await window.type(']');
  await window.noSquiggle();
  await window.press('Enter');
  await window.type('==둘==');
  await window.squiggle();
});

test('what the server makes of a page, and finds around it, can be looked at', async (window) => {
  await window.edit('== 개요 ==\n본문[* 각주]\n');
  await window.text((text) => text.includes('[*[1]'));
  await window.run('NamuMark: Show Syntax Tree');
  await window.text((text) => text.includes('(footnote'));
  await window.run('NamuMark: Doctor: What the Server Finds around It');
  await window.text((text) => text.includes(BINARY));
});

testAlone(
  'all pages of the folder are checked when it is asked for, and forgotten again',
  { files: { '하나.namu': '== 개요 ==\n본문\n', '둘.namu': '본문[* 닫히지 않은 각주\n' }, show: '하나.namu' },
  async (window) => {
    await window.contains(window.status('namumark'), 'the status', 'NamuMark');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    await window.status('namumark').click();
    await window.page.locator('.quick-input-list .label-name', { hasText: 'Check All Pages' }).click();
    await window.contains(rows, 'the list of problems', '둘.namu', 'footnote-unclosed');
    await window.focus();
    await window.run('NamuMark: Forget the Problems of Pages That Are Not Open');
    await rows.first().waitFor({ state: 'detached' });
  },
);
