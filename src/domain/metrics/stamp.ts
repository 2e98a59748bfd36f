/**
 * The figures that matter most to somebody, as a night found them: so that a home shows them without reading all that
 * they are made of. Nothing of amounts is ever among them: the team's workbook is open to CSMs. Those of amounts
 * stand in the workbook of amounts.
 */
import type { Currency } from '../commercial/money';
import type { Email } from '../team/email';
import type { Teammate } from '../team/teammate';
import type { Day } from '../time/time';
import type { Books } from './books';
import { mainFigures } from './figure-lists';
import { type FigureName, figures } from './figures';
import type { Period } from './period';
import type { MissingReason, Reading, Unit } from './reading';

export type StampId = `stp_${string}`;

export type FigureStamp = {
  readonly id: StampId;
  readonly rev: number;
  readonly whose: Email;
  readonly figure: FigureName;
  readonly day: Day;
  readonly from: Day;
  readonly to: Day;
  readonly value: number | undefined;
  /** Why there is none. */
  readonly missing: MissingReason | '';
  readonly unit: Unit;
  readonly n: number;
  /** The periods before and this one between commas, the oldest first; empty where there was none. */
  readonly path: string;
};

/** Of amounts, in the workbook that AMs and leads share; several currencies: that of most accounts, named. */
export type MoneyStamp = FigureStamp & { readonly currency: Currency };

type Ask = { readonly day: Day; readonly periods: readonly Period[]; readonly currency?: Currency | undefined };

/** Three for each, in the order in which they matter. `periods`: the oldest first, the last one is that of the day. */
export function stampsOf(mate: Teammate, books: Books, ask: Ask): readonly Omit<FigureStamp, 'rev'>[] {
  return stamped(mate, books, { ...ask, names: mainFigures(mate.role, false) }).map(
    ({ currency: _none, ...one }) => one,
  );
}

/** Those that need amounts, of whom they are for. */
export function moneyStampsOf(mate: Teammate, books: Books, ask: Ask): readonly Omit<MoneyStamp, 'rev'>[] {
  const isFor = mate.role === 'am' || mate.role === 'lead';
  const names = isFor ? mainFigures(mate.role, true).filter((name) => figures[name].amounts) : [];
  return stamped(mate, books, { ...ask, names });
}

function stamped(
  { role, email }: Teammate,
  books: Books,
  { day, periods, names, currency: wanted }: Ask & { readonly names: readonly FigureName[] },
): readonly Omit<MoneyStamp, 'rev'>[] {
  const whose = role === 'csm' ? { csm: email } : role === 'am' ? { am: email } : {};
  return names.flatMap((figure) => {
    const all = periods.map((period) =>
      figures[figure].read(books, { ...whose, period, ...(wanted === undefined ? {} : { currency: wanted }) }),
    );
    const last = [...(all[all.length - 1] ?? [])];
    const [now] = last.sort((a, b) => b.n - a.n);
    if (!now) return [];
    const readings = all.map((ones) => ones.find(({ currency }) => currency === now.currency) ?? noneOf(ones));
    const currency = last.length > 1 ? now.currency : '';
    const { answer, unit, n, period } = now;
    const told =
      'value' in answer ? { value: round(answer.value), missing: '' as const } : { value: undefined, ...answer };
    const id = stampId(figure, { role, email });
    const path = readings.map(valueIn).join(',');
    return [{ id, whose: email, figure, day, ...period, ...told, unit, n, path, currency }];
  });
}

/** Of the role too: what somebody was measured by in another one is not taken for theirs. */
export function stampId(figure: FigureName, { role, email }: Pick<Teammate, 'role' | 'email'>): StampId {
  return `stp_${figure}_${role}_${email}`;
}

/** Where nothing is recorded a reading names no currency. */
function noneOf(readings: readonly Reading[]): Reading | undefined {
  return readings.find(({ currency }) => currency === '');
}

function valueIn(reading: Reading | undefined): string {
  return reading && 'value' in reading.answer ? String(round(reading.answer.value)) : '';
}

export function pathIn({ path }: Pick<FigureStamp, 'path'>): readonly (number | undefined)[] {
  return path.split(',').map((part) => (part === '' || !Number.isFinite(Number(part)) ? undefined : Number(part)));
}

/** As a reading, for whoever says it in words. */
export function readingOf({
  value,
  missing,
  unit,
  n,
  from,
  to,
}: FigureStamp): Pick<Reading, 'answer' | 'unit' | 'n' | 'period' | 'currency'> {
  const answer = value === undefined ? { missing: missing === '' ? ('no-value' as const) : missing } : { value };
  return { answer, unit, n, period: { from, to }, currency: '' };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
