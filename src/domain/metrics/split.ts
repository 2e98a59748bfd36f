/** One figure in parts: by segment, by whom, by account, by kind or by campaign. Each part is asked for as any figure is. */
import { byText } from '../order';
import { type Ask, accountsIn, type Books } from './books';
import { figureGroups } from './figure-lists';
import { type FigureName, figures } from './figures';
import type { Reading } from './reading';

export const splitNames = ['segment', 'csm', 'am', 'account', 'kind', 'campaign', 'outcome'] as const;
export type SplitName = (typeof splitNames)[number];

const own: { readonly [F in FigureName]?: readonly SplitName[] } = {
  quotaProgress: ['am'],
  wonValue: ['segment', 'csm', 'am', 'kind'],
  meetingCoverage: ['segment', 'csm', 'am'],
  dataCoverage: ['segment', 'csm', 'am'],
  outcomesAchieved: ['campaign', 'segment', 'csm', 'am', 'account'],
  effortPerOutcome: ['campaign', 'segment', 'csm', 'am', 'account'],
  customerReturn: ['outcome', 'campaign', 'segment', 'am', 'account'],
};
const ofSignals: readonly string[] = figureGroups.signals;

export function splitsOf(name: FigureName): readonly SplitName[] {
  const usual = ofSignals.includes(name) ? (['segment', 'csm', 'am', 'kind'] as const) : undefined;
  return own[name] ?? usual ?? ['segment', 'csm', 'am', 'account'];
}

export type Part = { readonly value: string; readonly readings: readonly Reading[] };
export type Split = {
  /** Those first that call for a look: the dearest and slowest, the least kept and reached. */
  readonly parts: readonly Part[];
  /** Accounts of which it is not defined; other parts say so themselves. */
  readonly undefinedOf: number;
};

/** Of these a low value calls for a look. */
const lowFirst: readonly FigureName[] = [
  ...(['grossRetention', 'netRetention', 'logoRetention', 'accountGrowth', 'quotaProgress', 'customerReturn'] as const),
  ...(['outcomesAchieved', 'nps', 'csat', 'responseShare', 'meetingCoverage', 'dataCoverage'] as const),
  ...(['acceptance', 'conversion', 'acknowledgedInTime', 'decidedInTime', 'adoption'] as const),
];

export function splitOf(name: FigureName, by: SplitName, { books, ask }: { books: Books; ask: Ask }): Split {
  const apart = by === 'account' ? byAccount(books) : undefined;
  const all = valuesOf(by, books, ask).map((value): Part => {
    const readings = figures[name].read(apart?.(value) ?? books, { ...ask, [by]: value });
    return { value, readings };
  });
  const isDefined = ({ readings }: Part) => readings.some(({ answer }) => 'value' in answer);
  const told = all.filter((part) => isDefined(part) || (by !== 'account' && part.readings.some(({ n }) => n > 0)));
  const sign = lowFirst.includes(name) ? 1 : -1;
  return {
    parts: told.sort((a, b) => apartBy(a, b, sign) || byText(a.value, b.value)),
    undefinedOf: by === 'account' ? all.length - told.length : 0,
  };
}

/** What is not defined stands last, whichever way the others go. */
function apartBy(a: Part, b: Part, sign: number): number {
  const [one, other] = [firstValue(a), firstValue(b)];
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return sign * (one - other);
}

function firstValue({ readings }: Part): number | undefined {
  const [first] = readings.flatMap(({ answer }) => ('value' in answer ? [answer.value] : []));
  return first;
}

/** Empty stands for those without one, where there are any: parts add up to the whole. */
function valuesOf(by: SplitName, books: Books, ask: Ask): readonly string[] {
  const accounts = accountsIn(books, ask);
  const ids = new Set<string>(accounts.map(({ id }) => id));
  const { signals, quotas } = books;
  const found = {
    segment: () => accounts.map(({ segment }) => segment),
    csm: () => [...accounts.map(({ csm }) => csm), ...signals.map(({ flaggedBy }) => flaggedBy)],
    am: () => [...accounts.map(({ am }) => am), ...signals.map(({ owner }) => owner), ...quotas.map(({ am }) => am)],
    account: () => accounts.map(({ id }) => id),
    kind: () => signals.map(({ kind }) => kind),
    campaign: () => books.outcomes.filter(({ account }) => ids.has(account)).map(({ campaign }) => campaign),
    outcome: () => books.values.map(({ outcome }) => outcome),
  } as const;
  return [...new Set<string>(found[by]())];
}

/** Rows account by account, so that ten thousand of them are no ten thousand walks over all rows. */
function byAccount(books: Books): (account: string) => Books {
  const accounts = grouped(books.accounts, ({ id }) => id);
  const of = <Row extends { readonly account: string }>(rows: readonly Row[]) =>
    grouped(rows, ({ account }) => account);
  const [movements, feedback, outcomes, costs] = [
    of(books.movements),
    of(books.feedback),
    of(books.outcomes),
    of(books.costs),
  ];
  const values = grouped(books.values, ({ outcome }) => outcome);
  const wider = costs('');
  return (account) => ({
    ...books,
    accounts: accounts(account),
    movements: movements(account),
    feedback: feedback(account),
    outcomes: outcomes(account),
    costs: [...costs(account), ...wider],
    values: outcomes(account).flatMap(({ id }) => values(id)),
  });
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}
