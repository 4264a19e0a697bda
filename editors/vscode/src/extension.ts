import { type ExtensionContext, commands, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

/** The server's client; `undefined` where it could not be started. */
type Client = LanguageClient | undefined;

/** Pages of any scheme: untitled tabs hold them as often as files do. */
const PAGES = [{ language: 'namumark' }, { language: 'namu' }];

/** Starts the server, and starts it anew when the command or a change of its settings asks. */
export async function activate(context: ExtensionContext): Promise<void> {
  let client: Promise<Client> = start();
  const restart = (): Promise<Client> => (client = client.then(stop).then(start));
  context.subscriptions.push(
    { dispose: () => client.then(stop) },
    commands.registerCommand('namumark.restart', restart),
    workspace.onDidChangeConfiguration((change) =>
      change.affectsConfiguration('namumark.server') ? restart() : undefined,
    ),
  );
  await client;
}

async function start(): Promise<Client> {
  const command = workspace.getConfiguration('namumark').get('server.path', 'namumark');
  const server = { command, args: ['lsp'] };
  const client = new LanguageClient('namumark', 'NamuMark', server, { documentSelector: PAGES });
  try {
    await client.start();
    return client;
  } catch (error) {
    void window.showErrorMessage(`NamuMark: ${reason(error)} ${ADVICE}`);
    return undefined;
  }
}

/** Clients that never started have nothing to stop; asking them to would be an error. */
async function stop(client: Client): Promise<void> {
  await client?.dispose();
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const ADVICE = '설정 namumark.server.path를 확인해 주세요 (check this setting).';
