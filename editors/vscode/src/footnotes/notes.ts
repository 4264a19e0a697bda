import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  commands,
  window,
  workspace,
} from 'vscode';
import { activePage, isPage } from '../pages';
import type { Footnote } from '../server/protocol';
import type { Server } from '../server/server';

/** How long typing has to rest before the notes are asked for, in milliseconds. */
const REST = 200;

/** The footnotes of the page that is looked at, kept up to date. */
export class Notes implements Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable[];
  #document: TextDocument | undefined;
  #version: number | undefined;
  #list: Footnote[] = [];
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = [
      window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
      workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
      server.onDidChange(() => this.#update()),
    ];
    this.#choose(activePage()?.document);
  }

  /** The page whose notes these are. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  get list(): readonly Footnote[] {
    return this.#list;
  }

  /** Whether the page is still the one that the notes were read from. */
  get isFresh(): boolean {
    return this.#version !== undefined && this.#version === this.#document?.version;
  }

  /** The server knows a document that it did not, or reads it in another way. */
  reread(document: TextDocument): void {
    if (document === window.activeTextEditor?.document) {
      this.#choose(document);
      void this.#update();
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.forEach((listener) => listener.dispose());
  }

  /** Panels have no editor; what was looked at before is still meant while one has the focus. */
  #look(editor: TextEditor | undefined): Promise<void> | undefined {
    if (editor === undefined && window.visibleTextEditors.some((it) => it.document === this.#document)) {
      return undefined;
    }
    this.#choose(activePage()?.document);
    return this.#update();
  }

  /** A document that is given another language is opened anew. */
  #opened(document: TextDocument): void {
    if (document === this.#document && !isPage(document)) {
      this.#choose(undefined);
      void this.#update();
    }
  }

  /** The view at the side is there while there is a page. */
  #choose(document: TextDocument | undefined): void {
    this.#document = document;
    void commands.executeCommand('setContext', 'namumark.hasPage', document !== undefined);
  }

  #edited(document: TextDocument): void {
    if (document === this.#document) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#update(), REST);
    }
  }

  async #update(): Promise<void> {
    const document = this.#document;
    const version = document?.version;
    const list = document && (await this.#ask(document));
    if (document === this.#document && version === document?.version) {
      this.#list = list ?? [];
      this.#version = version;
      this.#changed.fire();
    }
  }

  /** A server that ends in between is asked again when it is back. */
  async #ask(document: TextDocument): Promise<Footnote[] | undefined> {
    try {
      return await this.#server.about<Footnote[]>(document, 'namumark/footnotes');
    } catch {
      return undefined;
    }
  }
}
