import type { Email } from '../team/email';
import type { AccountId } from './account';

export type ContactId = `con_${string}`;

/** A person at an account. */
export type Contact = {
  readonly id: ContactId;
  readonly rev: number;
  /** Empty for an address that somebody marked "not a customer": it is remembered so that nobody is asked again. */
  readonly account: AccountId | '';
  readonly email: Email;
  readonly name: string;
  readonly title: string;
};
