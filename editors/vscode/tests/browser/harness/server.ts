import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { until } from './until.ts';

const PROGRAM = join(import.meta.dirname, '../node_modules/code-server/out/node/entry.js');

/** Keeps the workbench quiet and offline; nothing here is about NamuMark. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 50,
  'files.hotExit': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.editor.empty.hint': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export interface Options {
  /** The packaged extension. */
  extension: string;
  /** The program that the extension finds in `PATH`; without one it finds none. */
  binary?: string;
}

/** Visual Studio Code on a port of this machine, with a home of its own and one extension. */
export class Server {
  readonly home: string;
  readonly port: number;
  readonly #process: ChildProcess;
  #isStopped = false;

  private constructor(home: string, port: number, process: ChildProcess) {
    this.home = home;
    this.port = port;
    this.#process = process;
  }

  static async start({ extension, binary }: Options): Promise<Server> {
    const home = mkdtempSync(join(tmpdir(), 'namumark-vscode-'));
    const environment = environmentOf(home);
    // Extension hosts have the `PATH` of a login shell.
    writeFileSync(join(home, '.profile'), `export PATH=${pathWith(binary)}\n`);
    const folders = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
    mkdirSync(join(home, 'data/User'), { recursive: true });
    writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify(SETTINGS));
    addKorean(join(home, 'data'));
    execFileSync(process.execPath, [PROGRAM, ...folders, '--install-extension', extension], {
      env: environment,
      stdio: 'pipe',
    });
    const port = await freePort();
    const log = openSync(join(home, 'log'), 'w');
    const flags = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
    const address = ['--bind-addr', `127.0.0.1:${port}`, '--disable-getting-started-override'];
    const child = spawn(process.execPath, [PROGRAM, ...address, ...flags, ...folders], {
      env: environment,
      stdio: ['ignore', log, log],
      detached: true,
    });
    const server = new Server(home, port, child);
    // Tests that are broken off leave nothing behind.
    process.once('exit', () => server.stop());
    await until('the server of Visual Studio Code', async () => (await fetch(server.address('/healthz'))).ok);
    return server;
  }

  address(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /** Ends it; what has ended already is left alone. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    const { pid, exitCode } = this.#process;
    // The whole group: the server has started extension hosts and language servers.
    if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL');
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Makes Korean a language of the workbench, as an extension with its translations would. There are none
 * here, so that its own words stay English; extensions bring theirs along.
 */
function addKorean(data: string): void {
  const translations = join(data, 'ko.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'test.korean' }, version: '1.0.0' }];
  const pack = { hash: 'ko', extensions, translations: { vscode: translations }, label: '한국어' };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ ko: pack }));
  // Without this file, what windows ask for does not count.
  writeFileSync(join(data, 'User/argv.json'), '{}');
}

/** A home of its own, and no gallery of extensions. */
function environmentOf(home: string): NodeJS.ProcessEnv {
  const gallery = JSON.stringify({ serviceUrl: '' });
  const folders = { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  return { ...folders, PATH: pathWith(), SHELL: '/bin/bash', LANG: 'C.UTF-8', EXTENSIONS_GALLERY: gallery };
}

/** Of all programs named `namumark`, only the one that is meant. */
function pathWith(binary?: string): string {
  const folders = [dirname(process.execPath), '/usr/bin', '/bin'];
  return [...(binary ? [dirname(binary)] : []), ...folders].join(delimiter);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
