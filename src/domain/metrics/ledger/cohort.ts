/** What each account paid when a period began, how it moved, and what it paid when the period ended. */
import type { AccountId } from '../../account/account';
import type { Currency } from '../../commercial/money';
import { type Movement, type MovementKind, movementKinds } from '../../commercial/movement';
import { onceFor } from '../../once';
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
const walks = onceFor((_: Books) => new Map<string, readonly Paths[]>());

/** One entry a currency. */
export function pathsOf(books: Books, ask: Ask): readonly Paths[] {
  const own = walks(books);
  const key = JSON.stringify(ask);
  const paths = own.get(key) ?? walked(books, ask);
  own.set(key, paths);
  return paths;
}

function walked(books: Books, ask: Ask): readonly Paths[] {
  const ledger = ledgerOf(books, ask.currency);
  const unrated: string[] = [];
  const apart = new Map(ledger.currencies.map((currency): [Currency, AccountPath[]] => [currency, []]));
  for (const account of idsOf(accountsIn(books, ask))) {
    const own = ledger.byAccount.get(account);
    for (const { id, day } of own?.unrated ?? []) if (day <= ask.period.to) unrated.push(id);
    for (const [currency, rows] of own?.rows ?? []) {
      const path = pathIn(rows, ask);
      if (path) apart.get(currency)?.push(path);
    }
  }
  const some = [...apart].flatMap(([currency, paths]) => (paths.length > 0 ? [{ currency, paths, unrated }] : []));
  // Where no rate held for anything, that is said of the currency that was wanted.
  return some.length > 0 || unrated.length === 0 ? some : [{ currency: ask.currency ?? '', paths: [], unrated }];
}

type Ledger = { readonly currencies: readonly Currency[]; readonly byAccount: ReadonlyMap<string, Own> };
/** By currency, in the order in which they stand. */
type Own = { readonly rows: Map<Currency, Movement[]>; readonly unrated: Movement[] };

const ledgers = onceFor((_: Books) => new Map<Currency, Ledger>());

function ledgerOf(books: Books, wanted: Currency | undefined): Ledger {
  const own = ledgers(books);
  const ledger = own.get(wanted ?? '') ?? opened(books, wanted);
  own.set(wanted ?? '', ledger);
  return ledger;
}

function opened({ movements, rates }: Books, wanted: Currency | undefined): Ledger {
  const { apart, unrated } = sorted(movements.map(signed), rates, wanted);
  const byAccount = new Map<string, Own>();
  const ownOf = (account: string): Own => {
    const own = byAccount.get(account) ?? { rows: new Map(), unrated: [] };
    byAccount.set(account, own);
    return own;
  };
  for (const { currency, rows } of apart) {
    for (const row of rows) {
      const own = ownOf(row.account).rows;
      const list = own.get(currency);
      if (list) list.push(row);
      else own.set(currency, [row]);
    }
  }
  for (const row of unrated) ownOf(row.account).unrated.push(row);
  return { currencies: apart.map(({ currency }) => currency), byAccount };
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

/** Nothing of an account that had not come yet. */
function pathIn(rows: readonly Movement[], { period }: Ask): AccountPath | undefined {
  const [before, within]: [Movement[], Movement[]] = [[], []];
  for (const row of rows) {
    if (row.day < period.from) before.push(row);
    else if (row.day <= period.to) within.push(row);
  }
  const [first] = before.length > 0 ? before : within;
  if (!first) return undefined;
  const start = cents(total(before.map(({ amount }) => amount)));
  const sums = Object.fromEntries(movementKinds.map((kind) => [kind, 0])) as { [K in MovementKind]: number };
  for (const { kind, amount } of within) sums[kind] += amount;
  for (const kind of movementKinds) sums[kind] = cents(sums[kind]);
  const end = cents(start + total(Object.values(sums)));
  return { account: first.account, start, moved: sums, end, rows: within.map(idOf), before: before.map(idOf) };
}

/** Sums of decimals keep no dust: whoever left pays nought, not a millionth of a cent. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function idOf({ id }: Movement): string {
  return id;
}
