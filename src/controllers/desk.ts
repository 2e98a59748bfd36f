/** Where every controller starts: the workbook is read once, the person is found in the team, the right is checked. */

import type { Viewer } from '../cards/viewer';
import { domainOf, isInternal, type OwnWorld } from '../domain/account/matching';
import type { Email } from '../domain/team/email';
import { may } from '../domain/team/permission';
import type { ActionRight } from '../domain/team/right';
import { type RightName, rights } from '../domain/team/rights';
import type { Settings } from '../domain/team/settings';
import type { Language, Teammate } from '../domain/team/teammate';
import type { Day } from '../domain/time/time';
import { localDay } from '../domain/time/time-zone';
import { Fault } from '../fault';
import { type Words, words } from '../messages/words';
import type { Allowed, Change, Plan, Snapshot } from '../store/workbook';
import type { Services } from './services';

export type Desk = {
  readonly services: Services;
  readonly snapshot: Snapshot;
  readonly me: Teammate;
  readonly viewer: Viewer;
  readonly words: Words;
  /** Today, where this person sits. */
  readonly today: Day;
};

/** For a view: what it needs, in one read. Throws `no-workbook`, `not-in-team`, `wrong-account`, `not-allowed`. */
export function sitDown(services: Services, plan: Plan, right: RightName = services.asks): Desk {
  if (!services.workbook.exists()) throw new Fault('no-workbook');
  const snapshot = services.workbook.load(plan);
  const me = snapshot.team.find(({ email }) => email === services.me);
  // The team may come from the cache, and somebody may have been added a moment ago: nobody is refused by old news.
  if (!me && !plan.freshTeam) return sitDown(services, { ...plan, freshTeam: true }, right);
  if (!me) throw strangerTo(snapshot, services.me);
  if (!may(me, right)) throw new Fault('not-allowed', { right });
  return {
    services,
    snapshot,
    me,
    viewer: { me, now: services.now, team: snapshot.team },
    words: words(languageFor(me, services), me.zone),
    today: localDay(services.now, me.zone),
  };
}

/** Whoever set their Google to Persian or Thai reads that; English is what Google shows to all who never chose. */
function languageFor(me: Teammate, { client }: Services): Language {
  return client.language === 'en' ? me.language : client.language;
}

/** For an action: read, decision and write under the lock, with the team as it stands in the workbook now. */
export function act<Answer>(services: Services, task: Task<Answer>): Answer {
  if (!services.workbook.exists()) throw new Fault('no-workbook');
  return services.workbook.locked(() => task.work(sitDown(services, { ...task.plan, freshTeam: true })));
}

export type Task<Answer> = {
  readonly plan: Plan;
  readonly work: (desk: Desk) => Answer;
};

/** Writes, in the name of whoever sits here; no more than what was asked for may write. `as`: a wider right, checked before. */
export function save(desk: Desk, action: string, change: OwnChange): void {
  const { services, me } = desk;
  const { as = services.asks, ...rows } = change;
  if (!may(me, as)) throw new Fault('not-allowed', { right: as });
  services.workbook.save({ by: me.email, at: services.now, action, allowed: allowed[as].writes ?? {}, ...rows });
}

/** The rights as the store reads them: a table or a column that no tab has does not compile. */
const allowed: { readonly [Name in RightName]: Pick<ActionRight, 'roles'> & { readonly writes?: Allowed } } = rights;

/** For rows with an id that says what they are: added once more after an undo, they are another click. */
export function onceMore({ now }: Services, id: string): string {
  return `${id}-${now.toString(36)}`;
}

type OwnChange = Omit<Change, 'by' | 'at' | 'action' | 'allowed'> & { readonly as?: RightName };

export function worldOf(settings: Settings, team: readonly Teammate[]): OwnWorld {
  return {
    ownDomains: settings.ownDomains,
    freeDomains: settings.freeDomains,
    teammates: team.map(({ email }) => email),
  };
}

/** An account of the company that is not in the team yet, or another account than the one meant for work. */
function strangerTo({ settings, team }: Snapshot, me: Email): Fault {
  const admins = team.filter(({ role }) => role === 'admin').map(({ name, email }) => name || email);
  const ours = isInternal(me, worldOf(settings, [])) || settings.ownDomains.length === 0;
  return new Fault(ours ? 'not-in-team' : 'wrong-account', { admins: admins.join(', '), domain: domainOf(me) });
}
