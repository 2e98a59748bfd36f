import type { Report } from '../../domain/report/report';
import type { Words } from '../../messages/words';
import { quiet } from '../parts';
import type { Card } from '../spec';
import { documentUrl } from './form';

export type ReportMadeView = { readonly document: string; readonly row: Pick<Report, 'from' | 'to' | 'edition'> };

/** The document stands; it opens in a window of its own. */
export function reportMadeCard({ document, row }: ReportMadeView, words: Words): Card {
  const { reports: say, reportText, format } = words;
  const period = reportText.period({ from: format.day(row.from), to: format.day(row.to) });
  return {
    name: 'report-made',
    header: { title: row.edition === 'review' ? say.review : say.title, subtitle: period },
    sections: [{ widgets: [{ kind: 'text', text: [{ text: say.made, bold: true }] }, quiet(say.madeHint)] }],
    footer: { primary: { label: say.open, onClick: { open: documentUrl(document) } } },
  };
}
