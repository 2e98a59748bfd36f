/** The customer edition as a draft in the author's own mailbox: sent by hand, or not. No other edition is drafted. */
import type { Params } from '../../cards/actions';
import { reportBody, reportTextOf } from '../../cards/report/page';
import { oneLine, safe } from '../../messages/notice-mail';
import { accountId, subjectOf } from '../account/account';
import { sitDown } from '../desk';
import type { Reply } from '../reply';
import type { Form, Services } from '../services';
import { languageIn, periodIn, readersWords, textsIn } from './ask';
import { mayTell } from './make';
import { pageOf } from './page-of';

/** Only to contacts of the account, whatever a client sends; whoever else shall have it is typed into the draft. */
export function mailReport(services: Services, params: Params<'mailReport'>, form: Form): Reply {
  const desk = sitDown(services, { account: accountId(params.account) });
  const { dossier } = subjectOf(desk);
  const texts = textsIn(form, 'customer');
  mayTell(desk, texts);
  const words = readersWords(languageIn(params.language, desk), desk);
  const { reportText: say, format } = words;
  const period = periodIn(params);
  const title = form.text('title').slice(0, 200) || words.reports.title;
  const page = pageOf(desk, { edition: 'customer', title, period, texts }, words);
  const chosen = form.all('receivers');
  const to = dossier.contacts.flatMap(({ email }) => (chosen.includes(email) ? [email] : []));
  const hello = say.hello({ period: page.subtitle });
  const bye = say.regards({ name: desk.me.name || desk.me.email });
  const paragraph = (text: string) => `<p dir="${format.direction}">${safe(text).replace(/\n/g, '<br>')}</p>`;
  const draft = services.mail.draftNew({
    to: [...new Set(to)].join(', '),
    subject: oneLine(`${title}, ${page.subtitle}`),
    text: `${hello}\n\n${reportTextOf(page)}\n\n${bye}`,
    html: `${paragraph(hello)}${reportBody(page, words, desk.snapshot.settings.reportLook, false)}${paragraph(bye)}`,
  });
  return { show: 'new-draft', draft };
}
