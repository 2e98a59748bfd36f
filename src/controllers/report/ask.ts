/** What somebody wants of a report, as the fields of a form or the parameters of a button say it. Both come from a client. */

import { whens } from '../../cards/figures/asked';
import type { ReportAsk } from '../../cards/report/form';
import type { Period } from '../../domain/metrics/period';
import { type Edition, isReportPeriod, longestText, type SectionName, sections } from '../../domain/report/report';
import { type Language, languages } from '../../domain/team/teammate';
import { dayOf, isDay } from '../../domain/time/time';
import { Fault } from '../../fault';
import { type Words, words } from '../../messages/words';
import type { Desk } from '../desk';
import { periodFor } from '../figures/ask';
import type { Form } from '../services';

/** What a form shows before anything was chosen: this quarter, everything, in the language of whoever looks. */
export function firstAsk({ words: { language } }: Desk, edition: Edition): ReportAsk {
  const of = { edition, language, parts: sections[edition], price: false, whose: '' };
  return { ...of, when: 'quarter 0', from: '', to: '' };
}

/** With another edition than the one whose parts the form shows, all of its own are chosen. */
export function askIn(desk: Desk, form: Form, edition: Edition, all = false): ReportAsk {
  const ticked = form.all('parts');
  const parts = sections[edition].filter((part) => ticked.includes(part));
  return {
    edition,
    when: whens.find((one) => one === form.text('when')) ?? 'quarter 0',
    ...{ from: dayIn(form, 'sinceDay'), to: dayIn(form, 'untilDay') },
    language: languageIn(form.text('language'), desk),
    parts: all ? sections[edition] : parts,
    price: form.all('price').includes('yes'),
    whose: form.text('whose'),
  };
}

function dayIn(form: Form, name: string): string {
  const day = form.day(name);
  return day === undefined ? '' : dayOf(day);
}

export function editionIn(text: string): Edition {
  return text === 'internal' ? 'internal' : 'customer';
}

export function languageIn(text: string, desk: Desk): Language {
  return languages.find((one) => one === text) ?? desk.words.language;
}

/** Nothing where the days that were typed are no period. */
export function periodOfAsk({ when, from, to }: ReportAsk, { snapshot, today }: Desk): Period | undefined {
  if (from === '' && to === '') return periodFor(when, snapshot.settings, today);
  if (!isDay(from) || !isDay(to) || !isReportPeriod({ from, to })) return undefined;
  return { from, to };
}

/** The days that a button carries. */
export function periodIn({ since: from, until: to }: { readonly since: string; readonly until: string }): Period {
  if (!isDay(from) || !isDay(to) || !isReportPeriod({ from, to })) throw new Fault('bad-event', { field: 'period' });
  return { from, to };
}

/** The words of whoever reads it. */
export function readersWords(language: Language, { me }: Desk): Words {
  return words(language, me.zone);
}

export type Texts = { readonly [S in SectionName]?: string };

/** What stands in the fields of the texts: parts of another edition are no parts of this one, whatever a client sends. */
export function textsIn(form: Form, edition: Edition): Texts {
  return Object.fromEntries(sections[edition].map((name) => [name, form.text(`text.${name}`)]));
}

export function isTooLong(texts: Texts): boolean {
  return Object.values(texts).some((text) => text.length > longestText);
}
