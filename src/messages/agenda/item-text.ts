/** A line of an agenda in words, the same for a card and for an event. */
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
  const { format, signal: say, handover, agenda, health, record } = words;
  const day = (of: Day) => (telling.days === 'near' ? format.shortDay(of, telling.now) : format.day(of));
  switch (item.kind) {
    case 'commitment': {
      const { what, due } = item.commitment;
      if (due === undefined) return { text: what, state: handover.noDay };
      return {
        text: what,
        state: item.late ? handover.lateSince({ day: day(due) }) : handover.dueBy({ day: day(due) }),
      };
    }
    case 'band': {
      const changed = agenda.changed({ from: health.bands[item.from], to: health.bands[item.to] });
      const by = item.moved.map(({ measure, points }) => {
        const name = measureText({ measure, label: telling.labels.get(measure) ?? '' }, words);
        return `${name} ${format.signed(points)}`;
      });
      return { text: '', state: listed(`${changed}, ${day(item.day)}`, format.list(by)) };
    }
    case 'alert': {
      const label = telling.labels.get(item.alert.measure) ?? '';
      return { text: '', state: alertText({ alert: item.alert, label }, words) };
    }
    case 'renewal': {
      const on = words.meeting.renewal({ day: day(item.renewal) });
      if (item.notice === item.renewal)
        return { text: '', state: telling.days === 'near' ? listed(on, format.inDays(item.notice, telling.now)) : on };
      const notice = { day: day(item.notice), left: format.inDays(item.notice, telling.now) };
      return {
        text: '',
        state: listed(on, telling.days === 'near' ? words.meeting.noticeIn(notice) : agenda.notice(notice)),
      };
    }
    case 'disagreement': {
      const { band, pulse, call } = item.voices;
      const said = [
        band === 'insufficient' ? '' : health.bands[band],
        pulse === undefined ? '' : record.pulse({ value: pulse }),
        call === '' ? '' : record.calls[call],
      ];
      return { text: '', state: listed(...said) };
    }
    case 'mention': {
      const asked =
        telling.days === 'near' ? format.ago(item.comment.at, telling.now) : day(format.today(item.comment.at));
      return {
        text: item.comment.words,
        state: agenda.asked({ name: nameIn(telling, item.comment.by, words), day: asked }),
      };
    }
    case 'signal-late': {
      const since = handover.lateSince({ day: day(format.today(item.due)) });
      return { text: item.signal.need, state: telling.days === 'near' ? format.late(item.due, telling.now) : since };
    }
    case 'signal-waiting': {
      if (item.due === undefined) return { text: item.signal.need, state: say.noClock };
      const by = handover.dueBy({ day: day(format.today(item.due)) });
      return { text: item.signal.need, state: telling.days === 'near' ? format.when(item.due, telling.now) : by };
    }
    default: {
      const { need, state, reason } = item.signal;
      return { text: need, state: listed(say.states[state], reason === '' ? '' : say.reasons[reason]) };
    }
  }
}

function listed(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
