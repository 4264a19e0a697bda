import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test as register } from 'node:test';
import { type Options, Server } from './server.ts';
import { closeAll, given, openWindow, theBrowser } from './stage.ts';
import type { Setup, Window } from './window.ts';

const FAILURES = given('NAMUMARK_FAILURES');

/** Longer than the waits within, in milliseconds. */
const TIMEOUT = 120_000;

let shared: Promise<Window> | undefined;

after(closeAll);

/** A test in the window that all such tests share; each opens pages of its own in it. */
export function test(title: string, body: (window: Window) => Promise<void>): void {
  register(title, { timeout: TIMEOUT }, () =>
    pictured(title, async () => {
      shared ??= openWindow({});
      await body(await shared);
    }),
  );
}

/** A test in a window of its own. */
export function testAlone(title: string, setup: Setup, body: (window: Window) => Promise<void>): void {
  register(title, { timeout: TIMEOUT }, () => pictured(title, () => alone(setup, body)));
}

/** A test on a server of its own, for what is about the way to the program. */
export function testOn(title: string, options: Options, setup: Setup, body: (window: Window) => Promise<void>): void {
  register(title, { timeout: TIMEOUT }, async () => {
    const server = await Server.start(options);
    try {
      await pictured(title, () => alone(setup, body, server));
    } finally {
      server.stop();
    }
  });
}

async function alone(setup: Setup, body: (window: Window) => Promise<void>, server?: Server): Promise<void> {
  const window = await openWindow(setup, server);
  await body(window);
  await window.close();
}

/** What fails leaves pictures of all windows, and none of them to the tests that follow. */
async function pictured(title: string, body: () => Promise<void>): Promise<void> {
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
