/** What a teammate adds to an account's timeline: the open mail, a note, their own judgement. */
import { type NoteView, noteCard } from '../../cards/account/note';
import { type PulseView, pulseCard } from '../../cards/account/pulse';
import type { Params } from '../../cards/actions';
import { addressesIn, isInternal } from '../../domain/account/matching';
import { modelFor } from '../../domain/health/health-model';
import type { MeasureValue } from '../../domain/health/measure-value';
import { pulseEffect, pulseMeasure } from '../../domain/health/pulse';
import { act, type Desk, onceMore, save, sitDown, worldOf } from '../desk';
import { again, done, push, type Reply, updated } from '../reply';
import type { Form, OpenMessage, Services } from '../services';
import { accountId, accountOf, activityOf, subjectOf } from './account';

const noteLimit = 4000;

/** Once per message, whoever clicks: the message's key is looked up in the same read. */
export function logMail(services: Services, { account }: Params<'logMail'>): Reply {
  const message = services.mail.open();
  return act(services, {
    plan: { account: accountId(account), ...(message ? { find: [mailKey(message.key)] } : {}) },
    work: (desk) => {
      const { account: subject, dossier } = subjectOf(desk);
      if (!message) return { show: 'notice', notice: desk.words.notices.noMail };
      if (desk.snapshot.hits.some(({ key }) => key === mailKey(message.key))) {
        return updated(accountOf(desk, { mail: 'logged' }), desk.words.notices.mailLoggedBefore);
      }
      const line = { ...mailLine(desk, subject, message), at: Math.min(message.sentAt, services.now) };
      save(desk, 'logMail', {
        key: onceMore(services, line.id),
        add: { activities: [line] },
        links: [{ key: mailKey(message.key), account: subject.id }],
      });
      const activities = [line, ...dossier.activities];
      return updated(accountOf(desk, { dossier: { activities }, mail: 'logged' }), desk.words.notices.mailLogged);
    },
  });
}

function mailLine(desk: Desk, subject: Parameters<typeof activityOf>[1], message: OpenMessage) {
  return activityOf(desk, subject, {
    kind: 'mail',
    what: directionOf(desk, message),
    words: message.subject,
    key: message.key,
    source: message.key,
    thread: message.thread,
    link: message.link,
  });
}

/** So that a balance of both can be told: ours go out, all others come in. */
function directionOf({ snapshot }: Desk, { from }: OpenMessage): 'in' | 'out' {
  const world = worldOf(snapshot.settings, snapshot.team);
  const [sender] = addressesIn([from]);
  return sender !== undefined && isInternal(sender, world) ? 'out' : 'in';
}

/** The index keeps logged messages beside addresses and domains. */
export function mailKey(messageKey: string): string {
  return `msg:${messageKey}`;
}

export function openNote(services: Services, { account }: Params<'openNote'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  return push(noteForm(desk, { key: services.newKey(), typed: { note: '' }, problems: {} }));
}

export function saveNote(services: Services, { account, key }: Params<'saveNote'>, form: Form): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const note = form.text('note');
      const problem = note === '' ? 'missing' : note.length > noteLimit ? 'too-long' : undefined;
      if (problem) return again(noteForm(desk, { key, typed: { note }, problems: { note: problem } }));
      const { account: subject, dossier } = subjectOf(desk);
      const own = keyOf(services, key, note);
      const line = activityOf(desk, subject, { kind: 'note', what: '', words: note, key: own });
      save(desk, 'saveNote', { key: own, add: { activities: [line] } });
      const activities = [line, ...dossier.activities.filter(({ id }) => id !== line.id)];
      return done(accountOf(desk, { dossier: { activities } }), desk.words.notices.noteSaved);
    },
  });
}

/** The same form with other words, after a click whose answer was lost, is another line: no words are dropped for it. */
export function keyOf({ digest }: Services, key: string, words: string): string {
  return digest(`${key} ${words}`).slice(0, 32);
}

function noteForm(desk: Desk, form: Pick<NoteView, 'key' | 'typed' | 'problems'>) {
  return noteCard({ viewer: desk.viewer, account: subjectOf(desk).account, ...form }, desk.words);
}

export function openPulse(services: Services, { account }: Params<'openPulse'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  return push(pulseForm(desk, { key: services.newKey(), typed: { value: '', words: '' }, problems: {} }));
}

export function savePulse(services: Services, { account, key }: Params<'savePulse'>, form: Form): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const typed = { value: form.text('value'), words: form.text('words') };
      const problems: PulseView['problems'] = {
        ...(/^[1-5]$/.test(typed.value) ? {} : { value: 'missing' }),
        ...(typed.words.length > noteLimit ? { words: 'too-long' } : {}),
      };
      if (Object.keys(problems).length > 0) return again(pulseForm(desk, { key, typed, problems }));
      const { account: subject, dossier } = subjectOf(desk);
      const own = keyOf(services, key, `${typed.value} ${typed.words}`);
      const value: MeasureValue = {
        id: `mea_${subject.id.slice(4)}_${own}`,
        rev: 1,
        account: subject.id,
        measure: pulseMeasure,
        value: Number(typed.value),
        day: desk.today,
        by: desk.me.email,
      };
      const line = activityOf(desk, subject, { kind: 'pulse', what: typed.value, words: typed.words, key: own });
      save(desk, 'savePulse', { key: own, add: { measures: [value], activities: [line] } });
      const after = { measures: [...dossier.measures, value], activities: [line, ...dossier.activities] };
      return done(accountOf(desk, { dossier: after }), desk.words.notices.pulseSaved);
    },
  });
}

function pulseForm(desk: Desk, form: Pick<PulseView, 'key' | 'typed' | 'problems'>) {
  const { account, dossier } = subjectOf(desk);
  const facts = { ...dossier, account, today: desk.today };
  const effect = pulseEffect(facts, modelFor(account, desk.snapshot.models));
  return pulseCard({ viewer: desk.viewer, account, effect, ...form }, desk.words);
}
