/** What leads have planned, plan by plan: what waits, what could not be booked, how many are. */
import type { Meeting } from '../../../domain/sync/meeting';
import { openPlanned, type PlannedSync } from '../../../domain/sync/team/planned';
import type { Words } from '../../../messages/words';
import { ask } from '../../actions';
import { listOf, nameOf, plainButton, quiet } from '../../parts';
import type { Card, Line, Section, Widget } from '../../spec';
import type { Viewer } from '../../viewer';
import { pairText } from './plan';

export type PlannedView = {
  readonly viewer: Viewer;
  readonly rows: readonly PlannedSync[];
  readonly meetings: readonly Meeting[];
  readonly mayWithdraw: boolean;
};

/** Plans that have something open, the newest first. */
export function plannedCard(view: PlannedView, words: Words): Card {
  const { rows, meetings, viewer } = view;
  const { teamSyncs: say } = words;
  const open = openPlanned(rows, meetings, viewer.now);
  const plans = [...new Set([...open].sort((a, b) => b.at - a.at).map(({ plan }) => plan))];
  const sections = plans.slice(0, plansShown).map((plan) => planSection(plan, open, view, words));
  return {
    name: 'planned-syncs',
    header: { title: say.planned, ...(open.length > 0 ? { subtitle: say.plannedHome({ count: open.length }) } : {}) },
    sections: sections.length > 0 ? sections : [{ widgets: [quiet(say.nothing)] }],
  };
}

const plansShown = 4;
const rowsShown = 15;

function planSection(plan: string, open: readonly PlannedSync[], view: PlannedView, words: Words): Section {
  const { viewer, rows, mayWithdraw } = view;
  const { teamSyncs: say, format, common } = words;
  const own = open.filter((row) => row.plan === plan);
  const [first] = own;
  const header = first
    ? say.planOf({ name: nameOf(viewer, first.by, words), when: format.ago(first.at, viewer.now) })
    : '';
  const rest = quiet(common.more({ count: own.length - rowsShown }));
  const list = listOf(own, (row) => rowLine(row, viewer, words), { header, empty: '', limit: rowsShown, rest });
  const booked = rows.filter((row) => row.plan === plan && row.state === 'booked').length;
  const withdraw = plainButton(say.withdraw({ count: own.length }), ask('withdrawPlan', { plan }));
  const widgets: readonly Widget[] = [
    ...list.widgets,
    ...(booked > 0 ? [quiet(say.booked({ count: booked }))] : []),
    ...(mayWithdraw ? [{ kind: 'buttons', buttons: [withdraw] } as const] : []),
  ];
  return { header, widgets };
}

function rowLine(row: PlannedSync, viewer: Viewer, words: Words): Line {
  const { teamSyncs: say, format } = words;
  const above = format.when(row.start, viewer.now);
  const text = pairText(row, viewer, words);
  if (row.state !== 'lapsed' || row.reason === '') {
    const below = say.waits({ name: nameOf(viewer, row.csm, words) });
    return { kind: 'line', icon: 'event_upcoming', above, text, below };
  }
  const isMine = viewer.me.email === row.csm || viewer.me.email === row.am;
  const anew = plainButton(say.anew, ask('planAgain', { planned: row.id }));
  const below = say.lapses[row.reason];
  return { kind: 'line', icon: 'warning', above, text, below, ...(isMine ? { button: anew } : {}) };
}
