import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, quiet, turnButtons } from '../parts';
import type { Card } from '../spec';
import { type AgendaView, groupsOf } from './agenda-lines';

/** The whole agenda, page by page: the sync's own card shows one screen of it. */
export function agendaCard(view: AgendaView & { readonly from: number }, words: Words): Card {
  const { agenda, meeting, from } = view;
  const shown = agenda.slice(from, from + listLimit);
  const turn = (to: number) => ask('openAgenda', { meeting: meeting.id, from: String(to) });
  const turns = turnButtons({ from, all: agenda.length }, turn, words);
  const sections = shown.length > 0 ? groupsOf(shown, view, words) : [{ widgets: [quiet(words.meeting.nothing)] }];
  return {
    name: 'agenda',
    header: { title: words.meeting.agenda, subtitle: words.format.when(meeting.start, view.viewer.now) },
    sections: [...sections, ...(turns.length > 0 ? [{ widgets: turns }] : [])],
  };
}
