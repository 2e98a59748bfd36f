/** Said where lists are longer or shorter for it: for whom somebody stands in, and that they are away themselves. */
import { awayFor } from '../domain/team/stand-in';
import { isAway } from '../domain/team/teammate';
import { localDay } from '../domain/time/time-zone';
import type { Words } from '../messages/words';
import { ask } from './actions';
import { nameOf } from './parts';
import type { Widget } from './spec';
import type { Viewer } from './viewer';

export function standInLines({ me, team, now }: Viewer, words: Words): readonly Widget[] {
  const { away: say, format } = words;
  return awayFor(me, team, now).map((mate): Widget => {
    const day = mate.awayUntil ? format.shortDay(mate.awayUntil, now) : '';
    const name = nameOf({ team }, mate.email, words);
    return { kind: 'line', icon: 'swap_horiz', text: say.standsIn({ name }), below: say.until({ day }) };
  });
}

/** So that nobody wonders, back at their desk, why nothing comes. */
export function ownAbsence({ me, team, now }: Viewer, words: Words): readonly Widget[] {
  const { away: say, format } = words;
  if (!me.awayUntil || !isAway(me, localDay(now, me.zone))) return [];
  const text = say.away({ day: format.shortDay(me.awayUntil, now) });
  const below = me.deputy === '' ? say.nobody : say.deputy({ name: nameOf({ team }, me.deputy, words) });
  return [{ kind: 'line', icon: 'beach_access', text, below, onClick: ask('openTeammate', { email: me.email }) }];
}
