/** Who a file means: accounts and teammates by what people and other systems call them. */
import type { Account, AccountId } from '../../domain/account/account';
import type { Email } from '../../domain/team/email';
import type { Teammate } from '../../domain/team/teammate';
import { foldText } from '../../domain/text';
import { email, unreadable } from '../cells';
import { bad, type Reader } from './cells';

export class Directory {
  private readonly byId = new Map<string, Account | 'several'>();
  private readonly byExternalId = new Map<string, Account | 'several'>();
  private readonly byName = new Map<string, Account | 'several'>();
  private readonly byDomain = new Map<string, Account | 'several'>();
  private readonly team: readonly Teammate[];

  constructor(accounts: readonly Account[], team: readonly Teammate[]) {
    this.team = team;
    for (const account of accounts) {
      keep(this.byId, account.id, account);
      keep(this.byExternalId, account.externalId, account);
      keep(this.byName, foldText(account.name), account);
      for (const name of account.domains) keep(this.byDomain, name, account);
    }
  }

  /** By external id; a row without one, or an account without one, by name or domain. */
  known(externalId: string, name: string, domains: readonly string[]): Account | undefined {
    const exact = one(this.byExternalId.get(externalId));
    if (exact) return exact;
    const likely =
      one(this.byName.get(foldText(name))) ?? domains.map((name) => one(this.byDomain.get(name))).find(Boolean);
    return likely && (externalId === '' || likely.externalId === '') ? likely : undefined;
  }

  readonly account: Reader<AccountId> = (text) => {
    const found =
      one(this.byId.get(text)) ??
      one(this.byExternalId.get(text)) ??
      one(this.byName.get(foldText(text))) ??
      one(this.byDomain.get(text.toLowerCase()));
    return found ? { value: found.id } : { reason: 'no-account' };
  };

  ownerOf(name: string): AccountId | undefined {
    return one(this.byDomain.get(name))?.id;
  }

  /** By address, whether or not it is in the team yet; by name only who is. */
  readonly teammate: Reader<Email> = (text) => {
    const address = email.read(text);
    if (address !== unreadable) return { value: address };
    const named = this.team.filter(({ name }) => name !== '' && foldText(name) === foldText(text));
    return named.length === 1 && named[0] ? { value: named[0].email } : bad;
  };
}

function keep(map: Map<string, Account | 'several'>, key: string, account: Account): void {
  if (key !== '') map.set(key, map.has(key) ? 'several' : account);
}

function one(found: Account | 'several' | undefined): Account | undefined {
  return found === 'several' ? undefined : found;
}
