import { after, test as register } from 'node:test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type Options, Server } from './server.ts';
import { type Setup, Window } from './window.ts';

/** What the environment must say: see `run`. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the tests with editors/vscode/tests/browser/run`);
  return value;
}

export const EXTENSION = given('NAMUMARK_EXTENSION');
export const BUNDLE = given('NAMUMARK_BUNDLE');
export const BINARY = given('NAMUMARK_BINARY');
const FAILURES = given('NAMUMARK_FAILURES');
const CHROMIUM = given('NAMUMARK_CHROMIUM');

/** Longer than any wait within. */
const TIMEOUT = 120_000;

let browser: Promise<Browser> | undefined;
let server: Promise<Server> | undefined;
let shared: Promise<Window> | undefined;

after(async () => {
  await (await browser)?.close();
  (await server)?.stop();
});

/** A test in the window that all such tests share; each opens pages of its own in it. */
export function test(title: string, body: (window: Window) => Promise<void>): void {
  register(title, { timeout: TIMEOUT }, () =>
    pictured(title, async () => {
      shared ??= openWindow({});
      const window = await shared;
      await body(window);
    }),
  );
}

/** A test in a window of its own, with the settings or on the server that it wants. */
export function testAlone(title: string, setup: Setup, body: (window: Window) => Promise<void>): void {
  register(title, { timeout: TIMEOUT }, () =>
    pictured(title, async () => {
      const window = await openWindow(setup);
      await body(window);
      await window.close();
    }),
  );
}

/** A test on a server of its own, for what is about the way to the program. */
export function testOn(title: string, options: Options, body: (open: Open) => Promise<void>): void {
  register(title, { timeout: TIMEOUT }, async () => {
    const server = await Server.start(options);
    const own: Window[] = [];
    try {
      await pictured(title, async () => {
        await body(async (setup) => {
          const window = await Window.open(await theBrowser(), server, setup);
          own.push(window);
          return window;
        });
        for (const window of own) await window.close();
      });
    } finally {
      server.stop();
    }
  });
}

type Open = (setup: Setup) => Promise<Window>;

export async function openWindow(setup: Setup): Promise<Window> {
  server ??= Server.start({ extension: EXTENSION, binary: BINARY });
  return Window.open(await theBrowser(), await server, setup);
}

/** The browser that all tests share: it draws in software and asks nobody outside. */
export function theBrowser(): Promise<Browser> {
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: flags });
  return browser;
}

/** What fails leaves pictures of all windows, and none of them to the tests that follow. */
export async function pictured(title: string, body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    mkdirSync(FAILURES, { recursive: true });
    for (const [index, context] of (await theBrowser()).contexts().entries()) {
      const path = join(FAILURES, `${title.replaceAll(/\W+/g, '-')}-${index + 1}.png`);
      await context.pages()[0]?.screenshot({ path });
      await context.close();
      console.error(`${title}: see ${path}`);
    }
    shared = undefined;
    throw error;
  }
}
