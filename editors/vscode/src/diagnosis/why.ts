import { type Disposable, commands, l10n, window } from 'vscode';
import { activePage } from '../pages';
import type { Server } from '../server/server';

/** The command that asks why what is at the cursor is text; the server shows the answer itself. */
export function why(server: Server): Disposable {
  return commands.registerCommand('namumark.whyHere', async () => {
    const editor = activePage();
    if (editor === undefined) {
      return;
    }
    const place = [server.uri(editor.document), editor.selection.active];
    const answer = await server.execute<unknown>('why', place);
    if (!answer) {
      void window.showInformationMessage(l10n.t('Nothing here looks like markup that did not work.'));
    }
  });
}
