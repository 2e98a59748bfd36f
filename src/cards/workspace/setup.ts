import type { Language } from '../../domain/teammate';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { Problems } from '../viewer';

export type SetupField = 'name' | 'language' | 'zone' | 'ownDomains';

/** The first run of all: nobody has a workbook yet. Fields: those of `typed`. */
export type SetupView = {
  /** The Google account that runs, and becomes admin. */
  readonly me: string;
  /** The spreadsheet of the Sheets sidebar: `none` elsewhere, `ask` before this person allowed it. */
  readonly here: 'none' | 'ask' | 'allowed';
  readonly typed: {
    readonly name: string;
    readonly language: Language;
    readonly zone: string;
    readonly ownDomains: string;
  };
  readonly problems: Problems<SetupField>;
  /** The open spreadsheet is not empty, so it was not taken. */
  readonly notEmpty?: boolean;
};

export function setupCard(view: SetupView, words: Words): Card {
  return { name: 'setup', header: { title: '' }, sections: [] };
}
