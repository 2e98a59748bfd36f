/** Reports before they are made and after: of an account, for a meeting of the team, with nothing known. */
import { reportFormCard } from '../../../src/cards/report/form';
import { reportMadeCard } from '../../../src/cards/report/made';
import { templateCard } from '../../../src/cards/report/template';
import { reportTextsCard } from '../../../src/cards/report/texts';
import { type Report, sections } from '../../../src/domain/report/report';
import { dayMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aContact, anAccount } from '../../support/builders';
import { type Content, type Named, now, viewerOf } from '../samples/samples';

const period = { from: '2026-10-01', to: '2026-12-31' } as const;

export function reportCards(words: Words, content: Content): Named {
  const account = anAccount({ name: content.company });
  const viewer = viewerOf('am', content);
  const made: Report = {
    ...{ id: 'rep_1', rev: 1, account: account.id, edition: 'customer', ...period, language: words.language },
    ...{ by: viewer.me.email, at: now - dayMs, state: 'made', document: '1doc' },
  };
  const ask = { when: 'quarter 0', from: '', to: '', language: words.language, price: false, whose: '' } as const;
  const customer = { ...ask, edition: 'customer', parts: sections.customer } as const;
  const form = { viewer, account, problem: undefined, mayPrice: true, people: [] };
  const reports: readonly Report[] = [made, { ...made, id: 'rep_2', state: 'making', edition: 'internal' }];
  const texts = {
    ...{ account: account.id, subtitle: content.company, period, language: words.language, title: content.need },
    ...{ key: 'k1', partial: true, noPrice: true },
  };
  return {
    'report-form': reportFormCard({ ...form, ask: customer, reports }, words),
    'report-form-internal': reportFormCard(
      {
        ...{ ...form, viewer: viewerOf('csm', content), mayPrice: false, problem: 'badPeriod', reports: [] },
        ask: { ...ask, edition: 'internal', from: '2026-12-01', to: '2026-11-01', parts: sections.internal },
      },
      words,
    ),
    'report-form-review': reportFormCard(
      {
        ...{ ...form, viewer: viewerOf('lead', content), account: undefined, mayPrice: false, reports: [] },
        people: [viewer.me],
        ask: { ...ask, edition: 'review', parts: sections.review },
      },
      words,
    ),
    'report-texts': reportTextsCard(
      {
        ...{ ...texts, edition: 'customer', mail: 'here' },
        contacts: [aContact(), aContact({ id: 'con_2', name: '' })],
        parts: sections.customer.map((name) => ({ name, text: content.mail })),
      },
      words,
    ),
    'report-texts-elsewhere': reportTextsCard(
      { ...texts, edition: 'customer', mail: 'elsewhere', contacts: [], parts: [] },
      words,
    ),
    'report-texts-internal': reportTextsCard(
      {
        ...{ ...texts, edition: 'internal', mail: 'never', contacts: [] },
        parts: sections.internal.map((name) => ({ name, text: content.need })),
      },
      words,
    ),
    'report-texts-review': reportTextsCard(
      {
        ...{ ...texts, account: '', edition: 'review', mail: 'never', contacts: [], partial: false, noPrice: false },
        parts: sections.review.map((name) => ({ name, text: content.need })),
      },
      words,
    ),
    template: templateCard({ reportTemplate: '' }, words),
    'template-made': templateCard({ reportTemplate: '1doc' }, words),
    'report-made': reportMadeCard({ document: '1doc', row: made }, words),
    'report-made-review': reportMadeCard({ document: '1doc', row: { ...made, edition: 'review' } }, words),
  };
}
