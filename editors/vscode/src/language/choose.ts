import { type Disposable, commands, languages, window } from 'vscode';
import type { Notes } from '../footnotes/notes';
import type { Server } from '../server/server';

/** As what the server is to read a document: as what it looks like, or as a copy of what readers see. */
type Reading = 'auto' | 'article-text';

const COMMANDS: Record<string, Reading> = { openAsPage: 'auto', openAsArticle: 'article-text' };

/** The commands that make a page of the open document, whatever its file is called. */
export function choices(server: Server, notes: Notes): Disposable[] {
  return Object.entries(COMMANDS).map(([name, reading]) =>
    commands.registerCommand(`namumark.${name}`, () => read(server, notes, reading)),
  );
}

async function read(server: Server, notes: Notes, as: Reading): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const document = await languages.setTextDocumentLanguage(editor.document, 'namumark');
  await server.start();
  await server.ask('namumark/readAs', { textDocument: { uri: server.uri(document) }, as });
  notes.reread(document);
}
