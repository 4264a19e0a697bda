import { type ExtensionContext, commands, window, workspace } from 'vscode';
import { copies } from './commands/copy';
import { edits } from './commands/editing';
import { menu } from './commands/menu';
import { references } from './commands/references';
import { doctor } from './diagnosis/doctor';
import { TreeView } from './diagnosis/tree';
import { why } from './diagnosis/why';
import { workspaceChecks } from './diagnosis/workspace';
import { jumps } from './footnotes/jump';
import { Notes } from './footnotes/notes';
import { Reading } from './footnotes/reading';
import { NotesView } from './footnotes/view';
import { Choices } from './language/choose';
import { offers } from './language/offer';
import { isPage } from './pages';
import { Server } from './server/server';
import { Status } from './status';

/** Puts the parts together; the server is started when there is a page for it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('NamuMark', { log: true });
  const server = new Server(context.extensionUri, log, {
    didOpen: async (document, next) => {
      await next(document);
      await choices.opened(document);
    },
    provideInlayHints: async (document, range, token, next) => {
      const hints = await next(document, range, token);
      return hints?.filter(({ position }) => !reading.hidesHint(document, position));
    },
  });
  const notes = new Notes(server);
  const reading = new Reading(notes, server);
  const choices = new Choices(server, notes);
  context.subscriptions.push(
    log,
    server,
    notes,
    reading,
    new NotesView(notes),
    new Status(server),
    new TreeView(server),
    ...jumps(server),
    ...edits(server),
    ...copies(),
    references(),
    doctor(server),
    why(server),
    ...workspaceChecks(server),
    menu(),
    offers(),
    choices,
    commands.registerCommand('namumark.restart', () => server.restart()),
    commands.registerCommand('namumark.showLog', () => log.show()),
    commands.registerCommand('namumark.showOutline', () => commands.executeCommand('outline.focus')),
    workspace.onDidChangeConfiguration((change) =>
      change.affectsConfiguration('namumark.server') ? server.restart() : undefined,
    ),
    workspace.onDidOpenTextDocument((document) => (isPage(document) ? server.start() : undefined)),
  );
  if (workspace.textDocuments.some(isPage)) {
    await server.start();
  }
}
