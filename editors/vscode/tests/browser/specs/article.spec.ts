import { testAlone } from '../harness/suite.ts';

/** Too little of a copy for it to be taken for one unasked. */
const COPY = { files: { '옮긴 글.txt': '큰 강이다.[1]\n' }, show: '옮긴 글.txt' };

testAlone('a text file is read as a copied article when it is asked for, also by a server that is started anew', COPY, async (window) => {
  await window.contains(window.page.locator('#status\\.editor\\.mode'), 'the language', 'Plain Text');
  await window.noSquiggle();
  await window.run('NamuMark: Read This Document as Text Copied from the Wiki');
  await window.contains(window.page.locator('#status\\.editor\\.mode'), 'the language', 'NamuMark');
  await window.squiggle();
  await window.run('NamuMark: Restart Server');
  await window.focus();
  await window.press('Control+End');
  await window.type('\n[1] 물이 많다.');
  await window.noSquiggle();
  await window.text((text) => text.includes('[1물이 많다.]'));
  await window.run('NamuMark: Read This Document as NamuMark');
  await window.text((text) => !text.includes('[1물이 많다.]'));
});
