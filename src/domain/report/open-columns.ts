/**
 * What a customer may read, column by column. A column that is not named here cannot get into the customer edition: that
 * edition is made of `CustomerFacts` alone, and `opened` is the only way to them. A new column is closed until somebody
 * opens it here.
 */
import type { Account } from '../account/account';
import type { Activity } from '../account/activity';
import type { Case } from '../account/case';
import type { Commitment } from '../account/commitment';
import type { Contact } from '../account/contact';
import type { Outcome } from '../account/outcome';
import type { Teammate } from '../team/teammate';

type Tables = {
  readonly accounts: Account;
  readonly commitments: Commitment;
  readonly outcomes: Outcome;
  readonly cases: Case;
  readonly activities: Activity;
  readonly contacts: Contact;
  readonly team: Teammate;
};
type Table = keyof Tables;

export const openColumns = {
  accounts: ['name', 'plan', 'seatsBought', 'seatsUsed'],
  commitments: ['what', 'who', 'due', 'state', 'closedAt'],
  outcomes: ['what', 'unit', 'target', 'achieved', 'due', 'reached'],
  cases: ['title', 'opened', 'closed'],
  // That there was a call or a meeting, and when: never what somebody noted of it. `kind` and `what` are codes.
  activities: ['kind', 'what', 'at'],
  contacts: ['email', 'name'],
  team: ['email', 'name'],
} as const satisfies { readonly [T in Table]: readonly (keyof Tables[T])[] };

type Open<T extends Table> = Pick<Tables[T], Extract<(typeof openColumns)[T][number], keyof Tables[T]>>;

/** Rows of which only the open columns can be asked. */
export type OpenFacts = { readonly [T in Table]: readonly Open<T>[] };

declare const madeByOpened: unique symbol;
/** Copies without anything else: what a row holds beside its open columns is not there at run time either. */
export type CustomerFacts = OpenFacts & { readonly [madeByOpened]: true };

/** Promises that come from a sync of CSM and AM or from a signal are theirs alone. */
const internalSource = /^(mtg|sig)_/;

export function opened(rows: { readonly [T in Table]: readonly Tables[T][] }): CustomerFacts {
  const talks = rows.activities.filter(({ kind }) => kind === 'meeting' || kind === 'call');
  return {
    accounts: rows.accounts.map((row) => copy(row, openColumns.accounts)),
    commitments: rows.commitments
      .filter(({ source }) => !internalSource.test(source))
      .map((row) => copy(row, openColumns.commitments)),
    outcomes: rows.outcomes.map((row) => copy(row, openColumns.outcomes)),
    cases: rows.cases.map((row) => copy(row, openColumns.cases)),
    activities: talks.map((row) => copy(row, openColumns.activities)),
    contacts: rows.contacts.map((row) => copy(row, openColumns.contacts)),
    team: rows.team.map((row) => copy(row, openColumns.team)),
  } as unknown as CustomerFacts;
}

function copy<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>;
}
