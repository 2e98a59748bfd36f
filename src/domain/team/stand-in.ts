/** Who takes somebody's part while they are away. */
import type { Instant } from '../time/time';
import { localDay } from '../time/time-zone';
import type { Email } from './email';
import { isAway, type Teammate } from './teammate';

type Facts = { readonly team: readonly Teammate[]; readonly now: Instant };

/** A deputy who is away, too, is no help: then it waits for its owner after all. */
export function standIn(owner: Email, { team, now }: Facts): Email {
  const away = (email: Email | '') => {
    const mate = team.find((one) => one.email === email);
    return mate !== undefined && isAway(mate, localDay(now, mate.zone));
  };
  const deputy = team.find(({ email }) => email === owner)?.deputy ?? '';
  const known = team.some(({ email }) => email === deputy);
  return deputy !== '' && known && away(owner) && !away(deputy) ? deputy : owner;
}

/** Whose part this person takes now. */
export function standsFor(me: Pick<Teammate, 'email'>, team: readonly Teammate[], now: Instant): readonly Email[] {
  return awayFor(me, team, now).map(({ email }) => email);
}

export function awayFor(me: Pick<Teammate, 'email'>, team: readonly Teammate[], now: Instant): readonly Teammate[] {
  return team.filter((mate) => mate.deputy === me.email && isAway(mate, localDay(now, mate.zone)));
}

/** A part is taken by somebody of the same role, or by a lead: nobody gets rights by standing in that are not theirs. */
export function mayStandIn(mate: Pick<Teammate, 'email' | 'role'>, owner: Pick<Teammate, 'email' | 'role'>): boolean {
  return mate.email !== owner.email && (mate.role === owner.role || mate.role === 'lead');
}
