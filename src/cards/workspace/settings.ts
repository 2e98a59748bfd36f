import type { Settings } from '../../domain/settings';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { Problems, Viewer } from '../viewer';

export type SettingsField =
  | 'ownDomains'
  | 'freeDomains'
  | 'language'
  | 'acknowledgeDays'
  | 'decideDays'
  | 'syncMinutes'
  | 'bufferMinutes';

/** Fields: those of `typed`. Lists of domains are typed with commas, spaces or line breaks. */
export type SettingsView = {
  readonly viewer: Viewer;
  readonly settings: Settings;
  /** The workbook's address. */
  readonly url: string;
  /** What was typed and refused; absent fields show the settings. */
  readonly typed: { readonly [F in SettingsField]?: string };
  readonly problems: Problems<SettingsField>;
  /** Rows that could not be read. */
  readonly unreadable: readonly {
    readonly table: string;
    readonly row: number;
    readonly column: string;
    readonly value: string;
  }[];
  readonly can: { readonly change: boolean; readonly team: boolean; readonly import: boolean };
};

export function settingsCard(view: SettingsView, words: Words): Card {
  return { name: 'settings', header: { title: '' }, sections: [] };
}
