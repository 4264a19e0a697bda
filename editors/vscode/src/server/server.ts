import { join } from 'node:path';
import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import type * as protocol from 'vscode-languageclient/node';
import { type LanguageClient, type Middleware, State } from 'vscode-languageclient/node';
import { visiblePages } from '../pages';
import { findBinary } from './binary';
import { newClient } from './client';
import { explainFailure, explainMissing } from './failures';

/** What the server is doing, as people are told. */
export type Condition = 'starting' | 'running' | 'stopped' | 'missing';

/** The server, which can be started anew: its program may have been replaced, or be elsewhere now. */
export class Server implements Disposable {
  readonly #bundle: string;
  readonly #log: LogOutputChannel;
  readonly #middleware: Middleware;
  readonly #changed = new EventEmitter<Condition>();
  #client: LanguageClient | undefined;
  #condition: Condition = 'stopped';
  #wasStarted = false;
  /** Starts and stops wait for those before them. */
  #last: Promise<void> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(extension: Uri, log: LogOutputChannel, middleware: Middleware) {
    this.#bundle = join(extension.fsPath, 'server');
    this.#log = log;
    this.#middleware = middleware;
  }

  get condition(): Condition {
    return this.#condition;
  }

  /** The path of the program, as the settings are now. */
  get command(): string | undefined {
    const { env: environment, platform } = process;
    return findBinary({ setting: setting(), bundle: this.#bundle, environment, platform });
  }

  /** What the server says its version is. */
  get version(): string | undefined {
    return this.#client?.initializeResult?.serverInfo?.version;
  }

  /** Starts the server unless it was started before. */
  async start(): Promise<void> {
    if (!this.#wasStarted) {
      await this.restart();
    }
  }

  /** Starts the server; one that runs is stopped before. */
  restart(): Promise<void> {
    this.#wasStarted = true;
    this.#last = this.#last.then(() => this.#stop()).then(() => this.#start());
    return this.#last;
  }

  /** The answer to a request; `undefined` while no server runs. */
  async ask<Answer>(method: string, parameters: object): Promise<Answer | undefined> {
    return this.#client?.isRunning() ? this.#client.sendRequest<Answer>(method, parameters) : undefined;
  }

  /** The answer to one of the server's commands. */
  execute<Answer>(command: string, words: unknown[]): Promise<Answer | undefined> {
    return this.ask('workspace/executeCommand', { command: `namumark.${command}`, arguments: words });
  }

  /** The server's edit as the editor's own. */
  async toEdit(edit: protocol.WorkspaceEdit): Promise<WorkspaceEdit | undefined> {
    return this.#client?.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** The answer to a request that is about a whole document. */
  about<Answer>(document: TextDocument, method: string): Promise<Answer | undefined> {
    return this.ask(method, { textDocument: { uri: this.uri(document) } });
  }

  /** A document's address, as the server knows it. */
  uri(document: TextDocument): string {
    return this.#client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }

  /** Has the editor ask for the hints anew. */
  refreshHints(): void {
    const hints = this.#client?.getFeature('textDocument/inlayHint');
    for (const { document } of visiblePages()) {
      hints?.getProvider(document)?.onDidChangeInlayHints.fire();
    }
  }

  dispose(): Promise<void> {
    this.#last = this.#last.then(() => this.#stop());
    return this.#last;
  }

  async #start(): Promise<void> {
    const command = this.command;
    if (command === undefined) {
      this.#is('missing');
      void explainMissing(setting());
      return;
    }
    this.#client = newClient(command, this.#log, this.#middleware);
    this.#client.onDidChangeState(({ newState }) => this.#is(CONDITIONS[newState]));
    try {
      await this.#client.start();
    } catch (error) {
      this.#is('stopped');
      void explainFailure(command, error, this.#log);
    }
  }

  /** A client that never started has nothing to stop; asking it to would be an error. */
  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose().catch((error: unknown) => this.#log.warn(String(error)));
  }

  #is(condition: Condition): void {
    this.#condition = condition;
    this.#changed.fire(condition);
  }
}

function setting(): string {
  return workspace.getConfiguration('namumark').get('server.path', '').trim();
}

const CONDITIONS: Record<State, Condition> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.StartFailed]: 'stopped',
  [State.Running]: 'running',
};
