/** An account's status report before it is made: what shall be in it, then every word of it to be changed. */

import type { Params } from '../../cards/actions';
import type { ReportAsk } from '../../cards/report/form';
import { reportFormCard } from '../../cards/report/form';
import { type ReportTextsView, reportTextsCard } from '../../cards/report/texts';
import type { Card } from '../../cards/spec';
import { accountTitle } from '../../domain/account/account';
import type { Period } from '../../domain/metrics/period';
import { reportsOf } from '../../domain/report/report';
import { may } from '../../domain/team/permission';
import type { Words } from '../../messages/words';
import { accountId, subjectOf } from '../account/account';
import { accountAmounts } from '../commercial/amounts';
import { type Desk, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { askIn, editionIn, firstAsk, periodOfAsk, readersWords } from './ask';
import { isPartial, linesOf, reportTables } from './gather';

export function openReport(services: Services, { account }: Params<'openReport'>, form: Form): Reply {
  const desk = sitDown(services, { account: accountId(account), tables: ['reports'] });
  const chosen = form.text('edition');
  if (chosen === '') return push(formOf(desk, firstAsk(desk, 'customer')));
  return again(formOf(desk, askIn(desk, form, editionIn(chosen), true)));
}

function formOf(desk: Desk, ask: ReportAsk, problem?: 'badPeriod'): Card {
  const { account } = subjectOf(desk);
  const { snapshot, viewer, me } = desk;
  const reports = snapshot.table('reports');
  const mayPrice = may(me, 'seeAmounts') && desk.services.workbook.amounts.exists();
  return reportFormCard(
    { viewer, account, ask, problem, mayPrice, reports: reportsOf(reports, account.id), people: [] },
    desk.words,
  );
}

export function openReportTexts(services: Services, { account }: Params<'openReportTexts'>, form: Form): Reply {
  const desk = sitDown(services, { account: accountId(account), tables: [...reportTables, 'reports'] });
  const ask = askIn(desk, form, editionIn(form.text('edition')));
  const period = periodOfAsk(ask, desk);
  if (!period) return again(formOf(desk, ask, 'badPeriod'));
  return push(textsOf(desk, ask, period));
}

function textsOf(desk: Desk, ask: ReportAsk, period: Period): Card {
  const { account, dossier } = subjectOf(desk);
  const { edition, language } = ask;
  const words = readersWords(language, desk);
  const looking = { period, today: desk.today, zone: desk.me.zone };
  const lines = { ...linesOf(desk, edition, looking, words), ...priceLine(desk, ask, words) };
  const partial = ask.parts.includes('lately') && isPartial(dossier, looking);
  const isOutside = edition === 'customer';
  // What stands for a name of none is an id of ours.
  const called = isOutside ? account.name : accountTitle(account);
  const parts = ask.parts.flatMap((name) => {
    const told = lines[name];
    return told ? [{ name, text: name === 'lately' && partial ? unlessNone(told, words) : told.join('\n') }] : [];
  });
  const view: ReportTextsView = {
    ...{ account: account.id, subtitle: accountTitle(account), edition, period, language, parts },
    key: desk.services.newKey(),
    title: called === '' ? words.reports.title : words.reportText.title({ account: words.format.isolate(called) }),
    contacts: isOutside ? dossier.contacts : [],
    mail: isOutside ? (desk.services.host === 'gmail' ? 'here' : 'elsewhere') : 'never',
    partial,
    noPrice: ask.price && !lines.price,
  };
  return reportTextsCard(view, desk.words);
}

/** Where not all was read, nobody knows that there was nothing. */
function unlessNone(told: readonly string[], { reportText: { none } }: Words): string {
  const text = told.join('\n');
  return text === none.lately || text === none.other ? '' : text;
}

/** Only on a tick, and only for those who may see it. */
function priceLine(desk: Desk, { price }: ReportAsk, { reportText: say, format }: Words) {
  if (!price) return {};
  const amounts = accountAmounts(desk, subjectOf(desk).account);
  if (amounts?.state !== 'open' || !amounts.standing.now) return {};
  return { price: [say.pays({ money: format.money(amounts.standing.now) })] };
}
