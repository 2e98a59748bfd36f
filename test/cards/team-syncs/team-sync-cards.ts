/** Syncs for the whole team: proposed, planned, and what of it stands on a home. */

import { homeCard } from '../../../src/cards/home';
import { type TeamPlanView, teamPlanCard } from '../../../src/cards/sync/team/plan';
import { plannedCard } from '../../../src/cards/sync/team/planned';
import type { PairWithout } from '../../../src/domain/sync/team/pairs';
import { type PlannedSync, plannedOf } from '../../../src/domain/sync/team/planned';
import type { Role } from '../../../src/domain/team/teammate';
import { dayMs, hourMs, minuteMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aTeammate } from '../../support/builders';
import { homeViewOf } from '../samples/home-cards';
import { type Content, type Named, now, viewerOf } from '../samples/samples';

const pair: PairWithout = {
  csm: 'mina@orbit.example',
  am: 'arthit@orbit.example',
  accounts: 4,
  last: now - 40 * dayMs,
};
const other: PairWithout = { csm: 'mina@orbit.example', am: 'jana@orbit.example', accounts: 1, last: undefined };
const jana = aTeammate({ email: 'jana@orbit.example', name: 'Jana Novak', role: 'am', zone: 'Europe/Berlin' });
const half = 30 * minuteMs;

function viewerWith(role: Role, content: Content) {
  const viewer = viewerOf(role, content);
  return { ...viewer, team: [...viewer.team, jana] };
}

function teamPlanViewOf(content: Content, parts: Partial<TeamPlanView> = {}): TeamPlanView {
  const [first, second] = [now + 3 * dayMs, now + 3 * dayMs + 5 * hourMs];
  return {
    viewer: viewerWith('lead', content),
    plan: {
      lines: [
        { pair, offer: { start: first, end: first + half, why: ['usual-time', 'core-hours', 'full-hour'] } },
        { pair: other, offer: { start: second, end: second + half, why: ['outside-core'] } },
        { pair, offer: { start: second + dayMs, end: second + dayMs + half, why: ['core-hours'] } },
      ],
      gaps: [
        {
          pair,
          none: [
            { constraint: 'busy', who: 'arthit@orbit.example', minutes: 90, helps: true, opens: now + 5 * dayMs },
            { constraint: 'wider', who: '', minutes: 45, helps: true, opens: now + 4 * dayMs },
          ],
        },
        {
          pair: other,
          none: [{ constraint: 'wider', who: '', minutes: 45, helps: true, opens: now + 4 * dayMs }],
        },
        {
          pair,
          none: [
            { constraint: 'unknown', who: 'arthit@orbit.example', minutes: undefined, helps: false, opens: undefined },
            { constraint: 'busy', who: 'mina@orbit.example', minutes: undefined, helps: false, opens: undefined },
            { constraint: 'hours', who: '', minutes: 0, helps: false, opens: undefined },
          ],
        },
      ],
    },
    pairs: 7,
    open: 2,
    key: 'k1',
    ...parts,
  };
}

const plan = { by: 'lena@orbit.example', at: now - 2 * hourMs, plan: 'k1' } as const;
const waits = plannedOf(pair, { start: now + 2 * dayMs, end: now + 2 * dayMs + half }, plan);
const plannedRows: readonly PlannedSync[] = [
  waits,
  { ...plannedOf(other, { start: now + dayMs, end: now + dayMs + half }, plan), state: 'lapsed', reason: 'taken' },
  { ...waits, id: 'psy_3', csm: 'nok@orbit.example', state: 'booked', meeting: 'mtg_1' },
];

export function teamSyncCards(words: Words, content: Content): Named {
  const home = (role: Role, without: number) =>
    homeCard(homeViewOf(role, content, { team: { open: plannedRows.slice(0, 2), without } }), words);
  const planned = (role: Role, rows: readonly PlannedSync[]) =>
    plannedCard({ viewer: viewerWith(role, content), rows, meetings: [], mayWithdraw: role === 'lead' }, words);
  return {
    'team-plan': teamPlanCard(teamPlanViewOf(content), words),
    'team-plan-none': teamPlanCard(
      teamPlanViewOf(content, { plan: { lines: [], gaps: [] }, pairs: 0, open: 0 }),
      words,
    ),
    'planned-syncs': planned('lead', plannedRows),
    'planned-syncs-csm': planned('csm', plannedRows),
    'planned-syncs-none': planned('am', []),
    'home-team-lead': home('lead', 6),
    'home-team-csm': home('csm', 0),
    'home-team-am': home('am', 0),
  };
}
