/**
 * A report becomes a document, once. A row says that it is being made, then Google makes the document and marks it with
 * the row's id, then the row says which it is. Whoever clicks twice, loses an answer or crashes in between finds the
 * same row, and by its mark the same document. All under the lock, as the booking of a sync is.
 */

import { trendWidgets } from '../../cards/account/health-parts';
import type { Params } from '../../cards/actions';
import { reportMadeCard } from '../../cards/report/made';
import { reportDocument } from '../../cards/report/page';
import { type Edition, editions, type Report, type ReportId } from '../../domain/report/report';
import { may, mayFinish } from '../../domain/team/permission';
import { Fault } from '../../fault';
import type { Words } from '../../messages/words';
import { accountId, healthView, subjectOf } from '../account/account';
import { keyOf } from '../account/log';
import { act, type Desk, save } from '../desk';
import { type Reply, updated } from '../reply';
import type { Form, Services } from '../services';
import { isTooLong, languageIn, periodIn, readersWords, type Texts, textsIn } from './ask';
import { barTables, chartsOf } from './gather';
import { pageOf, spanText, type Written } from './page-of';

type Making = Params<'makeReport'>;

export function makeReport(services: Services, params: Making, form: Form): Reply {
  const edition = editions.find((one) => one === params.edition);
  const isReview = params.account === '';
  if (!edition || isReview !== (edition === 'review')) throw new Fault('bad-event', { field: 'edition' });
  return act(services, {
    plan: isReview ? { tables: ['reports'] } : { account: accountId(params.account), tables: barTables },
    work: (desk) => make(desk, edition, params, form),
  });
}

function make(desk: Desk, edition: Edition, params: Making, form: Form): Reply {
  const texts = textsIn(form, edition);
  mayTell(desk, texts);
  const words = readersWords(languageIn(params.language, desk), desk);
  const title = form.text('title').slice(0, 200) || words.reports.title;
  const isEmpty = Object.values(texts).every((text) => text.trim() === '');
  // The card stays as it is, with all that was typed.
  if (isEmpty) return { show: 'notice', notice: desk.words.reports.nothing };
  if (isTooLong(texts)) return { show: 'notice', notice: desk.words.common.problems['too-long'] };
  const period = periodIn(params);
  const report = { edition, period, language: words.language, account: params.account as Report['account'] };
  const row = rowFor(desk, report, keyOf(desk.services, params.key, `${title} ${Object.values(texts).join('\n')}`));
  const document = row.document || theDocument(desk, row, { edition, title, period, texts }, words);
  return updated(reportMadeCard({ document, row }, desk.words), desk.words.reports.made);
}

/** A price is the AM's to tell, whatever a client sends. */
export function mayTell({ me }: Desk, { price = '' }: Texts): void {
  if (price !== '' && !may(me, 'seeAmounts')) throw new Fault('not-allowed', { right: 'seeAmounts' });
}

type Wanted = Pick<Report, 'edition' | 'language' | 'account'> & { readonly period: Written['period'] };

/** The row of this click: found, or written as being made. */
function rowFor(desk: Desk, { edition, period, language, account }: Wanted, key: string): Report & { fresh: boolean } {
  const id: ReportId = `rep_${key}`;
  const known = desk.snapshot.table('reports').find((one) => one.id === id);
  if (known) return { ...known, fresh: false };
  const { me, services } = desk;
  const row: Report = {
    ...{ id, rev: 1, account, edition, ...period, language },
    ...{ by: me.email, at: services.now, state: 'making', document: '' },
  };
  save(desk, 'beginReport', { key, add: { reports: [row] } });
  return { ...row, fresh: true };
}

function theDocument(desk: Desk, row: Report & { fresh: boolean }, written: Written, words: Words): string {
  const { documents } = desk.services;
  const document =
    (row.fresh ? undefined : documents.find(row.id)) ?? documents.make(contentOf(desk, row.id, written, words));
  const { fresh: _, ...report } = row;
  save(desk, 'makeReport', { update: { reports: [{ ...report, state: 'made', document }] } });
  return document;
}

function contentOf(desk: Desk, mark: string, written: Written, words: Words) {
  const page = pageOf(desk, { ...written, ...picturesOf(desk, written, words) }, words);
  // A file's name stands in lists that draw marks of direction as boxes.
  const title = `${written.title} (${spanText(written.edition, written.period, words)})`.replace(
    /[\u200e\u200f\u2066-\u2069]/g,
    '',
  );
  return { mark, title, html: reportDocument(page, words, desk.snapshot.settings.reportLook) };
}

/** Of an account: bars of what is open to all, and for ourselves the way of its health. */
function picturesOf(desk: Desk, { edition, period }: Written, words: Words): Pick<Written, 'charts' | 'picture'> {
  if (edition === 'review') return {};
  const charts = chartsOf(desk, { period, today: desk.today, zone: desk.me.zone }, words);
  if (edition === 'customer') return { charts };
  const { account, dossier } = subjectOf(desk);
  const [picture] = trendWidgets(healthView(desk, account, dossier), words);
  return { charts, ...(picture?.kind === 'image' ? { picture } : {}) };
}

/** A report that a click left half-way: its document is looked for, and where there is none the row says so. */
export function finishReport(services: Services, { report, account }: Params<'finishReport'>): Reply {
  return act(services, {
    plan: account === '' ? { tables: ['reports'] } : { account: accountId(account), tables: ['reports'] },
    work: (desk) => {
      const row = desk.snapshot.table('reports').find((one) => one.id === report && one.account === account);
      if (!row) throw new Fault('missing-row', { table: 'reports' });
      if (!mayFinish(desk.me, row)) throw new Fault('not-allowed', { right: 'finishReport' });
      const document = row.document || services.documents.find(row.id) || '';
      const state = document === '' ? 'gone' : 'made';
      if (row.state !== state) save(desk, 'finishReport', { update: { reports: [{ ...row, state, document }] } });
      if (document === '') return { show: 'notice', notice: desk.words.reports.gone };
      return updated(reportMadeCard({ document, row }, desk.words), desk.words.reports.made);
    },
  });
}
