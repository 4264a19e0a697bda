import { test } from '../harness/suite.ts';

test('a quick fix closes a footnote', async (window) => {
  await window.edit('본문[* 닫‸히지 않은 각주\n');
  await window.squiggle();
  await window.press('Control+.');
  await window.contains(window.page.locator('.action-widget:visible'), 'the quick fixes', ']');
  await window.press('Enter');
  await window.becomes('본문[* 닫히지 않은 각주]\n');
});

test('renaming a footnote renames its uses', async (window) => {
  await window.edit('하나[*측‸량 쟀다.]와 둘[*측량]\n');
  await window.text((text) => text.includes('둘[*측량쟀다.]'));
  await window.rename(() => window.type('조사'));
  await window.becomes('하나[*조사 쟀다.]와 둘[*조사]\n');
});

test('a footnote is completed by its name in Hangul', async (window) => {
  await window.edit('하나[*측량 쟀다.]와 둘‸\n');
  await window.type('[*측');
  await window.lists('측량');
  await window.press('Enter');
  await window.becomes('하나[*측량 쟀다.]와 둘[*측량]\n');
});
