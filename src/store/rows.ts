/** A row of each table, as the domain's own type. */
import type { Account } from '../domain/account/account';
import type { Activity } from '../domain/account/activity';
import type { Contact } from '../domain/account/contact';
import type { Band } from '../domain/health/health';
import type { MeasureValue } from '../domain/health/measure-value';
import type { Signal } from '../domain/signal/signal';
import type { Meeting } from '../domain/sync/meeting';
import type { Teammate } from '../domain/team/teammate';

/** The tables people see and work in, by fixed key. */
export type Rows = {
  readonly accounts: Account;
  readonly contacts: Contact;
  readonly team: Teammate;
  readonly measures: MeasureValue;
  readonly signals: Signal;
  readonly activities: Activity;
  readonly meetings: Meeting;
};
export type TableKey = keyof Rows;
export type RowsByTable = { readonly [Key in TableKey]?: readonly Rows[Key][] };

/** An account's health as the accounts tab shows it: written by every action on the account and by `rebuild`. */
export type HealthMark = { readonly healthScore: number | undefined; readonly healthBand: Band | '' };
export type ListedAccount = Account & HealthMark;
