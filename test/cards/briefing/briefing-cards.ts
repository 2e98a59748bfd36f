/** A meeting with an account: before it, while it goes on, and what came of it. */
import { briefingCard } from '../../../src/cards/briefing/briefing';
import { outcomeCard } from '../../../src/cards/briefing/outcome';
import type { Case } from '../../../src/domain/account/case';
import type { Commitment } from '../../../src/domain/account/commitment';
import { attendingOf, briefingOf } from '../../../src/domain/briefing/briefing';
import { addDays, dayMs, hourMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aContact, anAccount, anActivity } from '../../support/builders';
import { type Content, healthViewOf, type Named, now, signalsOf, viewerOf } from '../samples/samples';

const today = '2026-11-23';

export function briefingCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const told = healthViewOf(content);
  const account = anAccount({ name: content.company, renewalDay: '2027-01-20' });
  const promise: Commitment = {
    ...{ id: 'cmt_1', rev: 1, account: 'acc_acme', what: content.need, who: viewer.me.email, due: addDays(today, -3) },
    ...{ state: 'open', source: '', by: viewer.me.email, at: now, closedAt: undefined },
  };
  const broken: Case = {
    ...{ id: 'cas_1', rev: 1, account: 'acc_acme', externalId: '', title: content.mail, severity: 'high' },
    ...{ escalated: false, opened: '2026-11-10', closed: undefined },
  };
  const facts = { account, band: told.health.band, today, now, renewals: [] } as const;
  const grave = briefingOf({ ...facts, signals: signalsOf(content), commitments: [promise], cases: [broken] });
  const calm = briefingOf({ ...facts, account: anAccount(), signals: [], commitments: [], cases: [] });
  const people = ['jana@acme.example', 'tom@acme.example', 'nok@acme.example'] as const;
  const contacts = [
    aContact({ name: content.person, title: content.need }),
    aContact({ email: 'tom@acme.example', name: '' }),
  ];
  const call = anActivity({ kind: 'call', what: 'reached', words: content.need, at: now - 4 * dayMs });
  const before = {
    ...{ viewer, ...told, account, start: now + hourMs, logged: undefined, lastTouch: call, ...grave },
    ...{ attending: attendingOf(people, contacts), can: { log: false, flag: true, sync: true } },
  };
  const during = { ...before, start: now - hourMs / 4, can: { log: true, flag: true, sync: true } };
  const line = anActivity({ kind: 'meeting', what: 'held', words: content.need, at: now });
  const nothing = { decided: '', next: '', due: '', pulse: '' } as const;
  const invited = [
    { email: 'jana@acme.example', name: content.person },
    { email: 'tom@acme.example', name: 'tom@acme.example' },
  ];
  const owners = [{ email: viewer.me.email, name: viewer.me.name }, ...invited];
  const typed = { ...nothing, result: 'held', attended: ['jana@acme.example'], who: viewer.me.email };
  const form = { viewer, account, start: now - hourMs, invited, owners, typed, problems: {}, withPulse: true } as const;
  const filled = { ...typed, decided: content.need, next: content.mail, due: addDays(today, 3) };
  return {
    briefing: briefingCard(before, words),
    'briefing-calm': briefingCard({ ...before, ...calm, attending: attendingOf([people[0]], contacts) }, words),
    'briefing-now': briefingCard({ ...during, lastTouch: undefined }, words),
    'briefing-logged': briefingCard({ ...during, ...calm, logged: line }, words),
    outcome: outcomeCard(form, words),
    'outcome-refused': outcomeCard({ ...form, typed: filled, problems: { due: 'missing', who: 'not-found' } }, words),
    'outcome-alone': outcomeCard({ ...form, invited: [], withPulse: false }, words),
  };
}
