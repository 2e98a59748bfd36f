/** What happened with an account: the list, one line of it, pins, and one's own notes in other words. */
import { type EntryView, entryCard, type NoteChangeView, noteChangeCard } from '../../cards/account/entry';
import { timelineCard } from '../../cards/account/timeline';
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { type Activity, edited } from '../../domain/account/activity';
import { conversationOf, type TimelineFilter, timelineKinds, timelineOf } from '../../domain/account/timeline';
import {
  isWorded,
  mostPins,
  newestFirst,
  newestShown,
  pinnedIn,
  shownOf,
  versionsOf,
} from '../../domain/account/timeline-lines';
import type { Movement } from '../../domain/commercial/movement';
import { heldOf } from '../../domain/sync/happened';
import type { Email } from '../../domain/team/email';
import { may } from '../../domain/team/permission';
import { Fault } from '../../fault';
import { olderThan } from '../archive/older-from';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';
import { accountId, activityOf, subjectOf } from './account';
import { keyOf } from './log';

const noteLimit = 4000;

export function openTimeline(services: Services, { account }: Params<'openTimeline'>): Reply {
  return push(listCard(sitDown(services, { account: accountId(account) }), { kind: '', by: '' }));
}

/** The same list, narrowed to what was picked on it. */
export function filterTimeline(services: Services, { account }: Params<'filterTimeline'>, form: Form): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  return again(listCard(desk, filterIn(form.text('kind'), form.text('who'))));
}

/** It comes from a client: what is no kind narrows nothing. */
export function filterIn(kind: string, who: string): TimelineFilter {
  return { kind: timelineKinds.find((one) => one === kind) ?? '', by: who.toLowerCase() as Email };
}

function listCard(desk: Desk, filter: TimelineFilter): Card {
  const { account, dossier } = subjectOf(desk);
  const older = olderThan(newestFirst(dossier.activities));
  const oldest = older === undefined ? undefined : newestFirst(dossier.activities)[newestShown - 1];
  const facts = {
    ...dossier,
    activities: shownOf(dossier.activities),
    held: heldOf(dossier.meetings, desk.services.now).filter(({ end }) => end >= (oldest?.at ?? 0)),
    movements: movementsOf(desk, older === undefined ? undefined : dossier.activities),
  };
  return timelineCard({ viewer: desk.viewer, account, entries: timelineOf(facts, filter), filter, older }, desk.words);
}

/** For AMs and leads, as far back as the page goes. Nobody else's click asks the workbook of amounts. */
function movementsOf({ me, services, snapshot }: Desk, page: readonly Activity[] | undefined): readonly Movement[] {
  const { amounts } = services.workbook;
  const id = snapshot.account?.id;
  if (!id || !may(me, 'seeAmounts') || !amounts.exists()) return [];
  const look = amounts.look({ account: id, tables: ['movements'] });
  if (look.state !== 'open') return [];
  const last = page && newestFirst(page)[newestShown - 1];
  const from = last ? new Date(last.at).toISOString().slice(0, 10) : '';
  return look.table('movements').filter(({ account, day }) => account === id && day >= from);
}

export function openEntry(services: Services, { account, entry }: Params<'openEntry'>): Reply {
  return push(entryOf(sitDown(services, { account: accountId(account) }), entry));
}

export function pinEntry(services: Services, { account, entry, to, key }: Params<'pinEntry'>): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const { account: subject, dossier } = subjectOf(desk);
      const { timeline: say } = desk.words;
      const what = to === 'off' ? 'off' : 'on';
      const { id: source } = lineIn(desk, entry);
      const pinned = pinnedIn(dossier.activities);
      if (what === 'on' && !pinned.has(source) && pinned.size >= mostPins) {
        return { show: 'notice', notice: say.tooMany({ count: pinned.size }) };
      }
      const own = keyOf(services, key, `${what} ${source}`);
      const pin = activityOf(desk, subject, { kind: 'pin', what, words: '', key: own, source });
      save(desk, 'pinEntry', { key: own, add: { activities: [pin] } });
      return updated(entryOf(desk, entry, [pin]), what === 'on' ? say.pinnedNow : say.unpinnedNow);
    },
  });
}

export function openNoteChange(services: Services, { account, entry }: Params<'openNoteChange'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const [now] = versionsOf(ownNote(desk, entry), subjectOf(desk).dossier.activities);
  return push(changeForm(desk, { entry, key: services.newKey(), typed: { note: now?.words ?? '' }, problems: {} }));
}

/** A note is never written over: the new words are a line of their own that takes its place. */
export function changeNote(services: Services, { account, entry, key }: Params<'changeNote'>, form: Form): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const note = form.text('note');
      const problem = note === '' ? 'missing' : note.length > noteLimit ? 'too-long' : undefined;
      if (problem) return again(changeForm(desk, { entry, key, typed: { note }, problems: { note: problem } }));
      const { id: source } = ownNote(desk, entry);
      const own = keyOf(services, key, note);
      const { account: subject } = subjectOf(desk);
      const line = activityOf(desk, subject, { kind: 'note', what: edited, words: note, key: own, source });
      save(desk, 'changeNote', { key: own, add: { activities: [line] } });
      return done(entryOf(desk, entry, [line]), desk.words.timeline.changed);
    },
  });
}

function lineIn(desk: Desk, entry: string): Activity {
  const line = subjectOf(desk).dossier.activities.find(({ id }) => id === entry);
  if (!line || line.kind === 'pin') throw new Fault('missing-row', { table: 'activities' });
  return line;
}

function ownNote(desk: Desk, entry: string): Activity {
  const line = lineIn(desk, entry);
  if (!isWorded(line) || line.by !== desk.me.email) {
    throw new Fault('not-allowed', { right: 'changeNote' });
  }
  return line;
}

function entryOf(desk: Desk, entry: string, added: readonly Activity[] = []): Card {
  const { account, dossier } = subjectOf(desk);
  const ids = new Set(added.map(({ id }) => id));
  const activities = [...dossier.activities.filter(({ id }) => !ids.has(id)), ...added];
  const line = lineIn(desk, entry);
  const [now = line, ...versions] = isWorded(line) ? versionsOf(line, activities) : [line];
  const view: EntryView = {
    viewer: desk.viewer,
    account,
    activity: { ...line, words: now.words },
    pinned: pinnedIn(activities).has(line.id),
    versions,
    conversation: line.kind === 'mail' ? conversationOf(line, activities) : [],
    can: {
      pin: may(desk.me, 'pinEntry'),
      change: may(desk.me, 'changeNote') && isWorded(line) && line.by === desk.me.email,
    },
    key: desk.services.newKey(),
  };
  return entryCard(view, desk.words);
}

function changeForm(desk: Desk, form: Omit<NoteChangeView, 'viewer' | 'account'>): Card {
  return noteChangeCard({ viewer: desk.viewer, account: subjectOf(desk).account, ...form }, desk.words);
}
