import { type LogOutputChannel, workspace } from 'vscode';
import {
  type DocumentSelector,
  type FeatureState,
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  type StaticFeature,
} from 'vscode-languageclient/node';

/** Pages of any scheme: untitled tabs hold them as often as files do. */
export const PAGES = [{ language: 'namumark' }, { language: 'namu' }] satisfies DocumentSelector;

/** A client for the program at `command`; it isn't started. */
export function newClient(command: string, log: LogOutputChannel, middleware: Middleware): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: PAGES,
    outputChannel: log,
    initializationOptions: settings,
    synchronize: { configurationSection: 'namumark' },
    middleware,
  };
  const client = new LanguageClient('namumark', 'NamuMark', { command, args: ['lsp'] }, options);
  client.registerFeature(new OwnCommands());
  return client;
}

/** A plain object: the editor's own has methods, too. */
function settings(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration('namumark')));
}

/** Tells the server which commands of ours it may put on lenses. */
class OwnCommands implements StaticFeature {
  fillClientCapabilities(capabilities: { experimental?: object }): void {
    const commands = { commands: ['namumark.showReferences'] };
    capabilities.experimental = { ...capabilities.experimental, commands };
  }

  getState(): FeatureState {
    return { kind: 'static' };
  }

  initialize(): void {}

  clear(): void {}
}
