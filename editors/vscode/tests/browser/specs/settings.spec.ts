import { test, testAlone } from '../harness/suite.ts';

testAlone(
  'settings reach the server: the language of messages, rules that are off',
  { settings: { 'namumark.language': 'ko', 'namumark.ignore': ['table'] } },
  async (window) => {
    await window.edit('|| 칸 || 칸\n본문[* 닫히지 않은 각주‸\n');
    await window.squiggle();
    await window.run('Problems: Focus on Problems View');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    await window.contains(rows, 'the problems', '각주를 닫는', 'footnote-unclosed');
    await window.contains(window.page.locator('.markers-panel'), 'one problem', '1');
  },
);

test('every setting has a description', async (window) => {
  await window.run('Preferences: Open Settings (UI)');
  const settings = window.page.locator('.settings-editor');
  await settings.locator('.suggest-input-container .view-line').click();
  await window.type('@ext:namumark-lsp.namumark namumark.hints');
  await window.contains(settings, 'the settings', 'What is shown between the words about footnotes.');
});

testAlone('the extension and its server speak Korean where the workbench does', { locale: 'ko' }, async (window) => {
  await window.edit('‸앞[* 하나] 뒤[* 둘\n');
  await window.squiggle();
  await window.run('나무마크: 다음 각주로');
  await window.at(1, 2);
  await window.hover('[* 둘', '각주를 닫는');
  await (await window.pane('각주')).locator('.monaco-list-row', { hasText: '하나' }).waitFor();
});
