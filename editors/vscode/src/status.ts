import {
  DiagnosticSeverity,
  type Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  type Uri,
  l10n,
  languages,
  window,
} from 'vscode';
import { activePage } from './pages';
import type { Condition, Server } from './server/server';

/** The item in the status bar: what the server does, and how much is wrong with the page. */
export class Status implements Disposable {
  readonly #server: Server;
  readonly #item: StatusBarItem;
  readonly #parts: Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#item = window.createStatusBarItem('namumark.status', StatusBarAlignment.Right, 100);
    this.#item.name = 'NamuMark';
    this.#item.command = 'namumark.showMenu';
    this.#parts = [
      this.#item,
      server.onDidChange(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      languages.onDidChangeDiagnostics(() => this.#show()),
    ];
    this.#show();
  }

  dispose(): void {
    this.#parts.forEach((part) => part.dispose());
  }

  #show(): void {
    const document = activePage()?.document;
    if (document === undefined) {
      this.#item.hide();
      return;
    }
    const { condition } = this.#server;
    const isWell = condition === 'running' || condition === 'starting';
    this.#item.text = condition === 'running' ? counts(document.uri) : `${ICONS[condition]} NamuMark`;
    this.#item.backgroundColor = isWell ? undefined : new ThemeColor('statusBarItem.errorBackground');
    this.#item.tooltip = this.#tooltip(condition);
    this.#item.show();
  }

  #tooltip(condition: Condition): MarkdownString {
    const name = ['NamuMark', this.#server.version].filter(Boolean).join(' ');
    const tooltip = new MarkdownString(`**${name}** – ${words(condition)}`);
    return this.#server.command === undefined ? tooltip : tooltip.appendText(`\n${this.#server.command}`);
  }
}

const ICONS = { starting: '$(sync~spin)', stopped: '$(debug-stop)', missing: '$(circle-slash)' };

function counts(page: Uri): string {
  const found = languages.getDiagnostics(page).filter(({ source }) => source === 'namumark');
  const count = (...kinds: DiagnosticSeverity[]): number =>
    found.filter(({ severity }) => kinds.includes(severity)).length;
  const parts: [string, number][] = [
    ['$(error)', count(DiagnosticSeverity.Error)],
    ['$(warning)', count(DiagnosticSeverity.Warning)],
    ['$(info)', count(DiagnosticSeverity.Information, DiagnosticSeverity.Hint)],
  ];
  const shown = parts.filter(([, number]) => number > 0).map(([icon, number]) => `${icon} ${number}`);
  return ['NamuMark', ...(shown.length > 0 ? shown : ['$(check)'])].join(' ');
}

function words(condition: Condition): string {
  switch (condition) {
    case 'starting':
      return l10n.t('the server is starting');
    case 'running':
      return l10n.t('the server is running');
    case 'stopped':
      return l10n.t('the server has stopped');
    case 'missing':
      return l10n.t('the server was not found');
  }
}
