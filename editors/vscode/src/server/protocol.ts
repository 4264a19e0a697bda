// What the server answers besides LSP, as it is documented in `editors/README.md`.

import type { Position, Range, WorkspaceEdit } from 'vscode-languageclient/node';

/** An entry of the answer to `namumark/footnotes`. */
export interface Footnote {
  /** Runs over the page from 1. */
  number: number;
  name: string | null;
  text: string | null;
  /** Whether it is not the mere use of a name. */
  definition: boolean;
  range: Range;
  /** The number and the title of its section. */
  section: string | null;
  /** What readers see between the brackets. */
  label: string;
  /** Its text as readers see it, in Markdown. */
  rendered: string | null;
  /** The number of the note whose text readers see here. */
  definedBy: number | null;
  /** The numbers of the other notes that show its text. */
  uses: number[];
}

/** The answer to `namumark/nextFootnote` and `namumark/previousFootnote`. */
export interface Place {
  number: number;
  range: Range;
}

/** The answer to `namumark/syntaxTree`. */
export interface SyntaxTree {
  version: number;
  tree: string;
}

/** What the commands that change a page are asked with. */
export interface CommandPlace {
  textDocument: { uri: string };
  range: Range;
  /** What the markup is given: a colour, a target. */
  value?: string;
  /** `false` where the change is to be the answer. */
  apply: boolean;
}

/** The answer to the commands that change a page, where it is not `null`. */
export interface Change {
  title: string;
  edit: WorkspaceEdit;
  /** What to select in the changed page. */
  selection: Range;
}

/** The arguments of a lens's command. */
export type References = [uri: string, position: Position, locations: { uri: string; range: Range }[]];
