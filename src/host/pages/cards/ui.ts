/** What a drawn widget may ask of its panel, and the small things all widgets share. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Entry } from '../sidebar/stack';
import type { Words } from '../sidebar/words';
import type { Action, OnClick } from './card-types';
import { type Rgb, surfaces } from './colour';

export type Ui = {
  readonly entry: Entry;
  readonly words: Words;
  readonly zone: string;
  /** Names the panel in element ids; two panels may show one card. */
  readonly panel: string;
  click(onClick: OnClick | undefined, parameters?: Action['parameters']): void;
  change(name: string, value: readonly string[], onChange?: Action): void;
  toggleSection(index: number): void;
  /** Asks the add-on for suggestions while the user types. */
  suggest(name: string, action: Action): void;
  suggestions(name: string): readonly string[] | undefined;
  redraw(): void;
};

export function symbol(name: string, fill = false): TemplateResult {
  return html`<span class=${fill ? 'symbol filled' : 'symbol'} aria-hidden="true">${name}</span>`;
}

/** The surface that cards stand on now. */
export function ground(): Rgb {
  return document.documentElement.dataset.theme === 'dark' ? surfaces.dark : surfaces.light;
}

/** An element id that any field name may be part of. */
export function idOf(ui: Ui, name: string): string {
  const safe = name.replace(/[^\w-]/g, (character) => `_${character.codePointAt(0)}`);
  return `${ui.panel}-${ui.entry.id}-${safe}`;
}

/** The link that an onClick is, if it is one. */
export function linkOf(onClick: OnClick | undefined): string | undefined {
  return onClick?.openLink?.url;
}

/** Opens the dialog it stands on as a modal one, as soon as it is on the page. */
export function asModal() {
  return ref((element) => {
    queueMicrotask(() => {
      if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
    });
  });
}
