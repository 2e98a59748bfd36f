/** What a page gives its panel, and what the panel may have to show above its cards. */
import type { Answer, HostApp, Person } from '../api';
import type { DraftUpdate } from './answer';

export type PanelOptions = {
  readonly host: HostApp;
  readonly person: () => Person;
  readonly linkPrefixes: () => readonly string[] | undefined;
  readonly redraw: () => void;
  /** After every execution: the page shows its calls and looks for what it changed. */
  readonly afterRun: (answer: Answer) => void;
  readonly updateDraft?: (update: DraftUpdate) => void;
  readonly addGuests?: (emails: readonly string[]) => void;
  /** Where the panel's elements are, to move the focus in. */
  readonly root: () => HTMLElement | null;
  /** False in the dialog of the compose window, which has nothing behind its first card. */
  readonly hasHome: boolean;
};

/** What Google would ask in a dialog. `again` runs what was stopped for want of consent. */
export type Prompt =
  | { readonly kind: 'fileScope' }
  | { readonly kind: 'consent'; readonly scopes: readonly string[]; readonly again: () => void };
export type Failure = {
  readonly detail: string;
  /** Said instead of Google's general sentence: somebody else's sign-in is asked for. */
  readonly text?: string;
  readonly retry?: () => void;
};
