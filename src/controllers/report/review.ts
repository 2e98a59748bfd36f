/** A portfolio review for a meeting of the team: of one's own accounts, or for a lead of all or of one person. */

import type { Params } from '../../cards/actions';
import type { ReportAsk } from '../../cards/report/form';
import { reportFormCard } from '../../cards/report/form';
import { reviewLines } from '../../cards/report/review-lines';
import { reportTextsCard } from '../../cards/report/texts';
import type { Card } from '../../cards/spec';
import { portfolioOf } from '../../domain/report/portfolio';
import { reportsOf } from '../../domain/report/report';
import { type Desk, sitDown } from '../desk';
import { labelOf } from '../nightly/alert';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { askIn, firstAsk, periodOfAsk, readersWords } from './ask';

const columns = [
  ...(['id', 'name', 'externalId', 'csm', 'am', 'stage'] as const),
  ...(['renewalDay', 'noticeDays', 'healthBand', 'healthScore'] as const),
] as const;
const tables = ['alerts', 'renewals', 'signals', 'signalEvents', 'reports'] as const;

export function openReview(services: Services): Reply {
  const desk = sitDown(services, { tables: ['reports'] });
  return push(formOf(desk, firstAsk(desk, 'review')));
}

function formOf(desk: Desk, ask: ReportAsk, problem?: 'badPeriod'): Card {
  const { viewer, me, snapshot } = desk;
  const reports = reportsOf(snapshot.table('reports'), '').filter(({ by }) => by === me.email);
  const people = me.role === 'lead' ? snapshot.team.filter(({ role }) => role === 'csm' || role === 'am') : [];
  return reportFormCard({ viewer, account: undefined, ask, problem, mayPrice: false, reports, people }, desk.words);
}

export function openReviewTexts(services: Services, _params: Params<'openReviewTexts'>, form: Form): Reply {
  const desk = sitDown(services, { tables, accountColumns: columns });
  const ask = askIn(desk, form, 'review');
  const period = periodOfAsk(ask, desk);
  if (!period) return again(formOf(desk, ask, 'badPeriod'));
  const words = readersWords(ask.language, desk);
  const { snapshot, viewer, today, me } = desk;
  const { accounts, whose } = accountsFor(desk, ask.whose);
  const rows = {
    accounts,
    alerts: snapshot.table('alerts'),
    renewals: snapshot.table('renewals'),
    signals: snapshot.table('signals'),
    signalEvents: snapshot.table('signalEvents'),
  };
  const portfolio = portfolioOf(rows, { period, today, zone: me.zone });
  const lines = reviewLines(portfolio, { viewer, labelOf: (measure) => labelOf(snapshot.models, measure) }, words);
  const name = whose === '' ? words.reportText.everybody : words.format.isolate(whose);
  return push(
    reportTextsCard(
      {
        ...{ account: '', subtitle: desk.words.reports.review, edition: 'review', period, language: ask.language },
        parts: ask.parts.flatMap((part) => {
          const told = lines[part];
          return told ? [{ name: part, text: told.join('\n') }] : [];
        }),
        key: services.newKey(),
        title: words.reportText.reviewTitle({ whose: name }),
        ...{ contacts: [], mail: 'never', partial: false, noPrice: false },
      },
      desk.words,
    ),
  );
}

/** A CSM and an AM look at their own, whatever a client asks for. */
function accountsFor({ snapshot, me }: Desk, wanted: string) {
  const all = snapshot.accountList(columns);
  const mate = me.role === 'lead' ? snapshot.team.find(({ email }) => email === wanted) : me;
  if (!mate) return { accounts: all, whose: '' };
  const own = all.filter(({ csm, am }) => csm === mate.email || am === mate.email);
  return { accounts: own, whose: mate.name || mate.email };
}
