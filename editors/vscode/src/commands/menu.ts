import { type Disposable, type QuickPickItem, commands, l10n, window } from 'vscode';

/** What the item in the status bar opens: what people look for when something is wrong. */
export function menu(): Disposable {
  return commands.registerCommand('namumark.showMenu', async () => {
    const chosen = await window.showQuickPick(entries(), { title: 'NamuMark' });
    if (chosen !== undefined) {
      await commands.executeCommand(chosen.command);
    }
  });
}

function entries(): (QuickPickItem & { command: string })[] {
  return [
    { label: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' },
    { label: l10n.t('Check All Pages of the Open Folders'), command: 'namumark.checkAllPages' },
    { label: l10n.t('Restart Server'), command: 'namumark.restart' },
    { label: l10n.t('Show Log'), command: 'namumark.showLog' },
    { label: l10n.t('What the Server Finds around It (Doctor)'), command: 'namumark.doctor' },
  ];
}
