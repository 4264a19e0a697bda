import {
  type DecorationOptions,
  type Disposable,
  type Position,
  type Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  commands,
  window,
} from 'vscode';
import { visiblePages } from '../pages';
import { toRange } from '../ranges';
import type { Footnote } from '../server/protocol';
import type { Server } from '../server/server';
import type { Notes } from './notes';

/** Reading mode: notes shrink to what readers see of them, but for those at a cursor. */
export class Reading implements Disposable {
  readonly #notes: Notes;
  readonly #server: Server;
  readonly #shrunk = window.createTextEditorDecorationType({
    // There is no option that hides text; the rest of the value is read as style, too.
    textDecoration: 'none; display: none',
  });
  readonly #parts: Disposable[];
  /** Which notes of which version were shrunk last; cursors move more often than that changes. */
  readonly #shown = new WeakMap<TextEditor, string>();
  #isOn = false;

  constructor(notes: Notes, server: Server) {
    this.#notes = notes;
    this.#server = server;
    this.#parts = [
      this.#shrunk,
      commands.registerCommand('namumark.toggleReadingMode', () => this.#toggle()),
      notes.onDidChange(() => this.#show()),
      window.onDidChangeVisibleTextEditors(() => this.#show()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#shrink(textEditor)),
    ];
  }

  /** Whether something at `position` says what shrunk notes say already. */
  hidesHint(document: TextDocument, position: Position): boolean {
    const isHere = this.#isOn && document === this.#notes.document;
    return isHere && this.#notes.list.some(({ range }) => toRange(range).contains(position));
  }

  dispose(): void {
    this.#parts.forEach((part) => part.dispose());
  }

  async #toggle(): Promise<void> {
    this.#isOn = !this.#isOn;
    await commands.executeCommand('setContext', 'namumark.isReading', this.#isOn);
    this.#show();
    this.#server.refreshHints();
  }

  #show(): void {
    visiblePages().forEach((editor) => this.#shrink(editor));
  }

  /** While notes are out of date, what is shown moves with the text. */
  #shrink(editor: TextEditor): void {
    if (!this.#isOn) {
      this.#shown.delete(editor);
      editor.setDecorations(this.#shrunk, []);
    } else if (editor.document === this.#notes.document && this.#notes.isFresh) {
      const closed = this.#notes.list.filter(({ range }) => !touches(editor, toRange(range)));
      const shown = [editor.document.version, ...closed.map(({ number }) => number)].join();
      if (shown !== this.#shown.get(editor)) {
        this.#shown.set(editor, shown);
        editor.setDecorations(this.#shrunk, closed.map(decoration));
      }
    }
  }
}

function touches({ selections }: TextEditor, range: Range): boolean {
  return selections.some((selection) => selection.intersection(range) !== undefined);
}

function decoration({ range, label }: Footnote): DecorationOptions {
  return { range: toRange(range), renderOptions: { before: { contentText: `[${label}]`, color: NUMBER } } };
}

const NUMBER = new ThemeColor('textLink.foreground');
