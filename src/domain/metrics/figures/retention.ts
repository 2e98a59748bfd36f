/** What became of the accounts that paid when the period began, and what was won beside them. */
import { movementKinds } from '../../commercial/movement';
import type { Ask, Books } from '../books';
import { type AccountPath, cohortOf, type Paths, pathsOf } from '../ledger/cohort';
import { type Answer, leftOut, percentage, quotient, type Reading, type Term, type TermName, total } from '../reading';

type Part = Pick<Reading, 'answer' | 'meaning' | 'terms'> & {
  readonly n?: number;
  readonly unit?: Reading['unit'];
  /** Of those that came later, whoever counts none the less. */
  readonly joins?: (path: AccountPath) => boolean;
};

/** Of each account no more counts than it paid at the start: what one gained does not hide what another lost. */
export function grossRetention(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, (paths) => {
    const [cohort, start] = [cohortOf(paths), startOf(paths)];
    const kept = money('kept', total(cohort.map(keptOf)), cohort.flatMap(rowsOf));
    return { answer: percentage(kept.value, start.value, 'no-revenue'), meaning: 'cohort', terms: [start, kept] };
  });
}

export function netRetention(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, (paths) => {
    const [cohort, start] = [cohortOf(paths), startOf(paths)];
    const end = money('end', total(cohort.map((path) => path.end)), cohort.flatMap(rowsOf));
    return { answer: percentage(end.value, start.value, 'no-revenue'), meaning: 'cohort', terms: [start, end] };
  });
}

/** What accounts pay more than at the start: gross retention and it are net retention. */
export function expansionShare(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, (paths) => {
    const [cohort, start] = [cohortOf(paths), startOf(paths)];
    const grown = cohort.filter(({ end, start: had }) => end > had);
    const more = money('more', total(cohort.map((path) => path.end - keptOf(path))), grown.flatMap(rowsOf));
    return { answer: percentage(more.value, start.value, 'no-revenue'), meaning: 'cohort', terms: [start, more] };
  });
}

export function logoRetention(books: Books, ask: Ask): readonly Reading[] {
  const all = pathsOf(books, ask);
  const [paid, stayed] = [new Set<string>(), new Set<string>()];
  for (const { account } of all.flatMap(cohortOf)) paid.add(account);
  for (const { account, end } of all.flatMap(({ paths }) => paths))
    if (end > 0 && paid.has(account)) stayed.add(account);
  const terms = [count('start', [...paid]), count('kept', [...stayed])];
  const answer = percentage(stayed.size, paid.size, 'no-revenue');
  const left = leftOut({ 'no-rate': all[0]?.unrated ?? [] });
  const about = { period: ask.period, currency: '', n: paid.size, leftOut: left };
  return [{ answer, unit: 'percent', meaning: 'accounts', terms, ...about }];
}

/** From what all paid at the start to what all pay at the end; its parts add up exactly. */
export function bridge(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, ({ paths }) => {
    const parts = movementKinds.map((kind) => {
      const touched = paths.filter(({ moved }) => moved[kind] !== 0);
      return money(kind, total(touched.map(({ moved }) => moved[kind])), touched.flatMap(rowsOf));
    });
    const start = money(
      'start',
      total(paths.map((path) => path.start)),
      paths.flatMap(({ before }) => before),
    );
    const end = total(paths.map((path) => path.end));
    return { answer: { value: end }, unit: 'money', meaning: 'all', terms: [start, ...parts], n: paths.length };
  });
}

const organicKinds = ['referral', 'upgrade', 'cross-sell'] as const;

/** Three parts, never one number without them: what referrals brought, and what accounts took more of and beside. */
export function organicGrowth(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, (paths) => {
    const start = startOf(paths);
    const parts = organicKinds.map((kind) => {
      const touched = paths.paths.filter(({ moved }) => moved[kind] !== 0);
      return money(kind, total(touched.map(({ moved }) => moved[kind])), touched.flatMap(rowsOf));
    });
    const grown = total(parts.map(({ value }) => value));
    const joins = ({ moved }: AccountPath) => organicKinds.some((kind) => moved[kind] !== 0);
    const answer = percentage(grown, start.value, 'no-revenue');
    return { answer, meaning: 'of-start', terms: [start, ...parts], joins };
  });
}

