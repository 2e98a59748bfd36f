/** Nothing has changed: this sync may be left out, if both say so. */

import type { Skip } from '../../domain/sync/agenda/skip';
import { quietMs } from '../../domain/sync/new-times';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { nameOf, plainButton, quiet } from '../parts';
import type { Button, Card, Section } from '../spec';
import type { AgendaView } from './agenda-lines';

type SkipView = Pick<AgendaView, 'meeting' | 'viewer'> & { readonly skip: Skip };

export function skipSection(view: SkipView, words: Words): readonly Section[] {
  const { skip, meeting, viewer } = view;
  const { skip: say } = words.agenda;
  const other = nameOf(viewer, meeting.csm === viewer.me.email ? meeting.am : meeting.csm, words);
  const organizer = nameOf(viewer, meeting.organizer, words);
  const withdraw = plainButton(say.meet, skipping(view, 'off'));
  const on = (label: string): Button => ({ label, style: 'outlined', onClick: skipping(view, 'on') });
  const section = (text: string, ...buttons: readonly Button[]): readonly Section[] => [
    { widgets: [quiet(text), { kind: 'buttons', buttons }] },
  ];
  switch (skip) {
    case 'offered':
      return isLastDay(view) ? [] : [{ widgets: [{ kind: 'buttons', buttons: [on(say.offer)] }] }];
    case 'waits':
      return section(say.waits({ name: other }), withdraw);
    case 'asks':
      return section(say.asks({ name: other }), on(say.agree), withdraw);
    case 'agreed':
    case 'take': {
      const text = isLastDay(view) ? say.byHand({ name: organizer }) : say.agreed({ name: organizer });
      return section(text, ...(skip === 'take' ? [on(say.take)] : []), withdraw);
    }
    default:
      return [];
  }
}

/** In its last day nothing is proposed on the card; whoever wants it all the same finds it in the menu. */
export function skipMenu(view: SkipView, words: Words): NonNullable<Card['menu']> {
  if (view.skip !== 'offered' || !isLastDay(view)) return [];
  return [{ label: words.agenda.skip.offer, onClick: skipping(view, 'on') }];
}

function isLastDay({ meeting, viewer }: SkipView): boolean {
  return meeting.start - viewer.now < quietMs;
}

function skipping({ meeting }: SkipView, to: 'on' | 'off') {
  return ask('skipSync', { meeting: meeting.id, account: meeting.account, to });
}
