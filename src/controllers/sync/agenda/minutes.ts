/** Minutes of a sync: begun with what was decided on its agenda, kept in its row and on its account's timeline. */
import type { Params } from '../../../cards/actions';
import type { Card } from '../../../cards/spec';
import { decisionText } from '../../../cards/sync/agenda-lines';
import { type MinutesView, minutesCard, minutesLimit } from '../../../cards/sync/minutes';
import { fingerprint } from '../../../domain/fingerprint';
import { noted } from '../../../domain/sync/happened';
import type { Meeting } from '../../../domain/sync/meeting';
import { activityOf } from '../../account/account';
import { keyOf } from '../../account/log';
import { act, type Desk, save, sitDown } from '../../desk';
import { again, done, push, type Reply } from '../../reply';
import type { Form, Services } from '../../services';
import { meetingOf } from '../meeting';
import { agendaOn, agendaPlan, ownMeeting } from './facts';

export function openMinutes(services: Services, params: Params<'openMinutes'>): Reply {
  const desk = sitDown(services, agendaPlan(params.account));
  const meeting = ownMeeting(desk, params.meeting, 'openMinutes');
  const minutes = meeting.minutes || begun(desk, meeting);
  return push(
    formOf(desk, { meeting, key: services.newKey(), known: markOf(meeting), typed: { minutes }, problems: {} }),
  );
}

/** Empty where nobody has written any. */
function markOf({ minutes }: Meeting): string {
  return minutes === '' ? '' : fingerprint(minutes);
}

/** What was decided from a line, and signals that were moved while the two met. */
function begun(desk: Desk, meeting: Meeting): string {
  const { viewer, words } = desk;
  const { items } = agendaOn(desk, meeting);
  const decided = meeting.decisions.map((one) => `• ${one.words} (${decisionText(one, viewer, words)})`);
  const moved = items.flatMap((item) => {
    if (item.kind !== 'signal-decided' || (item.signal.movedAt ?? 0) < meeting.start) return [];
    return [`• ${item.signal.need} (${words.signal.states[item.signal.state]})`];
  });
  return [...decided, ...moved].join('\n').slice(0, minutesLimit);
}

export function saveMinutes(services: Services, params: Params<'saveMinutes'>, form: Form): Reply {
  return act(services, {
    plan: agendaPlan(params.account),
    work: (desk) => {
      const { agenda: say } = desk.words;
      const meeting = ownMeeting(desk, params.meeting, 'saveMinutes');
      const minutes = form.text('minutes');
      const problem = minutes === '' ? 'missing' : minutes.length > minutesLimit ? 'too-long' : undefined;
      if (problem) {
        const problems: MinutesView['problems'] = { minutes: problem };
        return again(formOf(desk, { meeting, key: params.key, known: params.known, typed: { minutes }, problems }));
      }
      if (meeting.minutes === minutes) return done(meetingOf(desk, meeting), say.minutesSaved);
      // The other one wrote meanwhile: whoever was slower keeps what they typed, and looks first.
      if (markOf(meeting) !== params.known) {
        return { show: 'notice', notice: desk.words.problem.texts['stale-row'] };
      }
      // A pair's own sync has no timeline: its row says so.
      const told = { meeting: { ...meeting, minutes }, before: meeting, what: ['minutes'] } as const;
      const row = noted(told, services.now).meeting;
      const key = keyOf(services, `${params.key} ${meeting.id}`, minutes);
      const line = { kind: 'sync', what: 'minutes', words: minutes, key, source: meeting.id } as const;
      const activities = meeting.account === '' ? [] : [activityOf(desk, { id: meeting.account }, line)];
      save(desk, 'saveMinutes', { key, update: { meetings: [row] }, add: { activities } });
      return done(meetingOf(desk, row), say.minutesSaved);
    },
  });
}

function formOf({ viewer, words }: Desk, form: Omit<MinutesView, 'viewer'>): Card {
  return minutesCard({ viewer, ...form }, words);
}
