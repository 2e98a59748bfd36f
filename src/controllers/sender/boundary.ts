/** Whose matter is this mail? Read on the click alone; nothing of its text is stored. */

import type { Params } from '../../cards/actions';
import { boundaryCard } from '../../cards/sender/boundary';
import { findingsIn } from '../../domain/boundary/boundary';
import { may } from '../../domain/team/permission';
import { type Language, languages } from '../../domain/team/teammate';
import { draftLine } from '../../messages/draft-lines';
import { accountId, subjectOf } from '../account/account';
import { sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Form, Services } from '../services';

export function openBoundary(services: Services, { account }: Params<'openBoundary'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const message = services.mail.open();
  if (!message) return { show: 'notice', notice: desk.words.notices.noMail };
  const body = services.mail.body();
  const text = body === undefined ? undefined : `${message.subject}\n${body}`;
  return push(
    boundaryCard(
      {
        viewer: desk.viewer,
        account: subjectOf(desk).account,
        findings: text === undefined ? undefined : findingsIn(text),
        language: text === undefined ? desk.me.language : languageOf(text, desk.me.language),
        can: { flag: may(desk.me, 'flagSignal') },
      },
      desk.words,
    ),
  );
}

/** A draft in the mailbox of whoever clicked, as an answer to the open mail; sent by hand, or not. */
export function draftReply(services: Services, { account }: Params<'draftReply'>, form: Form): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const wanted = form.text('language');
  const language = languages.find((one): one is Language => one === wanted) ?? desk.me.language;
  return { show: 'new-draft', draft: services.mail.draftReply(draftLine(language, 'price')) };
}

/** By the script that the mail is written in. */
function languageOf(text: string, otherwise: Language): Language {
  const count = (script: RegExp) => (text.match(script) ?? []).length;
  const [persian, thai, latin] = [count(/[\u0600-\u06ff]/g), count(/[\u0e00-\u0e7f]/g), count(/[a-z]/gi)];
  const most = Math.max(persian, thai, latin);
  if (most === 0) return otherwise;
  return most === persian ? 'fa' : most === thai ? 'th' : 'en';
}
