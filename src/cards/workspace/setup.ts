import { type Language, languages } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, problemOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { Problems } from '../viewer';
import { commonZones } from './zones';

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
};

export function setupCard({ me, here, typed, problems }: SetupView, words: Words): Card {
  const { setup: say, format } = words;
  const hint = { none: say.openSheetHint, ask: say.allowHint, allowed: '' }[here];
  return {
    name: 'setup',
    header: { title: say.title, subtitle: say.runsAs({ me: format.isolate(me) }) },
    sections: [
      { widgets: [{ kind: 'text', text: say.intro }] },
      { widgets: fieldsOf({ typed, problems }, words) },
      ...(hint ? [{ widgets: [quiet(hint)] }] : []),
    ],
    footer: footerOf(here, words),
  };
}

function fieldsOf({ typed, problems }: Pick<SetupView, 'typed' | 'problems'>, words: Words): readonly Widget[] {
  const { setup: say, common } = words;
  return [
    ...problemOf(problems, 'name', words),
    { kind: 'input', name: 'name', label: say.name, value: typed.name },
    ...problemOf(problems, 'ownDomains', words),
    { kind: 'input', name: 'ownDomains', label: say.ownDomains, hint: say.ownDomainsHint, value: typed.ownDomains },
    ...problemOf(problems, 'language', words),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'language',
      label: say.language,
      items: choiceItems(languages, common.languages, typed.language),
    },
    ...problemOf(problems, 'zone', words),
    { kind: 'input', name: 'zone', label: say.zone, value: typed.zone, suggestions: commonZones },
  ];
}

/** Beside an allowed sheet that one is taken; else a new one is made, and another may be allowed first. */
function footerOf(here: SetupView['here'], words: Words): NonNullable<Card['footer']> {
  const { setup: say } = words;
  const makeNew = { label: say.createNew, onClick: ask('setUpWorkbook', { where: 'new' }) };
  if (here === 'none') return { primary: makeNew };
  if (here === 'ask')
    return { primary: makeNew, secondary: { label: say.allowHere, onClick: ask('allowWorkbook', {}) } };
  return { primary: { label: say.createHere, onClick: ask('setUpWorkbook', { where: 'here' }) }, secondary: makeNew };
}
