import assert from 'node:assert/strict';
import { contrast } from '../harness/colours.ts';
import { type Piece, background, pieces } from '../harness/screen.ts';
import { testAlone } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

const PAGE = `## 주석
== 개요 ==
옛길이다.[*측량 2021년에 쟀다.] [[고갯길|길]] {{{#!wiki style="color: red"
'''굵게''' {{{낱말}}}
}}}
[목차]
`;

/** Themes, and what the workbench calls their kind. */
const THEMES: [theme: string, kind: string][] = [
  ['Default Light Modern', 'vs'],
  ['Default Dark Modern', 'vs-dark'],
  ['Default High Contrast Light', 'hc-light'],
  ['Default High Contrast', 'hc-black'],
];

/** What WCAG asks of signs; the themes' own colours for brackets have little more. */
const LEAST = 3;

for (const [theme, kind] of THEMES) {
  const setup = { settings: { 'workbench.colorTheme': theme }, files: { '문서.namu': PAGE }, show: '문서.namu' };
  testAlone(`pages have colours that can be read: ${theme}`, setup, async (window) => {
    await window.page.locator(`.monaco-workbench.${kind}`).waitFor();
    const look = () => window.page.evaluate(pieces);
    const isColoured = (found: Piece[]) => new Set(found.map(({ colour }) => colour)).size > 3;
    const found = await until('colours', async () => ((it) => isColoured(it) && it)(await look()), look);
    const ground = await window.page.evaluate(background);
    for (const { text, colour } of found) {
      assert.ok(contrast(colour, ground) >= LEAST, `${text}: ${colour} on ${ground}`);
    }
  });
}
