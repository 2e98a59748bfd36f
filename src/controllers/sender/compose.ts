/** Beside a draft: neutral lines and the introduction of the AM. Nothing of the account goes into a mail to a customer. */
import type { Params } from '../../cards/actions';
import { composeCard } from '../../cards/sender/compose';
import type { Card } from '../../cards/spec';
import { addressesIn } from '../../domain/account/matching';
import { type Language, languages } from '../../domain/team/teammate';
import { Fault } from '../../fault';
import { draftLine, draftLines, introduction } from '../../messages/draft-lines';
import { accountId } from '../account/account';
import { sitDown } from '../desk';
import type { Reply } from '../reply';
import type { Form, Services } from '../services';
import { peopleLimit, planFor } from './mail';

export function openCompose(services: Services): Card {
  const people = addressesIn(services.mail.recipients()).slice(0, peopleLimit);
  const desk = sitDown(services, planFor(people));
  const { account } = desk.snapshot;
  const am = account && desk.snapshot.team.find(({ email }) => email === account.am && email !== desk.me.email);
  return composeCard({ viewer: desk.viewer, account, am, language: desk.me.language }, desk.words);
}

export function insertLine(services: Services, params: Params<'insertLine'>, form: Form): Reply {
  const desk = sitDown(services, params.account === '' ? {} : { account: accountId(params.account) });
  const wanted = form.text('language');
  const language = languages.find((one): one is Language => one === wanted) ?? desk.me.language;
  const line = draftLines.find((one) => one === params.line);
  if (!line) throw new Fault('bad-event', { field: 'line' });
  if (line !== 'introduction') return { show: 'draft', insert: draftLine(language, line) };
  const am = desk.snapshot.team.find(({ email }) => email === desk.snapshot.account?.am);
  if (!am) throw new Fault('missing-row', { table: 'team' });
  return { show: 'draft', insert: introduction(language, am) };
}
