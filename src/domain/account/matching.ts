/**
 * From the people on a mail or a meeting to the account: exact contact address first, then the company domain and its
 * parent domains. Free mail and our own domains never tell an account.
 */

import type { Email } from '../team/email';
import type { AccountId } from './account';
import { isFreeMailDomain } from './free-mail-domains';

/** What a workbook knows of one key: an address, a domain or a message. `''` says "known, and nobody's account". */
export type KeyHit = { readonly key: string; readonly account: AccountId | '' };

export type Match =
  | { readonly kind: 'one'; readonly account: AccountId }
  | { readonly kind: 'several'; readonly accounts: readonly AccountId[] }
  /** Somebody from outside whom no account knows; `sender` is who to ask about. */
  | { readonly kind: 'unknown'; readonly sender: Email }
  /** All outsiders were marked "not a customer". */
  | { readonly kind: 'ignored'; readonly sender: Email }
  /** Only our own people. */
  | { readonly kind: 'internal' };

export type OwnWorld = {
  readonly ownDomains: readonly string[];
  readonly freeDomains: readonly string[];
  /** Addresses of teammates, who may sit on a free or a foreign domain. */
  readonly teammates: readonly Email[];
};

/** Second-level endings under which companies register; nobody's account may own one of these. */
const sharedEndings = /^(ac|co|com|edu|gov|go|id|in|mil|mi|ne|net|or|org|sch)\.[a-z]{2}$/;

/** Every address in header texts such as `"Karimi, Mina" <mina@acme.example>, arthit@acme.example`, lower case, once. */
export function addressesIn(headers: readonly string[]): readonly Email[] {
  const found = headers.flatMap((header) => {
    // Display names and comments may hold what looks like an address; what is quoted or in brackets is not one.
    const bare = header.replace(/"(?:\\.|[^"\\])*"/g, ' ').replace(/\([^()]*\)/g, ' ');
    return bare.split(/[,;]/).flatMap((part) => {
      const bracketed = /<([^<>]*)>[^<>]*$/.exec(part);
      const address = /^\s*([^\s<>@:]+@[^\s<>@:]+\.[^\s<>@:.]+)\s*$/.exec(
        bracketed ? (bracketed[1] ?? '') : lastWord(part),
      );
      return address?.[1] ? [address[1].toLowerCase() as Email] : [];
    });
  });
  return [...new Set(found)];
}

/** `Team: mina@acme.example` is a group; what counts is after its name. */
function lastWord(part: string): string {
  return part.split(':').pop() ?? '';
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** `mail.acme.co.uk` → itself, `acme.co.uk`; never an ending that companies share, never free mail. */
export function companyDomains(domain: string, freeDomains: readonly string[] = []): readonly string[] {
  const labels = domain.split('.');
  const chain = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  const free = chain.some((one) => isFreeMailDomain(one) || freeDomains.includes(one));
  return free ? [] : chain.filter((one) => !sharedEndings.test(one));
}

/** A whole domain that one company may call its own. */
export function isCompanyDomain(domain: string): boolean {
  return companyDomains(domain).includes(domain);
}

/** Whether an account may own a domain: a whole one, not free mail, not an ending that companies share. */
export function canBelongToAccount(domain: string, world: Pick<OwnWorld, 'ownDomains' | 'freeDomains'>): boolean {
  return companyDomains(domain, world.freeDomains).includes(domain) && !isOwn(domain, world.ownDomains);
}

export function isInternal(address: Email, world: OwnWorld): boolean {
  return world.teammates.includes(address) || isOwn(domainOf(address), world.ownDomains);
}

function isOwn(domain: string, ownDomains: readonly string[]): boolean {
  return ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
}

/** The people of other companies, sender first. */
export function outsiders(addresses: readonly Email[], world: OwnWorld): readonly Email[] {
  return addresses.filter((address) => !isInternal(address, world));
}

/** What to look up for an address: itself, then its company domains, nearest first. */
export function keysOf(address: Email, world: OwnWorld): readonly string[] {
  return [address, ...companyDomains(domainOf(address), world.freeDomains)];
}

/** The account of a mail by what the workbook knows of its people's keys. */
export function matchAccount(people: readonly Email[], hits: readonly KeyHit[], world: OwnWorld): Match {
  const [sender] = people;
  if (!sender) return { kind: 'internal' };
  const found = people.map((person) => accountsOf(person, hits, world));
  const accounts = [...new Set(found.flatMap((one) => (one === 'nobody' ? [] : one)))];
  const [only] = accounts;
  if (only && accounts.length === 1) return { kind: 'one', account: only };
  if (only) return { kind: 'several', accounts };
  const open = people[found.findIndex((one) => one !== 'nobody')];
  return open ? { kind: 'unknown', sender: open } : { kind: 'ignored', sender };
}

function accountsOf(person: Email, hits: readonly KeyHit[], world: OwnWorld): readonly AccountId[] | 'nobody' {
  for (const key of keysOf(person, world)) {
    const here = hits.filter((hit) => hit.key === key);
    const accounts = here.flatMap(({ account }) => (account === '' ? [] : [account]));
    if (accounts.length > 0) return accounts;
    if (here.length > 0) return 'nobody';
  }
  return [];
}
