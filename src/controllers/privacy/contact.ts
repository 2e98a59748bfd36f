/** An admin answers a person who asks what is kept of them: looks, hands out a copy, erases. */
import type { Params } from '../../cards/actions';
import { type ContactTrace, type ContactView, contactCard, eraseCard } from '../../cards/privacy/contact';
import type { Card } from '../../cards/spec';
import type { Email } from '../../domain/team/email';
import { Fault } from '../../fault';
import { act, type Desk, sitDown } from '../desk';
import { again, done, push, type Reply, updated } from '../reply';
import { addressOf } from '../sender/search';
import type { Form, Services } from '../services';

export function openContact(services: Services): Reply {
  const { words } = sitDown(services, {});
  return push(contactCard({ typed: '', key: services.newKey() }, words));
}

export function findContact(services: Services, _params: object, form: Form): Reply {
  const typed = form.text('address');
  const desk = sitDown(services, { freshTeam: true });
  const address = typed.toLowerCase() as Email;
  const problem = !/^[^\s<>@,;]+@[^\s<>@,;]+$/.test(address)
    ? 'not-a-mail'
    : isTeammate(desk, address)
      ? 'is-teammate'
      : undefined;
  if (problem) return again(contactCard({ typed, problem, key: services.newKey() }, desk.words));
  return again(cardOf(desk, address, { key: services.newKey() }));
}

/** A spreadsheet in the admin's own Drive, shared with nobody. */
export function exportContact(services: Services, { address: text, key }: Params<'exportContact'>): Reply {
  const desk = sitDown(services, { freshTeam: true });
  const address = outsider(desk, text);
  const { privacy: say, labels } = desk.words;
  const title = say.copyTitle({ address });
  const copy = services.workbook.privacy.export({ address, title, headers: say.copyHeaders, labels, key });
  return updated(cardOf(desk, address, { key: services.newKey(), copy }), say.copied);
}

export function openErase(services: Services, { address: text }: Params<'openErase'>): Reply {
  const desk = sitDown(services, { freshTeam: true });
  const address = outsider(desk, text);
  return push(eraseCard({ trace: traceOf(desk, address), key: services.newKey() }, desk.words));
}

/** A second click finds nothing left, and says so. */
export function eraseContact(services: Services, { address: text, key }: Params<'eraseContact'>): Reply {
  return act(services, {
    plan: {},
    work: (desk) => {
      const address = outsider(desk, text);
      const { places } = services.workbook.privacy.erase({ address, by: desk.me.email, at: services.now, key });
      services.workbook.rebuild(services.now);
      const { privacy: say } = desk.words;
      const card = cardOf(desk, address, { key: services.newKey() });
      return done(card, places > 0 ? say.erased({ count: places }) : say.erasedBefore);
    },
  });
}

function cardOf(desk: Desk, address: Email, more: Pick<ContactView, 'key' | 'copy'>): Card {
  return contactCard({ typed: address, trace: traceOf(desk, address), ...more }, desk.words);
}

function traceOf({ services }: Desk, address: Email): ContactTrace {
  const { amounts, ...trace } = services.workbook.privacy.trace(address);
  return { address, ...trace, amountsClosed: amounts !== 'open' && amounts !== 'none' };
}

/** Who works here stands in the team tab, and in what they did: that is no contact's to erase. */
function outsider(desk: Desk, text: string): Email {
  const address = addressOf(text);
  if (isTeammate(desk, address)) throw new Fault('not-allowed', { address: 'a teammate' });
  return address;
}

function isTeammate({ snapshot }: Desk, address: string): boolean {
  return snapshot.team.some(({ email }) => email === address);
}
