/** "This sender belongs to that account", or to nobody: said once, remembered for everybody. */
import type { Params } from '../../cards/actions';
import { unknownSenderCard } from '../../cards/sender/unknown-sender';
import type { Account } from '../../domain/account/account';
import type { Contact } from '../../domain/account/contact';
import { canBelongToAccount, domainOf } from '../../domain/account/matching';
import { accountId, accountOf, activityOf, subjectOf } from '../account/account';
import { act, type Desk, save, worldOf } from '../desk';
import { type Reply, updated } from '../reply';
import type { Services } from '../services';
import { addressOf } from './search';

/** Remembers the address as a contact, or the whole domain at the account where a domain can belong to one. */
export function linkSender(services: Services, params: Params<'linkSender'>): Reply {
  const address = addressOf(params.address);
  return act(services, {
    right: 'link-sender',
    plan: { account: accountId(params.account), find: [address, domainOf(address)] },
    work: (desk) => {
      const { account } = subjectOf(desk);
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
    links: [{ key: domain, account: account.id }],
  });
  return shown(desk, wider);
}

function linkAddress(desk: Desk, account: Account, address: Contact['email']): Reply {
  const id = `con_${desk.services.digest(address).slice(0, 16)}` as const;
  const { dossier } = subjectOf(desk);
  if (dossier.contacts.some(({ email }) => email === address)) return shown(desk, account);
  const contact: Contact = { id, rev: 1, account: account.id, email: address, name: '', title: '' };
  const line = activityOf(desk, account, { kind: 'contact', what: 'address', words: address, key: id.slice(4) });
  save(desk, 'linkSender', {
    add: { contacts: [contact], activities: [line] },
    links: [{ key: address, account: account.id }],
  });
  return shown(desk, account, { contacts: [...dossier.contacts, contact] });
}

function shown(desk: Desk, account: Account, dossier = {}): Reply {
  return updated(accountOf(desk, { account, dossier, mail: 'new' }), desk.words.notices.linked);
}

/** "Not a customer": nobody is asked about this sender again. */
export function ignoreSender(services: Services, params: Params<'ignoreSender'>): Reply {
  const address = addressOf(params.address);
  return act(services, {
    right: 'link-sender',
    plan: { find: [address] },
    work: (desk) => {
      const view = { viewer: desk.viewer, address, ignored: true, suggestions: [] };
      const id = `con_${desk.services.digest(address).slice(0, 16)}` as const;
      if (!desk.snapshot.hits.some(({ key, account }) => key === address && account === '')) {
        save(desk, 'ignoreSender', {
          add: { contacts: [{ id, rev: 1, account: '', email: address, name: '', title: '' }] },
          links: [{ key: address, account: '' }],
        });
      }
      return updated(unknownSenderCard(view, desk.words), desk.words.notices.senderIgnored);
    },
  });
}
