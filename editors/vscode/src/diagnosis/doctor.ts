import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Disposable, commands, env, l10n, window, workspace } from 'vscode';
import type { Server } from '../server/server';

/** The command that shows what the program finds around it, to be put into reports. */
export function doctor(server: Server): Disposable {
  return commands.registerCommand('namumark.doctor', async () => {
    const { command } = server;
    if (command === undefined) {
      void window.showErrorMessage(l10n.t('The program of the server was not found.'));
      return;
    }
    try {
      const document = await workspace.openTextDocument({ content: await report(command) });
      await window.showTextDocument(document);
    } catch (error) {
      void window.showErrorMessage(String(error));
    }
  });
}

/** The report is about the first of the open folders. */
async function report(command: string): Promise<string> {
  const language = env.language.startsWith('ko') ? 'ko' : 'en';
  const cwd = workspace.workspaceFolders?.[0]?.uri.fsPath;
  const { stdout } = await promisify(execFile)(command, ['doctor', '--lang', language], { cwd });
  return stdout;
}
