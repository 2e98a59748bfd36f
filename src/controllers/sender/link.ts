/** "This sender belongs to that account", or to nobody: said once, remembered for everybody. */
import type { Params } from '../../cards/actions';
import { unknownSenderCard } from '../../cards/sender/unknown-sender';
import type { Account } from '../../domain/account/account';
import type { Contact } from '../../domain/account/contact';
import { canBelongToAccount, domainOf, isInternal } from '../../domain/account/matching';
import { Fault } from '../../fault';
import { accountId, accountOf, activityOf, subjectOf } from '../account/account';
import { act, type Desk, onceMore, save, worldOf } from '../desk';
import { type Reply, updated } from '../reply';
import type { Services } from '../services';
import { matchOf, planFor } from './mail';
import { addressOf } from './search';

/** Remembers the address as a contact, or the whole domain at the account where a domain can belong to one. */
export function linkSender(services: Services, params: Params<'linkSender'>): Reply {
  const address = addressOf(params.address);
  return act(services, {
    plan: { account: accountId(params.account), find: [address, domainOf(address)] },
    work: (desk) => {
      const { account } = subjectOf(desk);
      if (isInternal(address, worldOf(desk.snapshot.settings, desk.snapshot.team))) {
        throw new Fault('bad-event', { field: 'address' });
      }
      const domain = domainOf(address);
      const whole = params.reach === 'domain' && canBelongToAccount(domain, worldOf(desk.snapshot.settings, []));
      return whole ? linkDomain(desk, account, domain) : linkAddress(desk, account, address);
    },
  });
}

function linkDomain(desk: Desk, account: Account, domain: string): Reply {
  if (account.domains.includes(domain)) return shown(desk, account);
  const wider: Account = { ...account, domains: [...account.domains, domain] };
  const line = activityOf(desk, account, { kind: 'contact', what: 'domain', words: domain, key: `dom${domain}` });
  save(desk, 'linkSender', {
    update: { accounts: [wider] },
    add: { activities: [line] },
    links: [...leadsOf(desk, domain), { key: domain, account: account.id }],
  });
  return shown(desk, wider);
}

function linkAddress(desk: Desk, account: Account, address: Contact['email']): Reply {
  const id = contactId(desk, address, account.id);
  const { dossier } = subjectOf(desk);
  if (dossier.contacts.some(({ email }) => email === address)) return shown(desk, account);
  const contact: Contact = { id, rev: 1, account: account.id, email: address, name: '', title: '' };
  const line = activityOf(desk, account, { kind: 'contact', what: 'address', words: address, key: id.slice(4) });
  save(desk, 'linkSender', {
    key: onceMore(desk.services, id),
    add: { contacts: [contact], activities: [line] },
    links: [...leadsOf(desk, address), { key: address, account: account.id }],
  });
  return shown(desk, account, { contacts: [...dossier.contacts, contact] });
}

/** Accounts that a key leads to already, and goes on to lead to. */
function leadsOf({ snapshot }: Desk, key: string) {
  return snapshot.hits.filter((hit) => hit.key === key && hit.account !== '');
}

/** One person may work with several accounts. */
function contactId({ services }: Desk, address: Contact['email'], account: Contact['account']) {
  return `con_${services.digest(`${account}|${address}`).slice(0, 16)}` as const;
}

function shown(desk: Desk, account: Account, dossier = {}): Reply {
  return updated(accountOf(desk, { account, dossier, mail: 'new' }), desk.words.notices.linked);
}

/** "Not a customer": nobody is asked about this sender again. */
export function ignoreSender(services: Services, params: Params<'ignoreSender'>): Reply {
  const address = addressOf(params.address);
  return act(services, {
    plan: { find: planFor([address]).find ?? [] },
    work: (desk) => {
      const view = { viewer: desk.viewer, address, ignored: true, suggestions: [] };
      const id = contactId(desk, address, '');
      const match = matchOf(desk, [address]).kind;
      // Somebody linked the sender meanwhile: that says more.
      if (match === 'one' || match === 'several') throw new Fault('stale-row', { table: 'contacts' });
      if (match === 'unknown') {
        save(desk, 'ignoreSender', {
          key: onceMore(services, id),
          add: { contacts: [{ id, rev: 1, account: '', email: address, name: '', title: '' }] },
          links: [{ key: address, account: '' }],
        });
      }
      return updated(unknownSenderCard(view, desk.words), desk.words.notices.senderIgnored);
    },
  });
}