/** What accounts that paid already took in addition, against what they paid. */
export function upsellRate(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, (paths) => {
    const [start, more] = [startOf(paths), expansionOf(cohortOf(paths))];
    return { answer: percentage(more.value, start.value, 'no-revenue'), meaning: 'of-start', terms: [start, more] };
  });
}

/** The other meaning of the same words: its share of all that is paid at the end. */
export function upsellShare(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, (paths) => {
    const more = expansionOf(cohortOf(paths));
    const end = money('end', total(paths.paths.map((path) => path.end)), paths.paths.flatMap(everOf));
    return { answer: percentage(more.value, end.value, 'no-revenue'), meaning: 'of-total', terms: [end, more] };
  });
}

/** How much more one account pays; of several, how much more they pay together. */
export function accountGrowth(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, (paths) => {
    const [cohort, start] = [cohortOf(paths), startOf(paths)];
    const more = money('more', total(cohort.map(({ end, start: had }) => end - had)), cohort.flatMap(rowsOf));
    return { answer: percentage(more.value, start.value, 'no-revenue'), meaning: 'of-start', terms: [start, more] };
  });
}

/** What an account pays a month when the period ends, on average. */
export function revenuePerAccount(books: Books, ask: Ask): readonly Reading[] {
  return each(books, ask, ({ paths }) => {
    const paying = paths.filter(({ end }) => end > 0);
    const end = money('end', total(paying.map((path) => path.end)), paying.flatMap(everOf));
    const answer: Answer = quotient(end.value, paying.length, 'no-account');
    return { answer, unit: 'money', meaning: 'per-paying', terms: [end], n: paying.length };
  });
}

/** One reading a currency; where nothing is recorded one that says so. */
function each(books: Books, ask: Ask, part: (paths: Paths) => Part): readonly Reading[] {
  const all = pathsOf(books, ask);
  const some = all.length > 0 ? all : [{ currency: ask.currency ?? '', paths: [], unrated: [] }];
  return some.map((paths) => {
    const { n = cohortOf(paths).length, unit = 'percent', joins = () => false, ...rest } = part(paths);
    const arrived = paths.paths
      .filter((path) => path.start <= 0 && path.end > 0 && !joins(path))
      .map(({ account }) => account);
    const wholeCohort = rest.meaning === 'cohort' || rest.meaning === 'of-start';
    const left = leftOut({ 'no-rate': paths.unrated, 'new-in-period': wholeCohort ? arrived : [] });
    const answer: Answer = paths.paths.length === 0 ? { missing: 'no-revenue' } : rest.answer;
    return { ...rest, answer, unit, n, period: ask.period, currency: paths.currency, leftOut: left };
  });
}

function startOf(paths: Paths): Term {
  const cohort = cohortOf(paths);
  return money(
    'start',
    total(cohort.map(({ start }) => start)),
    cohort.flatMap(({ before }) => before),
  );
}

function expansionOf(cohort: readonly AccountPath[]): Term {
  const touched = cohort.filter(({ moved }) => moved.upgrade !== 0 || moved['cross-sell'] !== 0);
  const value = total(touched.map(({ moved }) => moved.upgrade + moved['cross-sell']));
  return money('expansion', value, touched.flatMap(rowsOf));
}

function keptOf({ start, end }: AccountPath): number {
  return Math.max(0, Math.min(start, end));
}

function rowsOf({ rows }: AccountPath): readonly string[] {
  return rows;
}

/** What is paid at the end stands on what came before too, where no number beside it leads to that. */
function everOf({ before, rows }: AccountPath): readonly string[] {
  return [...before, ...rows];
}

function money(name: TermName, value: number, rows: readonly string[]): Term {
  return { name, value: Math.round(value * 100) / 100, unit: 'money', rows };
}

function count(name: TermName, rows: readonly string[]): Term {
  return { name, value: rows.length, unit: 'count', rows };
}
