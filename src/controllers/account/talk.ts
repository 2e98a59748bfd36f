/** Calls and meetings with the account, written down by whoever was there. */
import { type TalkKind, type TalkView, talkCard, talkWords } from '../../cards/account/talk';
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { callResults, meetingResults } from '../../domain/account/activity';
import { type Day, dayOf, hourMs } from '../../domain/time/time';
import { instantOfWall } from '../../domain/time/time-zone';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { accountId, accountOf, activityOf, subjectOf } from './account';
import { keyOf } from './log';

const wordsLimit = 4000;

export function openCall(services: Services, { account }: Params<'openCall'>): Reply {
  return opened(services, 'call', account);
}

export function openMeetingLog(services: Services, { account }: Params<'openMeetingLog'>): Reply {
  return opened(services, 'meeting', account);
}

export function logCall(services: Services, params: Params<'logCall'>, form: Form): Reply {
  return logged(services, { ...params, of: 'call' }, form);
}

export function logMeeting(services: Services, params: Params<'logMeeting'>, form: Form): Reply {
  return logged(services, { ...params, of: 'meeting' }, form);
}

function opened(services: Services, of: TalkKind, account: string): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const typed = { result: '', contact: '', words: '', day: desk.today };
  return push(talkForm(desk, { of, key: services.newKey(), typed, problems: {} }));
}

type Logging = Params<'logCall'> & { readonly of: TalkKind };

function logged(services: Services, { of, account, key }: Logging, form: Form): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const typed = typedIn(desk, form);
      const problems: TalkView['problems'] = {
        ...(typed.words.length > wordsLimit ? { words: 'too-long' } : {}),
        ...(typed.day > desk.today ? { day: 'not-found' } : {}),
      };
      if (Object.keys(problems).length > 0) return again(talkForm(desk, { of, key, typed, problems }));
      const { account: subject, dossier } = subjectOf(desk);
      const what = resultIn(of, typed.result);
      const own = keyOf(services, key, `${what} ${typed.contact} ${typed.words} ${typed.day}`);
      const line = {
        ...activityOf(desk, subject, { kind: of, what, words: wordsOf(desk, of, typed), key: own }),
        at: momentOf(desk, typed.day),
      };
      save(desk, saves[of], { key: own, add: { activities: [line] } });
      const activities = [line, ...dossier.activities.filter(({ id }) => id !== line.id)];
      return done(accountOf(desk, { dossier: { activities } }), talkWords(of, desk.words).saved);
    },
  });
}

const saves = { call: 'logCall', meeting: 'logMeeting' } as const;
type Typed = Omit<TalkView['typed'], 'day'> & { readonly day: Day };

function typedIn({ today }: Desk, form: Form): Typed {
  const day = form.day('day');
  const [result, contact, words] = ['result', 'contact', 'words'].map((name) => form.text(name));
  return {
    result: result ?? '',
    contact: contact ?? '',
    words: words ?? '',
    day: day === undefined ? today : dayOf(day),
  };
}

function resultIn(of: TalkKind, text: string): string {
  const known: readonly string[] = of === 'call' ? callResults : meetingResults;
  return known.find((result) => result === text) ?? known[0] ?? '';
}

function wordsOf({ words }: Desk, of: TalkKind, typed: Typed): string {
  const withWhom = typed.contact === '' ? '' : talkWords(of, words).withWhom({ name: typed.contact.slice(0, 200) });
  return [withWhom, typed.words].filter((text) => text !== '').join('\n');
}

/** What was today was now; of another day nobody remembers the minute. */
function momentOf({ services, today, me }: Desk, day: Day): number {
  return day === today ? services.now : instantOfWall(Date.parse(`${day}T00:00:00Z`) + 12 * hourMs, me.zone);
}

function talkForm(desk: Desk, form: Pick<TalkView, 'of' | 'key' | 'typed' | 'problems'>): Card {
  const { account } = subjectOf(desk);
  return talkCard({ viewer: desk.viewer, account, contacts: contactsOf(desk), ...form }, desk.words);
}

export function contactsOf(desk: Desk): readonly string[] {
  return subjectOf(desk).dossier.contacts.map(({ name, email }) => name || email);
}
