import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  type Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  l10n,
  window,
} from 'vscode';
import { toRange } from '../ranges';
import type { Footnote } from '../server/protocol';
import { text, title, uses } from './label';
import type { Notes } from './notes';

/** A row: a note with a text, or a bare name; a use stands below the note whose text it shows. */
interface Row {
  note: Footnote;
  isUse: boolean;
}

/** The list of footnotes at the side. */
export class NotesView implements TreeDataProvider<Row>, Disposable {
  readonly #notes: Notes;
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable[];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(notes: Notes) {
    this.#notes = notes;
    const view = window.createTreeView('namumark.footnotes', { treeDataProvider: this, showCollapseAll: true });
    this.#parts = [view, notes.onDidChange(() => this.#changed.fire())];
  }

  getChildren(row?: Row): Row[] {
    const { list } = this.#notes;
    if (row === undefined) {
      return list.map((note) => ({ note, isUse: false }));
    }
    return row.isUse ? [] : uses(row.note, list).map((note) => ({ note, isUse: true }));
  }

  getTreeItem({ note, isUse }: Row): TreeItem {
    const item = new TreeItem(title(note));
    const count = isUse ? 0 : note.uses.length;
    const section = note.section ?? '';
    item.description = isUse ? section : described(text(note, this.#notes.list), count);
    item.iconPath = new ThemeIcon(isUse ? 'references' : note.definition ? 'note' : 'link');
    item.collapsibleState = count > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
    item.tooltip = new MarkdownString([note.rendered ?? '', section].filter(Boolean).join('\n\n'));
    const document = this.#notes.document;
    if (document !== undefined) {
      const selection: Range = toRange(note.range);
      item.command = { command: 'vscode.open', title: '', arguments: [document.uri, { selection }] };
    }
    return item;
  }

  dispose(): void {
    this.#parts.forEach((part) => part.dispose());
  }
}

function described(text: string, uses: number): string {
  return uses > 0 ? `${text} · ${l10n.t('uses: {0}', uses)}` : text;
}
