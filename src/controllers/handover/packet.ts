/** Everything that somebody needs who takes an account over, gathered by one click and in one read. */
import type { Params } from '../../cards/actions';
import { packetCard } from '../../cards/handover/packet';
import { shownOf } from '../../domain/account/timeline-lines';
import { highlightsOf } from '../../domain/handover/highlights';
import { byId, byText } from '../../domain/order';
import { byClock } from '../../domain/signal/signal-clocks';
import { isOpen } from '../../domain/signal/signal-table';
import { nextSync } from '../../domain/sync/sync';
import { accountId, healthView, subjectOf } from '../account/account';
import { accountAmounts } from '../commercial/amounts';
import { sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Services } from '../services';

export function openPacket(services: Services, { account }: Params<'openPacket'>): Reply {
  const desk = sitDown(services, { account: accountId(account), tables: ['commitments', 'renewals'] });
  const { account: subject, dossier } = subjectOf(desk);
  const { snapshot, viewer, words, today } = desk;
  const own = <Row extends { readonly account: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.account === subject.id);
  const commitments = own(snapshot.table('commitments')).filter(({ state }) => state === 'open');
  const ahead = own(snapshot.table('renewals')).filter(({ result, day }) => result === '' && day >= today);
  const view = {
    ...{ viewer, account: subject, ...healthView(desk, subject, dossier) },
    signals: dossier.signals.filter(isOpen).sort(byClock),
    commitments: commitments.sort((a, b) => byText(a.due ?? '9999', b.due ?? '9999') || byId(a, b)),
    cases: dossier.cases.filter(({ closed }) => closed === undefined),
    contacts: dossier.contacts,
    renewal: ahead.sort((a, b) => byText(a.day, b.day))[0],
    amounts: accountAmounts(desk, subject),
    highlights: highlightsOf({
      activities: shownOf(dossier.activities),
      feedback: dossier.feedback,
      now: services.now,
    }),
    nextSync: nextSync(dossier.meetings, services.now),
  };
  return push(packetCard(view, words));
}
