/** Who may read what stands in a sync: our own people. Whoever cannot be told from a stranger is one. */
import { domainOf, isInternal } from '../../domain/account/matching';
import type { Email } from '../../domain/team/email';
import type { Snapshot } from '../../store/workbook';
import { worldOf } from '../desk';
import type { Services } from '../services';

const rooms = 'resource.calendar.google.com';

type World = Pick<Snapshot, 'settings' | 'team'>;

/**
 * A group has an address of the company's own and may have anybody in it. Google shows a person's calendar, not a
 * group's: an address without one counts as from outside, unless an admin has listed it as internal. No call where all
 * are teammates, listed, or from elsewhere anyway.
 */
export function insideFor(services: Services, { settings, team }: World, addresses: readonly Email[]) {
  const world = worldOf(settings, team);
  const isListed = (email: Email) =>
    world.teammates.includes(email) || settings.internalGuests.includes(email) || domainOf(email) === rooms;
  const doubtful = addresses.filter((email) => isInternal(email, world) && !isListed(email));
  const people = new Set(doubtful.length === 0 ? [] : services.calendar.peopleAmong([...new Set(doubtful)]));
  return (email: Email): boolean => isListed(email) || people.has(email);
}
