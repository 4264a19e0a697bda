import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Disposable, EventEmitter, Uri, commands, env, l10n, window, workspace } from 'vscode';
import type { Server } from '../server/server';

const REPORT = Uri.parse('namumark-doctor:/namumark%20doctor.txt');

/** The command that shows what the program finds around it, to be put into reports. */
export function doctor(server: Server): Disposable {
  const isOutdated = new EventEmitter<Uri>();
  const provideTextDocumentContent = (): Promise<string> => report(server.command);
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(REPORT.scheme, {
      onDidChange: isOutdated.event,
      provideTextDocumentContent,
    }),
    commands.registerCommand('namumark.doctor', async () => {
      isOutdated.fire(REPORT);
      await window.showTextDocument(await workspace.openTextDocument(REPORT));
    }),
  );
}

/** The report is about the first of the open folders. */
async function report(command: string | undefined): Promise<string> {
  if (command === undefined) {
    return l10n.t('The program of the server was not found.');
  }
  const language = env.language.startsWith('ko') ? 'ko' : 'en';
  const cwd = workspace.workspaceFolders?.[0]?.uri.fsPath;
  try {
    const { stdout } = await promisify(execFile)(command, ['doctor', '--lang', language], { cwd });
    return stdout;
  } catch (error) {
    return String(error);
  }
}
