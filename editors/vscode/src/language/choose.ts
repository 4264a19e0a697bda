import { type Disposable, type TextDocument, commands, languages, window } from 'vscode';
import type { Notes } from '../footnotes/notes';
import type { Server } from '../server/server';

/** As what the server is to read a document: as what it looks like, or as a copy of what readers see. */
type Reading = 'auto' | 'article-text';

const COMMANDS: Record<string, Reading> = { openAsPage: 'auto', openAsArticle: 'article-text' };

/** The commands that make a page of the open document, whatever its file is called. */
export class Choices implements Disposable {
  readonly #server: Server;
  readonly #notes: Notes;
  readonly #chosen = new WeakMap<TextDocument, Reading>();
  readonly #parts: Disposable[];

  constructor(server: Server, notes: Notes) {
    this.#server = server;
    this.#notes = notes;
    this.#parts = Object.entries(COMMANDS).map(([name, reading]) =>
      commands.registerCommand(`namumark.${name}`, () => this.#choose(reading)),
    );
  }

  /** The server was told of a document: it knows nothing of what was chosen before it was started anew. */
  async opened(document: TextDocument): Promise<void> {
    const as = this.#chosen.get(document);
    if (as !== undefined) {
      await this.#server.ask('namumark/readAs', { textDocument: { uri: this.#server.uri(document) }, as });
    }
    this.#notes.reread(document);
  }

  dispose(): void {
    this.#parts.forEach((part) => part.dispose());
  }

  async #choose(reading: Reading): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined) {
      return;
    }
    const document = await languages.setTextDocumentLanguage(editor.document, 'namumark');
    this.#chosen.set(document, reading);
    await this.#server.start();
    await this.opened(document);
  }
}
