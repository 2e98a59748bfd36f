/** The page that a document or a mail is made of: the texts as their author left them, with charts of the rows. */
import { dotted } from '../../cards/parts';
import type { ReportPage } from '../../cards/report/page';
import type { Period } from '../../domain/metrics/period';
import { type Edition, sections } from '../../domain/report/report';
import type { Words } from '../../messages/words';
import type { Desk } from '../desk';
import type { Texts } from './ask';
import type { Charts } from './gather';

export type Written = {
  readonly edition: Edition;
  readonly title: string;
  readonly period: Period;
  readonly texts: Texts;
  readonly charts?: Charts | undefined;
  readonly picture?: { readonly url: string; readonly alt: string } | undefined;
};

/** In the order of the parts; an empty one is left out. */
export function pageOf(
  desk: Desk,
  { edition, title, period, texts, charts, picture }: Written,
  words: Words,
): ReportPage {
  const { reportText: say, format } = words;
  const name = format.isolate(desk.me.name || desk.me.email);
  return {
    title,
    subtitle: spanText(edition, period, words),
    sections: sections[edition].flatMap((part) => {
      const lines = linesIn(texts[part] ?? '');
      if (lines.length === 0) return [];
      const bars = part === 'outcomes' || part === 'usage' ? (charts?.[part] ?? []) : [];
      const shown = part === 'health' && picture ? { picture } : {};
      return [{ name: part, heading: say.sections[part], lines, bars, ...shown }];
    }),
    closing: say.asOf({ day: format.day(desk.today), name }),
  };
}

/** Of what stays in the company that is said first, on the page and in its name: two editions lie side by side in a Drive. */
export function spanText(edition: Edition, { from, to }: Period, { reportText: say, format }: Words): string {
  const period = say.period({ from: format.day(from), to: format.day(to) });
  return edition === 'customer' ? period : dotted(say.inside, period);
}

function linesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
