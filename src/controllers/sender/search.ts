/** Accounts by name: any home can search, and a sender nobody knows is linked to what was found. */

import type { Params } from '../../cards/actions';
import { linkSenderCard } from '../../cards/sender/link-sender';
import { searchCard } from '../../cards/sender/search';
import type { AccountLine } from '../../cards/viewer';
import { canBelongToAccount, domainOf } from '../../domain/account/matching';
import { byId, byText } from '../../domain/order';
import type { Email } from '../../domain/team/email';
import { foldText } from '../../domain/text';
import { Fault } from '../../fault';
import { type Desk, sitDown, worldOf } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';

const shown = 20;
const columns = ['id', 'name', 'externalId', 'domains', 'segment', 'healthScore', 'healthBand'] as const;

export function openSearch(services: Services): Reply {
  const { viewer, words } = sitDown(services, {});
  return push(searchCard({ viewer, query: '', results: [], total: 0 }, words));
}

export function search(services: Services, _params: Params<'search'>, form: Form): Reply {
  const query = form.text('query');
  const desk = sitDown(services, { accountColumns: columns });
  return again(searchCard({ viewer: desk.viewer, query, ...found(desk, query) }, desk.words));
}

export function openLinkSender(services: Services, { address }: Params<'openLinkSender'>): Reply {
  const desk = sitDown(services, {});
  return push(linkCard(desk, address, { query: '', results: [], total: 0 }));
}

export function searchForSender(services: Services, { address }: Params<'searchForSender'>, form: Form): Reply {
  const query = form.text('query');
  const desk = sitDown(services, { accountColumns: columns });
  return push(linkCard(desk, address, { query, ...found(desk, query) }));
}

type Found = { readonly query: string; readonly results: readonly AccountLine[]; readonly total: number };

function linkCard(desk: Desk, text: string, results: Found) {
  const address = addressOf(text);
  const domain = domainOf(address);
  const whole = canBelongToAccount(domain, worldOf(desk.snapshot.settings, []));
  const view = { viewer: desk.viewer, address, domain: whole ? domain : undefined, ...results };
  return linkSenderCard(view, desk.words);
}

/** Every word of the query, anywhere in name, id or domains; names that begin with it first. */
function found({ snapshot }: Desk, query: string): Omit<Found, 'query'> {
  const wanted = foldText(query);
  if (wanted === '') return { results: [], total: 0 };
  const words = wanted.split(' ');
  const hits = snapshot.accountList(columns).filter(({ name, externalId, domains }) => {
    const text = foldText([name, externalId, ...domains].join(' '));
    return words.every((word) => text.includes(word));
  });
  const first = (name: string) => (foldText(name).startsWith(wanted) ? 0 : 1);
  const title = ({ name, externalId }: (typeof hits)[number]) => name || externalId;
  const sorted = [...hits].sort(
    (a, b) => first(title(a)) - first(title(b)) || byText(title(a), title(b)) || byId(a, b),
  );
  const results = sorted.slice(0, shown).map(({ id, name, externalId, segment, healthScore, healthBand }) => ({
    id,
    name,
    externalId,
    segment,
    score: healthScore,
    band: healthBand === '' ? undefined : healthBand,
  }));
  return { results, total: hits.length };
}

export function addressOf(text: string): Email {
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(text)) throw new Fault('bad-event', { field: 'address' });
  return text.toLowerCase() as Email;
}
