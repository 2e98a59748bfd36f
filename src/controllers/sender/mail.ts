/** An opened mail: its people, their account, and what to say when there is none. */
import { listLimit } from '../../cards/parts';
import { noAccountCard } from '../../cards/sender/no-account';
import { pickerCard } from '../../cards/sender/picker';
import { unknownSenderCard } from '../../cards/sender/unknown-sender';
import type { Card } from '../../cards/spec';
import type { AccountId } from '../../domain/account/account';
import { addressesIn, keysOf, type Match, matchAccount, type OwnWorld, outsiders } from '../../domain/account/matching';
import type { Email } from '../../domain/team/email';
import type { Hit, Plan, World } from '../../store/workbook';
import { accountOf } from '../account/account';
import { mailKey } from '../account/log';
import { type Desk, sitDown, worldOf } from '../desk';
import { openHome } from '../home';
import type { OpenMessage, Services } from '../services';

/** A mail to a whole mailing list is told by its first people; each further one asks the index for its keys. */
export const peopleLimit = 200;

export function openMail(services: Services): Card {
  const message = services.mail.open();
  if (!message) return openHome(services);
  const people = addressesIn([message.from, message.replyTo, message.to, message.cc]).slice(0, peopleLimit);
  const desk = sitDown(services, { ...planFor(people, [mailKey(message.key)]) });
  return cardFor(desk, matchOf(desk, people), message);
}

/** Finds the account of people in one go; which of them are ours is known only with the settings of the same read. */
export function planFor(people: readonly Email[], further: readonly string[] = []): Plan {
  const nobody: OwnWorld = { ownDomains: [], freeDomains: [], teammates: [] };
  return {
    find: [...new Set(people.flatMap((person) => keysOf(person, nobody))), ...further],
    account: 'found',
    pick: (hits, world) => accountOfMatch(matchIn(people, hits, world)),
  };
}

export function matchOf({ snapshot }: Desk, people: readonly Email[]): Match {
  return matchIn(people, snapshot.hits, snapshot);
}

function matchIn(people: readonly Email[], hits: readonly Hit[], { settings, team }: World): Match {
  const world = worldOf(settings, team);
  return matchAccount(outsiders(people, world), hits, world);
}

function accountOfMatch(match: Match): AccountId | undefined {
  return match.kind === 'one' ? match.account : undefined;
}

function cardFor(desk: Desk, match: Match, message: OpenMessage): Card {
  const { viewer, words, snapshot } = desk;
  if (match.kind === 'one' && snapshot.account) {
    const logged = snapshot.hits.some(({ key }) => key === mailKey(message.key));
    return accountOf(desk, { mail: logged ? 'logged' : 'new' });
  }
  if (match.kind === 'several') return pickOne(desk, match.accounts, 'mail');
  if (match.kind === 'internal' || match.kind === 'one') return noAccountCard({ viewer, about: 'mail' }, words);
  const ignored = match.kind === 'ignored';
  return unknownSenderCard({ viewer, address: match.sender, ignored, suggestions: [] }, words);
}

/** Names of the accounts cost one more read, of their rows alone, which only this card makes. */
export function pickOne(desk: Desk, ids: readonly AccountId[], about: 'mail' | 'event'): Card {
  const accounts = desk.services.workbook.named(ids.slice(0, listLimit));
  const further = ids.length - accounts.length;
  return pickerCard({ viewer: desk.viewer, accounts, further, about }, desk.words);
}
