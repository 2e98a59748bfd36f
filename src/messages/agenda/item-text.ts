/** A line of an agenda in words, the same for a card and for an event. */
import type { Comment } from '../../domain/account/comment';
import type { AgendaItem } from '../../domain/sync/agenda/item';
import type { Teammate } from '../../domain/team/teammate';
import type { Day, Instant } from '../../domain/time/time';
import type { Words } from '../words';
import { alertText } from './alert-text';
import { measureText } from './measure-text';

export type Telling = {
  readonly team: readonly Pick<Teammate, 'email' | 'name'>[];
  /** What the company calls measures of its own. */
  readonly labels: ReadonlyMap<string, string>;
  readonly now: Instant;
  /** An event is read hours after it was written: it names days, and no spans from now. */
  readonly days: 'near' | 'fixed';
};

/** `text` is empty where a line is about its account as a whole. */
export type ItemText = { readonly text: string; readonly state: string; readonly owner: string };

export function itemText(item: AgendaItem, telling: Telling, words: Words): ItemText {
  const owner = item.owner === '' ? '' : words.meeting.owner({ name: nameIn(telling, item.owner, words) });
  return { ...toldOf(item, telling, words), owner };
}

function nameIn({ team }: Telling, email: string, { format }: Words): string {
  return format.isolate(team.find((mate) => mate.email === email)?.name || email);
}

function toldOf(item: AgendaItem, telling: Telling, words: Words): Omit<ItemText, 'owner'> {
  const { signal: say, handover } = words;
  const { day } = daysFor(telling, words);
  switch (item.kind) {
    case 'commitment': {
      const { what, due } = item.commitment;
      if (due === undefined) return { text: what, state: handover.noDay };
      return { text: what, state: (item.late ? handover.lateSince : handover.dueBy)({ day: day(due) }) };
    }
    case 'mention':
      return { text: item.comment.words, state: askedText(item.comment, telling, words) };
    case 'signal-late':
    case 'signal-waiting':
      return { text: item.signal.need, state: clockText(item, telling, words) };
    case 'hand-back-missing':
    case 'signal-decided': {
      const { need, state, reason } = item.signal;
      return { text: need, state: listed(say.states[state], reason === '' ? '' : say.reasons[reason]) };
    }
    default:
      return { text: '', state: accountState(item, telling, words) };
  }
}

/** On a card as near as days are said, in an event by the calendar alone. */
function daysFor({ days, now }: Telling, { format }: Words) {
  const isNear = days === 'near';
  return { isNear, day: (of: Day) => (isNear ? format.shortDay(of, now) : format.day(of)) };
}

type OfAccount = Extract<AgendaItem, { readonly kind: 'band' | 'alert' | 'renewal' | 'disagreement' }>;

function accountState(item: OfAccount, telling: Telling, words: Words): string {
  const { format, agenda, health, record, meeting } = words;
  const { isNear, day } = daysFor(telling, words);
  const labelOf = (measure: string) => telling.labels.get(measure) ?? '';
  switch (item.kind) {
    case 'band': {
      const changed = agenda.changed({ from: health.bands[item.from], to: health.bands[item.to] });
      const by = item.moved.map(({ measure, points }) => {
        return `${measureText({ measure, label: labelOf(measure) }, words)} ${format.signed(points)}`;
      });
      return listed(`${changed}, ${day(item.day)}`, format.list(by));
    }
    case 'alert':
      return alertText({ alert: item.alert, label: labelOf(item.alert.measure) }, words);
    case 'renewal': {
      const on = meeting.renewal({ day: day(item.renewal) });
      const left = format.inDays(item.notice, telling.now);
      // Without a period of notice it is the same day.
      if (item.notice === item.renewal) return listed(on, isNear ? left : '');
      const notice = { day: day(item.notice), left };
      return listed(on, (isNear ? meeting.noticeIn : agenda.notice)(notice));
    }
    case 'disagreement': {
      const { band, pulse, call } = item.voices;
      const score = band === 'insufficient' ? '' : health.bands[band];
      return listed(
        score,
        pulse === undefined ? '' : record.pulse({ value: pulse }),
        call === '' ? '' : record.calls[call],
      );
    }
  }
}

function askedText({ by, at }: Comment, telling: Telling, words: Words): string {
  const { format } = words;
  const { isNear, day } = daysFor(telling, words);
  const when = isNear ? format.ago(at, telling.now) : day(format.today(at));
  return words.agenda.asked({ name: nameIn(telling, by, words), day: when });
}

type WithClock = Extract<AgendaItem, { readonly kind: 'signal-late' | 'signal-waiting' }>;

function clockText({ kind, due }: WithClock, telling: Telling, words: Words): string {
  const { format, handover } = words;
  const { isNear, day } = daysFor(telling, words);
  if (due === undefined) return words.signal.noClock;
  const isLate = kind === 'signal-late';
  if (isNear) return isLate ? format.late(due, telling.now) : format.when(due, telling.now);
  return (isLate ? handover.lateSince : handover.dueBy)({ day: day(format.today(due)) });
}

function listed(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
