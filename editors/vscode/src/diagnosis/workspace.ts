import { type Disposable, commands, l10n, window } from 'vscode';
import type { Server } from '../server/server';

/** The answer to the server's command. */
interface Count {
  pages: number;
  problems: number;
}

/** The commands that have all pages of the open folders checked, and that take the problems back. */
export function workspaceChecks(server: Server): Disposable[] {
  return [
    commands.registerCommand('namumark.checkAllPages', () => check(server)),
    commands.registerCommand('namumark.forgetAllPages', () => server.execute('clearWorkspace', [])),
  ];
}

async function check(server: Server): Promise<void> {
  await server.start();
  const count = await server.execute<Count>('checkWorkspace', []);
  if (count !== undefined) {
    const { pages, problems } = count;
    window.setStatusBarMessage(l10n.t('Pages checked: {0}, problems: {1}', pages, problems), 5000);
    await commands.executeCommand('workbench.actions.view.problems');
  }
}
