import {
  type Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  commands,
  l10n,
  window,
  workspace,
} from 'vscode';
import { activePage } from '../pages';
import type { SyntaxTree } from '../server/protocol';
import type { Server } from '../server/server';
import { indented } from './expression';

const SCHEME = 'namumark-tree';

/** Shows what the server takes a page for, at the side of the page; it changes with the page. */
export class TreeView implements TextDocumentContentProvider, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<Uri>();
  readonly #parts: Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#parts = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidChangeTextDocument(({ document }) => this.#changed.fire(treeOf(document.uri))),
      commands.registerCommand('namumark.showSyntaxTree', show),
    ];
  }

  async provideTextDocumentContent(tree: Uri): Promise<string> {
    const page = workspace.textDocuments.find(({ uri }) => uri.toString() === tree.query);
    const answer = page && (await this.#server.about<SyntaxTree>(page, 'namumark/syntaxTree'));
    return answer ? indented(answer.tree) : l10n.t('The NamuMark server is not running.');
  }

  dispose(): void {
    this.#parts.forEach((part) => part.dispose());
  }
}

/** The page's own address is in the query. */
function treeOf(page: Uri): Uri {
  return Uri.from({ scheme: SCHEME, path: `${page.path}.tree`, query: page.toString() });
}

async function show(): Promise<void> {
  const page = activePage()?.document;
  if (page !== undefined) {
    const document = await workspace.openTextDocument(treeOf(page.uri));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  }
}
