import { type Browser, chromium } from 'playwright-core';
import { Server } from './server.ts';
import { type Setup, Window } from './window.ts';

/** What the environment must say: see `run`. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start this with editors/vscode/tests/browser/run`);
  return value;
}

/** The package that looks for the server, the one that brings it along, and the server's program. */
export const EXTENSION = given('NAMUMARK_EXTENSION');
export const BUNDLE = given('NAMUMARK_BUNDLE');
export const BINARY = given('NAMUMARK_BINARY');

let browser: Promise<Browser> | undefined;
let server: Promise<Server> | undefined;

/** The one browser: it draws in software and asks nobody outside. */
export function theBrowser(): Promise<Browser> {
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  browser ??= chromium.launch({ executablePath: given('NAMUMARK_CHROMIUM'), args: flags });
  return browser;
}

/** A window on `on`, or on the server that most have in common. */
export async function openWindow(setup: Setup, on?: Server): Promise<Window> {
  server ??= Server.start({ extension: EXTENSION, binary: BINARY });
  return Window.open(await theBrowser(), on ?? (await server), setup);
}

export async function closeAll(): Promise<void> {
  await (await browser)?.close();
  (await server)?.stop();
}
