/** What each account paid when a period began, how it moved, and what it paid when the period ended. */
import type { AccountId } from '../../account/account';
import type { Currency } from '../../commercial/money';
import { type Movement, type MovementKind, movementKinds } from '../../commercial/movement';
import { type Ask, accountsIn, type Books, idsOf } from '../books';
import { sorted } from '../currencies';
import { total } from '../reading';

export type AccountPath = {
  readonly account: AccountId;
  readonly start: number;
  readonly moved: { readonly [K in MovementKind]: number };
  readonly end: number;
  /** The ids of the movements of the period, and of those before it. */
  readonly rows: readonly string[];
  readonly before: readonly string[];
};

export type Paths = {
  readonly currency: Currency;
  readonly paths: readonly AccountPath[];
  readonly unrated: readonly string[];
};

/** Of the same books a dozen figures ask for the same. */
const known = new WeakMap<Books, Map<string, readonly Paths[]>>();

/** One entry a currency. */
export function pathsOf(books: Books, ask: Ask): readonly Paths[] {
  const own = known.get(books) ?? new Map<string, readonly Paths[]>();
  known.set(books, own);
  const key = JSON.stringify(ask);
  const paths = own.get(key) ?? walked(books, ask);
  own.set(key, paths);
  return paths;
}

function walked(books: Books, ask: Ask): readonly Paths[] {
  const ids = idsOf(accountsIn(books, ask));
  const own = books.movements.filter(({ account, day }) => ids.has(account) && day <= ask.period.to);
  const { apart, unrated } = sorted(own.map(signed), books.rates, ask.currency);
  const left = unrated.map(({ id }) => id);
  return apart.map(({ currency, rows }) => ({ currency, paths: pathsIn(rows, ask), unrated: left }));
}

/** Who paid when the period began: fixed, whoever comes later is none of them. */
export function cohortOf({ paths }: Pick<Paths, 'paths'>): readonly AccountPath[] {
  return paths.filter(({ start }) => start > 0);
}

/** What left is less, however somebody typed it. */
function signed(movement: Movement): Movement {
  const loses = movement.kind === 'contraction' || movement.kind === 'churn';
  return loses ? { ...movement, amount: -Math.abs(movement.amount) } : movement;
}

function pathsIn(rows: readonly Movement[], { period }: Ask): readonly AccountPath[] {
  const byAccount = new Map<AccountId, Movement[]>();
  for (const row of rows) {
    const list = byAccount.get(row.account);
    if (list) list.push(row);
    else byAccount.set(row.account, [row]);
  }
  return [...byAccount].map(([account, own]) => {
    const before = own.filter(({ day }) => day < period.from);
    const within = own.filter(({ day }) => day >= period.from);
    const start = cents(total(before.map(({ amount }) => amount)));
    const sum = (kind: MovementKind) =>
      cents(total(within.filter((row) => row.kind === kind).map((row) => row.amount)));
    const moved = Object.fromEntries(movementKinds.map((kind) => [kind, sum(kind)])) as AccountPath['moved'];
    const end = cents(start + total(Object.values(moved)));
    return { account, start, moved, end, rows: within.map(idOf), before: before.map(idOf) };
  });
}

/** Sums of decimals keep no dust: whoever left pays nought, not a millionth of a cent. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function idOf({ id }: Movement): string {
  return id;
}
