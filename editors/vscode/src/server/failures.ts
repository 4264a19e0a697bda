import { ConfigurationTarget, type LogOutputChannel, Uri, commands, l10n, window, workspace } from 'vscode';

/** Says that there is no program, and offers what helps. */
export async function explainMissing(setting: string): Promise<void> {
  const message =
    setting === ''
      ? l10n.t('The program "namumark" was not found: neither in this extension nor in PATH.')
      : l10n.t('The setting "namumark.server.path" leads to no program: {0}', setting);
  const [choose, settings, help] = [l10n.t('Choose the Program…'), l10n.t('Open Settings'), l10n.t('How to Install')];
  const answer = await window.showErrorMessage(message, choose, settings, help);
  switch (answer) {
    case choose:
      return chooseProgram();
    case settings:
      return openSettings();
    case help:
      await commands.executeCommand('extension.open', 'namumark-lsp.namumark');
  }
}

/** Says why a program that is there doesn't serve. */
export async function explainFailure(command: string, error: unknown, log: LogOutputChannel): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const message = l10n.t('The server could not be started ({0}): {1}', command, reason);
  const [show, settings] = [l10n.t('Show Log'), l10n.t('Open Settings')];
  const answer = await window.showErrorMessage(message, show, settings);
  if (answer === show) {
    log.show();
  } else if (answer === settings) {
    await openSettings();
  }
}

/** The server is started when the setting changes. */
async function chooseProgram(): Promise<void> {
  const [file] = (await window.showOpenDialog({ title: 'namumark' })) ?? [];
  if (file instanceof Uri) {
    const settings = workspace.getConfiguration('namumark');
    await settings.update('server.path', file.fsPath, ConfigurationTarget.Global);
  }
}

async function openSettings(): Promise<void> {
  await commands.executeCommand('workbench.action.openSettings', 'namumark.server.path');
}
