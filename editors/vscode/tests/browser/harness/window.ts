import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Box, drawn, locate, written } from './screen.ts';
import type { Server } from './server.ts';
import { PATIENCE, until } from './until.ts';

export interface Setup {
  /** The files of the folder that is open, by name. */
  files?: Record<string, string>;
  /** The file that is shown first. */
  show?: string;
  /** The language of the workbench. */
  locale?: string;
  /** Settings of the folder. */
  settings?: Record<string, unknown>;
  /** In pixels. */
  size?: { width: number; height: number };
}

const SQUIGGLES = '.squiggly-error, .squiggly-warning, .squiggly-info';

/** A window of Visual Studio Code on a folder of its own, and what a person does and sees there. */
export class Window {
  readonly page: Page;
  readonly folder: string;
  #file = '';
  #pages = 0;

  private constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  static async open(browser: Browser, server: Server, setup: Setup): Promise<Window> {
    const folder = join(mkdtempSync(join(server.home, 'window-')), '나무');
    const settings = JSON.stringify(setup.settings ?? {});
    for (const [name, text] of Object.entries({ ...setup.files, '.vscode/settings.json': settings })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const context = await browser.newContext({ viewport: setup.size ?? { width: 1400, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.setDefaultTimeout(PATIENCE);
    const language = { name: 'vscode.nls.locale', value: setup.locale ?? 'en', url: server.address('/') };
    await context.addCookies([language]);
    const window = new Window(await context.newPage(), folder);
    const remote = `vscode-remote://127.0.0.1:${server.port}`;
    const payload = setup.show ? [['openFile', remote + encodeURI(join(folder, setup.show))]] : [];
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    await window.page.goto(server.address(`/?${query}`));
    // Keys are lost until the workbench is awake; then the files of the folder are listed.
    await window.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    if (setup.show) await window.text((text) => text.trim() !== '');
    return window;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Presses keys, by Playwright's names: `Control+S`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command by its title, from the palette, as the palette writes it. */
  async run(title: string): Promise<void> {
    await this.press('F1');
    await this.#pick(title, `>${title}`);
    await this.#listClosed();
  }

  /** Runs a command that opens a list, which says `prompt` where nothing is typed yet, and picks from that. */
  async runAndChoose(title: string, prompt: string, label: string): Promise<void> {
    await this.press('F1');
    await this.#pick(title, `>${title}`);
    await this.page.locator(`.quick-input-widget:visible input[placeholder="${prompt}"]`).waitFor();
    await this.#pick(label, label);
    await this.#listClosed();
  }

  async #pick(label: string, typed: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input[type=text]');
    const entry = this.page.locator('.quick-input-list .label-name').filter({ hasText: exactly(label) }).first();
    await input.fill(typed);
    await until(`“${label}” in the list`, async () => {
      const isThere = await entry.waitFor({ timeout: 5000 }).then(() => true, () => false);
      // A window that is still waking up may never answer: it is asked again.
      if (!isThere) await input.fill('').then(() => input.fill(typed));
      return isThere;
    });
    await entry.click();
  }

  /** Opens a new page with this text, and no other; `‸` is where the cursor goes to. */
  async edit(marked: string): Promise<void> {
    await this.closeEditors();
    // Names that were never seen before: lists of recent files are drawn first.
    const name = `문서 ${++this.#pages}.namu`;
    const [before = '', after] = marked.split('‸');
    this.#file = join(this.folder, name);
    writeFileSync(this.#file, before + (after ?? ''));
    await this.press('Control+P');
    await this.#pick(name, this.#file);
    await this.#listClosed();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.focus();
    const lines = before.split('\n');
    if (after !== undefined) await this.goTo(lines.length, (lines.at(-1) ?? '').length + 1);
  }

  /** Opens a new page, of which what stands between `⟦` and `⟧` is selected. */
  async editSelected(marked: string): Promise<void> {
    const [before = '', selected = '', after = ''] = marked.split(/[⟦⟧]/);
    await this.edit(`${before}‸${selected}${after}`);
    await this.press(...Array<string>(selected.length).fill('Shift+ArrowRight'));
    await this.contains(this.page.locator('#status\\.editor\\.selection'), 'the status bar', `${selected.length} selected`);
  }

  /** Pastes a text as if it came from another program. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.press('Control+V');
  }

  /** Waits until the clipboard holds a text. */
  async copied(text: string): Promise<void> {
    const look = () => this.page.evaluate(() => navigator.clipboard.readText());
    await until(`the clipboard to hold ${text}`, async () => (await look()) === text, look);
  }

  /** A message at the corner of the window. */
  notification(text: string): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /** An item of the status bar, by a part of its name. */
  status(name: string): Locator {
    return this.page.locator(`.statusbar-item[id*="${name}"]`);
  }

  /** Answers the dialog that asks for a file. */
  async answer(path: string): Promise<void> {
    const names = this.page.locator('.quick-input-list .label-name');
    // The dialog writes the folder that it begins with, and lists what is in it.
    await names.filter({ hasText: exactly('..') }).waitFor();
    await this.page.locator('.quick-input-widget:visible input[type=text]').fill(path);
    await names.filter({ hasText: exactly(path.split('/').at(-1) ?? '') }).waitFor();
    await this.press('Enter');
    await this.#listClosed();
  }

  /** A section of the side bar, by its title; it is opened. */
  async pane(title: string): Promise<Locator> {
    const header = this.page.locator('.pane-header', { hasText: title });
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return this.page.locator('.pane', { has: header });
  }

  /** Waits until the list of completions has a label, and lacks another. */
  async lists(label: string, lacking?: string): Promise<void> {
    const labels = this.page.locator('.suggest-widget:visible .monaco-list-row .label-name');
    const look = () => labels.allInnerTexts();
    await until(`the list to have ${label}${lacking ? ` and not ${lacking}` : ''}`, async () => {
      const shown = await look();
      return shown.includes(label) && !(lacking && shown.includes(lacking));
    }, look);
  }

  /** Closes what is open; pages are saved by themselves. */
  async closeEditors(): Promise<void> {
    await this.press('Escape', 'Escape', 'Control+K', 'Control+W');
    await this.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
  }

  async #listClosed(): Promise<void> {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Puts the keyboard into the editor, where the cursor was. */
  async focus(): Promise<void> {
    await this.press('Control+1');
  }

  /** Puts the cursor to a place; both count from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.press('Control+G');
    const input = this.page.locator('.quick-input-widget:visible input[type=text]');
    await input.fill(`:${line}`);
    await this.page.locator('.quick-input-list .label-name', { hasText: `line ${line}` }).click();
    await this.#listClosed();
    // Columns of this list are those of the screen, where Hangul takes two.
    await this.press(...Array<string>(column - 1).fill('ArrowRight'));
    await this.at(line, column);
  }

  /** Waits until the cursor is at a place; both count from 1. */
  async at(line: number, column?: number): Promise<void> {
    const place = `Ln ${line}, Col ${column ?? ''}`;
    await this.page.locator(`#status\\.editor\\.selection:has-text("${place}")`).waitFor();
  }

  /** What the editor shows, hints included, once it passes; blanks are plain. */
  async text(passes: (text: string) => boolean): Promise<string> {
    const look = () => this.#shown();
    return until('a text in the editor', async () => ((text) => passes(text) && text)(await look()), look);
  }

  /** Waits until all of `parts` are drawn in the editor; what styles hide is not. */
  async sees(...parts: string[]): Promise<void> {
    const look = () => this.page.evaluate(drawn);
    await until(`${parts.join(' and ')} to be seen`, async () => {
      const text = await look();
      return parts.every((part) => text.includes(part));
    }, look);
  }

  #shown(): Promise<string> {
    return this.page.evaluate(written);
  }

  /** Where a text of one line is drawn. Spans are cut anew when colours arrive, so ranges measure. */
  async find(text: string): Promise<Box> {
    return until(`“${text}” on the screen`, () => this.page.evaluate(locate, text), () => this.#shown());
  }

  /** The hover over a text, once it has all of `parts`. What comes too late for one is asked for again. */
  async hover(text: string, ...parts: string[]): Promise<string> {
    const hover = this.page.locator('.monaco-hover:visible');
    return until(`the hover over “${text}” to say ${parts.join(', ')}`, async () => {
      const box = await this.find(text);
      await this.page.mouse.move(1, 1);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      await hover.filter({ hasText: parts[0] }).first().waitFor({ timeout: 3000 });
      const said = (await hover.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
      return parts.every((part) => said.includes(part)) && said;
    }, () => hover.allInnerTexts());
  }

  /** The first line under a mistake, once it is drawn. */
  async squiggle(): Promise<void> {
    await this.page.locator(SQUIGGLES).first().waitFor();
  }

  async noSquiggle(): Promise<void> {
    await this.page.locator(SQUIGGLES).first().waitFor({ state: 'detached' });
  }

  /** Renames what is at the cursor; `type` writes the new name over the old one. */
  async rename(type: () => Promise<void>): Promise<void> {
    await this.press('F2');
    await this.page.locator('.rename-box input:focus').waitFor();
    await type();
    await this.press('Enter');
  }

  /** The text of what a locator finds, once it contains all of `parts`. */
  async contains(place: Locator, what: string, ...parts: string[]): Promise<string> {
    const look = async () => (await place.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    const passes = (text: string) => parts.every((part) => text.includes(part));
    return until(`${what} to say ${parts.join(', ')}`, async () => ((text) => passes(text) && text)(await look()), look);
  }

  /** Waits until the page that was opened last holds a text; the disk tells what the editor holds. */
  async becomes(text: string): Promise<void> {
    const look = async () => readFileSync(this.#file, 'utf8');
    await until(`the page to become ${JSON.stringify(text)}`, async () => (await look()) === text, look);
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[\^$\\.*+?()[\]{}|]/g, '\\$&')}$`);
}
