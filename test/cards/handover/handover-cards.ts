/** An account that changes hands, and its packet: with everything, and with nothing known. */
import { handoverCard } from '../../../src/cards/handover/owners';
import { type PacketView, packetCard } from '../../../src/cards/handover/packet';
import type { Case } from '../../../src/domain/account/case';
import type { Commitment } from '../../../src/domain/account/commitment';
import type { Renewal } from '../../../src/domain/account/renewal';
import type { Revenue } from '../../../src/domain/commercial/revenue';
import { highlightsOf } from '../../../src/domain/handover/highlights';
import { healthOf } from '../../../src/domain/health/health';
import { dayMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aContact, aMeeting, anAccount, healthFacts, ourModel } from '../../support/builders';
import { activitiesOf, type Content, healthViewOf, type Named, now, signalsOf, viewerOf } from '../samples/samples';

export function packetViewOf(content: Content): PacketView {
  const commitment: Commitment = {
    ...{ id: 'cmt_1', rev: 1, account: 'acc_acme', what: content.need, who: 'mina@orbit.example', state: 'open' },
    ...{ due: '2026-11-20', source: '', by: 'mina@orbit.example', at: now - 9 * dayMs, closedAt: undefined },
  };
  const problem: Case = {
    ...{ id: 'cas_1', rev: 1, account: 'acc_acme', externalId: '', title: content.mail, severity: 'high' },
    ...{ escalated: true, opened: '2026-11-10', closed: undefined },
  };
  const renewal: Renewal = {
    ...{ id: 'ren_1', rev: 1, account: 'acc_acme', day: '2027-03-14', noticeDay: '2027-01-13', call: 'open' },
    ...{ calledBy: 'arthit@orbit.example', result: '', resultDay: undefined },
  };
  return {
    viewer: viewerOf('csm', content),
    ...healthViewOf(content),
    signals: signalsOf(content).slice(0, 3),
    commitments: [
      commitment,
      { ...commitment, id: 'cmt_2', due: '2026-12-04' },
      { ...commitment, due: undefined, who: '' },
    ],
    cases: [problem, { ...problem, id: 'cas_2', title: '', escalated: false, severity: 'low' }],
    contacts: [aContact(), aContact({ id: 'con_2', name: '', email: 'it@acme.example' })],
    renewal,
    amounts: undefined,
    highlights: highlightsOf({ activities: activitiesOf(content), feedback: [], now }),
    nextSync: aMeeting({ start: now + 2 * dayMs }),
  };
}

export function handoverCards(words: Words, content: Content): Named {
  const view = packetViewOf(content);
  const account = anAccount({ name: content.company, am: 'gone@orbit.example' });
  const paid: Revenue = {
    ...{ id: 'mrr_1', rev: 1, account: account.id, day: '2026-03-21', amount: 499, currency: 'THB' },
  };
  const amounts = { state: 'open', standing: { now: paid, next: undefined }, rung: undefined } as const;
  const bare = anAccount({ name: content.company, renewalDay: undefined, csm: '', am: '', seatsBought: undefined });
  const none = { signals: [], commitments: [], cases: [], contacts: [], highlights: [] } as const;
  const unknown = {
    health: healthOf(healthFacts({ account: bare }), ourModel),
    renewal: undefined,
    nextSync: undefined,
  };
  return {
    handover: handoverCard({ viewer: viewerOf('lead', content), account, signals: 3 }, words),
    'handover-without-signals': handoverCard({ viewer: viewerOf('lead', content), account, signals: 0 }, words),
    packet: packetCard(view, words),
    'packet-for-am': packetCard({ ...view, viewer: viewerOf('am', content), amounts }, words),
    'packet-bare': packetCard({ ...view, ...none, ...unknown, account: bare }, words),
  };
}
