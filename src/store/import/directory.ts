/** Who a file means: accounts and teammates by what people and other systems call them. */
import type { Account, AccountId } from '../../domain/account/account';
import type { Email } from '../../domain/team/email';
import type { Teammate } from '../../domain/team/teammate';
import { foldText } from '../../domain/text';
import { email, unreadable } from '../cells';
import { bad, type Reader } from './cells/reading';

type Named = Pick<Account, 'id' | 'externalId' | 'name' | 'domains'>;

export class Directory {
  private readonly accounts: Names;
  /** Those that the same file brings. */
  private readonly coming = new Names();
  private readonly team: readonly Teammate[];

  constructor(accounts: readonly Account[], team: readonly Teammate[]) {
    this.team = team;
    this.accounts = new Names(accounts);
  }

  /** By external id; a row without one, or an account without one, by name or domain. */
  known(externalId: string, name: string, domains: readonly string[]): Account | undefined {
    const exact = this.accounts.externalId(externalId);
    if (exact) return exact as Account;
    const likely = this.accounts.name(name) ?? domains.map((name) => this.accounts.domain(name)).find(Boolean);
    return likely && (externalId === '' || likely.externalId === '') ? (likely as Account) : undefined;
  }

  expect(account: Named): void {
    this.coming.add(account);
  }

  readonly account: Reader<AccountId> = (text) => {
    const found = this.accounts.any(text) ?? this.coming.any(text);
    return found ? { value: found.id } : { reason: 'no-account' };
  };

  ownerOf(name: string): AccountId | undefined {
    return this.accounts.domain(name)?.id;
  }

  /** By address, whether or not it is in the team yet; by name only who is. */
  readonly teammate: Reader<Email> = (text) => {
    const address = addressOf(text);
    if ('value' in address) return address;
    const named = this.team.filter(({ name }) => name !== '' && foldText(name) === foldText(text));
    return named.length === 1 && named[0] ? { value: named[0].email } : bad;
  };
}

/** Also `Mina Karimi <mina@acme.example>` and `mailto:mina@acme.example`. */
export const addressOf: Reader<Email> = (text) => {
  const address = email.read((/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, ''));
  return address === unreadable ? bad : { value: address };
};

/** A name of several accounts is nobody's. */
class Names {
  private readonly byId = new Map<string, Named | undefined>();
  private readonly byExternalId = new Map<string, Named | undefined>();
  private readonly byName = new Map<string, Named | undefined>();
  private readonly byDomain = new Map<string, Named | undefined>();

  constructor(accounts: readonly Named[] = []) {
    for (const account of accounts) this.add(account);
  }

  add(account: Named): void {
    keep(this.byId, account.id, account);
    keep(this.byExternalId, account.externalId, account);
    keep(this.byName, foldText(account.name), account);
    for (const name of account.domains) keep(this.byDomain, name, account);
  }

  any(text: string): Named | undefined {
    return this.byId.get(text) ?? this.externalId(text) ?? this.name(text) ?? this.domain(text.toLowerCase());
  }

  externalId(text: string): Named | undefined {
    return this.byExternalId.get(text);
  }

  name(text: string): Named | undefined {
    return this.byName.get(foldText(text));
  }

  domain(name: string): Named | undefined {
    return this.byDomain.get(name);
  }
}

function keep(map: Map<string, Named | undefined>, key: string, account: Named): void {
  if (key === '') return;
  const there = map.get(key);
  map.set(key, map.has(key) && there?.id !== account.id ? undefined : account);
}
