// Takes the pictures of the READMEs: our own pages in the real editor, in Korean and in English.
//   pictures.ts FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Korean } from './harness/korean.ts';
import { closeAll, openWindow } from './harness/stage.ts';
import type { Setup, Window } from './harness/window.ts';

const folder = process.argv[2] ?? '.';

/** Words of the workbench that stand on our ways, by its language. */
const WORDS = {
  ko: { command: '나무마크: 읽기 모드 켜기/끄기', footnotes: '각주', problem: '닫는' },
  en: { command: 'NamuMark: Toggle Reading Mode', footnotes: 'Footnotes', problem: 'closing' },
};
type Language = keyof typeof WORDS;

const LIBRARY = '별빛 도서관.namu';
const ROAD = '물푸레 고갯길.namu';

/** Hangul as wide as two Latin letters, and nothing on the screen that has nothing to say. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': 'NanumGothicCoding',
  'editor.fontSize': 15,
  'editor.lineHeight': 1.6,
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

function setup(language: Language, size: Setup['size'], name: string, text: string): Setup {
  return { locale: language, size, settings: SETTINGS, files: { [name]: text }, show: name };
}

const page = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

/** Mistakes below their lines, in the list, and explained by the hover. */
async function problems(language: Language): Promise<Window> {
  const text = page('../../../../tests/fixtures/sample.namu');
  const window = await openWindow(setup(language, { width: 1080, height: 760 }, LIBRARY, text));
  await window.squiggle();
  await window.run('View: Toggle Primary Side Bar Visibility');
  await window.press('Control+Shift+M');
  await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'group-unclosed' }).waitFor();
  await window.focus();
  await window.hover('{{{#!folding', WORDS[language].problem);
  return window;
}

/** Notes shrunk to their numbers, but for the one at the cursor; the list of them at the side. */
async function reading(language: Language): Promise<Window> {
  const window = await openWindow(setup(language, { width: 1080, height: 640 }, ROAD, page(`pages/${ROAD}`)));
  await window.text((text) => text.includes('[*[1]') || text.includes('[*[2]'));
  await window.page.locator('.pane-header', { hasText: '나무' }).first().click();
  const notes = await window.pane(WORDS[language].footnotes);
  await notes.locator('.monaco-list-row', { hasText: '식목일' }).waitFor();
  await window.focus();
  await window.run(WORDS[language].command);
  await window.goTo(15, 20);
  await window.sees('옛길이다.[2]', '4km 남짓이고[측량]', '내려갔다.[* [[별빛');
  return window;
}

/** A macro found by a syllable that is not finished yet. */
async function completion(language: Language): Promise<Window> {
  const text = '[[분류:산길]]\n\n\n== 개요 ==\n옛길이다.[* 소금길이라고도 한다.]\n';
  const window = await openWindow(setup(language, { width: 760, height: 380 }, ROAD, text));
  await window.text((shown) => shown.includes('[*[1]'));
  await window.run('View: Toggle Primary Side Bar Visibility');
  await window.goTo(2, 1);
  await window.type('[');
  await window.lists('math');
  const korean = await Korean.of(window);
  await korean.type('목');
  await window.lists('목차', 'math');
  await korean.take({ compose: 'ㅊ' });
  return window;
}

try {
  for (const language of ['ko', 'en'] as const) {
    for (const scene of [problems, reading, completion]) {
      const window = await scene(language);
      await window.page.screenshot({ path: join(folder, `vscode-${scene.name}.${language}.png`), caret: 'initial' });
      await window.close();
    }
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await closeAll();
}
