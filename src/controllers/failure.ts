/** What a fault looks like to a person: what happened, what is saved, what to do now. Some faults have a way out. */
import type { Card } from '../cards/spec';
import { fileAccessCard } from '../cards/workspace/file-access';
import { problemCard } from '../cards/workspace/problem';
import type { Language } from '../domain/team/teammate';
import type { Fault } from '../fault';
import { words } from '../messages/words';
import type { Form, Services } from './services';
import { firstRun } from './workspace/setup';

export type Circumstances = {
  readonly reference: string;
  readonly language: Language;
  readonly zone: string;
  readonly me: string;
  /** Absent when not even the services could be put together. */
  readonly services: Services | undefined;
  readonly form: Form | undefined;
  /** The action that was clicked; empty for what only opens. */
  readonly action: string;
};

export function failureFor(fault: Fault, at: Circumstances): Card {
  const { services } = at;
  const text = words(at.language, at.zone);
  if (fault.code === 'no-workbook' && services) return firstRun(services, text);
  if (fault.code === 'no-access' && services) {
    // Google names the open spreadsheet only to those who allowed it: an unnamed one may well be the workbook.
    const opened = services.sheet.spreadsheetId();
    const otherSheet = opened !== undefined && opened !== services.workbook.id();
    const here = services.host === 'sheets' && !otherSheet;
    return fileAccessCard({ me: at.me, url: services.workbook.url(), here, otherSheet }, text);
  }
  return problemCard(
    {
      code: fault.code,
      reference: at.reference,
      me: at.me,
      url: services?.workbook.exists() ? services.workbook.url() : '',
      admins: String(fault.detail.admins ?? '')
        .split(', ')
        .filter((name) => name !== ''),
      mayStartAnew: fault.code === 'workbook-gone' && (services?.workbook.mayStartAnew() ?? false),
      typed: at.form?.typed() ?? [],
      wouldWrite: at.action !== '' && !/^(open|search|find)/.test(at.action),
    },
    text,
  );
}
