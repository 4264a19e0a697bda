import { test, testAlone } from '../harness/suite.ts';
import type { Window } from '../harness/window.ts';

/** What keys make of a text in which a word is marked by ⟦ ⟧. */
async function pressed(window: Window, keys: string, marked: string, result: string): Promise<void> {
  await window.editSelected(marked);
  await window.press(keys);
  await window.becomes(result);
}

test('keys decorate what is selected', async (window) => {
  await pressed(window, 'Control+B', '앞 ⟦소금길⟧ 뒤\n', "앞 '''소금길''' 뒤\n");
  await pressed(window, 'Control+I', '앞 ⟦소금길⟧ 뒤\n', "앞 ''소금길'' 뒤\n");
  await pressed(window, 'Control+U', '앞 ⟦소금길⟧ 뒤\n', '앞 __소금길__ 뒤\n');
  await pressed(window, 'Alt+S', '앞 ⟦소금길⟧ 뒤\n', '앞 ~~소금길~~ 뒤\n');
  await pressed(window, 'Alt+.', '앞 ⟦소금길⟧ 뒤\n', '앞 ^^소금길^^ 뒤\n');
  await pressed(window, 'Alt+,', '앞 ⟦소금길⟧ 뒤\n', '앞 ,,소금길,, 뒤\n');
  await pressed(window, 'Alt+L', '앞 ⟦소금길⟧ 뒤\n', '앞 [[소금길]] 뒤\n');
  await pressed(window, 'Alt+N', '앞 ⟦소금길⟧ 뒤\n', '앞[* 소금길] 뒤\n');
});

test('keys raise, lower and move sections', async (window) => {
  await pressed(window, 'Alt+]', '== ⟦가⟧ ==\n본문\n', '=== 가 ===\n본문\n');
  await pressed(window, 'Alt+[', '== 가 ==\n=== ⟦나⟧ ===\n본문\n', '== 가 ==\n== 나 ==\n본문\n');
  await pressed(window, 'Control+Alt+PageDown', '== ⟦가⟧ ==\n하나\n== 나 ==\n둘\n', '== 나 ==\n둘\n== 가 ==\n하나\n');
});

test('lists, quotes and tables go on in the next line', async (window) => {
  await window.edit(' * 하나‸\n');
  await window.press('Enter');
  await window.type('x');
  await window.becomes(' * 하나\n * x\n');
  await window.edit('> 하나‸\n');
  await window.press('Enter');
  await window.type('x');
  await window.becomes('> 하나\n> x\n');
});

test('brackets and quotes close themselves', async (window) => {
  await window.edit('‸\n');
  await window.type('[[ab');
  await window.press('Escape', 'End');
  await window.type(' {{{cd');
  await window.press('Escape', 'End');
  await window.type(" '''ef");
  await window.becomes("[[ab]] {{{cd}}} '''ef'''\n");
});

test('a section is copied for pasting into the wiki', async (window) => {
  await window.edit('== 가 ==\n하나‸\n\n== 나 ==\n둘\n');
  await window.contains(window.page.locator('#status\\.namumark-lsp\\.namumark\\.namumark\\.status, .statusbar-item'), 'the status', 'NamuMark');
  await window.run('NamuMark: Copy Section for Pasting into the Wiki');
  await window.copied('== 가 ==\n하나\n\n');
  await window.run('NamuMark: Copy Page for Pasting into the Wiki');
  await window.copied('== 가 ==\n하나\n\n== 나 ==\n둘\n');
});

test('snippets write what is long', async (window) => {
  await window.edit('‸\n');
  await window.runAndChoose('Snippets: Insert Snippet', 'Select a snippet', 'folding');
  await window.becomes('{{{#!folding [펼치기 · 접기]\n\n}}}\n');
});

testAlone('a page that is pasted into an untitled document is offered the language', {}, async (window) => {
  await window.run('File: New Untitled Text File');
  await window.focus();
  await window.paste("[[분류:산길]]\n== 개요 ==\n'''고갯길'''은 옛길이다.[* 소금길이라고도 한다.]\n");
  await window.page.locator('.notification-toast', { hasText: 'wiki page' }).getByRole('button', { name: 'Yes' }).click();
  await window.contains(window.page.locator('#status\\.editor\\.mode'), 'the language', 'NamuMark');
  await window.text((text) => text.includes('[*[1]'));
});
