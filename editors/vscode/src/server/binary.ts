// Where the server's program is. Nothing here knows VS Code, so that it can be tested without.

import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, sep } from 'node:path';

/** What tells where to look. */
export interface Places {
  /** The setting; empty where the user has none. */
  setting: string;
  /** The folder that packages with a program of their own keep it in. */
  bundle: string;
  /** The variables of the environment. */
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
}

/**
 * The path of the program: the one that the setting names, else the one in the package, else the one
 * in `PATH`. `undefined` where there is none; a setting that leads nowhere is not made up for.
 */
export function findBinary(places: Places): string | undefined {
  const { setting, bundle } = places;
  if (setting === '') {
    return inFolder(bundle, 'namumark', places) ?? inPath('namumark', places);
  }
  const isName = !setting.includes('/') && !setting.includes(sep);
  return isName ? inPath(setting, places) : namedFile(setting, places);
}

/** A path that begins with `~` is in the user's own folder; one that is relative could be anywhere. */
function namedFile(path: string, places: Places): string | undefined {
  const whole = /^~[\\/]/.test(path) ? join(homedir(), path.slice(2)) : path;
  return isAbsolute(whole) ? inFolder('', whole, places) : undefined;
}

function inPath(name: string, places: Places): string | undefined {
  const path = places.environment['PATH'] ?? places.environment['Path'] ?? '';
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => inFolder(folder, name, places)).find((file) => file !== undefined);
}

function inFolder(folder: string, name: string, { platform }: Places): string | undefined {
  const endings = platform === 'win32' ? ['', '.exe'] : [''];
  return endings.map((ending) => join(folder, name + ending)).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
