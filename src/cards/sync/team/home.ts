/** What of the team's plan stands on somebody's home. */
import type { PlannedSync } from '../../../domain/sync/team/planned';
import type { Words } from '../../../messages/words';
import { ask } from '../../actions';
import { nameOf, plainButton, quiet } from '../../parts';
import type { Line, Widget } from '../../spec';
import type { Viewer } from '../../viewer';

export type TeamAtHome = {
  /** Planned and not booked: of everybody for a lead, else of this person. */
  readonly open: readonly PlannedSync[];
  /** Pairs that share accounts and have no sync; for a lead alone. */
  readonly without: number;
};

const shown = 5;

type View = { readonly viewer: Viewer; readonly team?: TeamAtHome };

export function teamLines({ viewer, team }: View, words: Words): readonly Line[] {
  const { open = [], without = 0 } = team ?? {};
  const { teamSyncs: say } = words;
  const openAll = ask('openPlanned', {});
  const lines = viewer.me.role === 'lead' ? [] : open.slice(0, shown).map((row) => ownLine(row, viewer, words));
  const count = open.length;
  if (viewer.me.role === 'lead' && count > 0) {
    const lapsed = open.find(({ state }) => state === 'lapsed');
    const below = lapsed && lapsed.reason !== '' ? say.lapses[lapsed.reason] : '';
    lines.push({ kind: 'line', icon: 'event_upcoming', text: say.plannedHome({ count }), below, onClick: openAll });
  }
  if (without > 0) {
    const text = say.without({ count: without });
    lines.push({ kind: 'line', icon: 'groups', text, below: say.withoutHint, onClick: ask('openTeamPlan', {}) });
  }
  return lines;
}

/** Of a time that is gone its CSM finds another; the AM knows of it. */
function ownLine(row: PlannedSync, viewer: Viewer, words: Words): Line {
  const { teamSyncs: say, format } = words;
  const isCsm = row.csm === viewer.me.email;
  const name = nameOf(viewer, isCsm ? row.am : row.csm, words);
  const text = say.plannedWith({ name, when: format.when(row.start, viewer.now) });
  const waits = say.waits({ name: nameOf(viewer, row.csm, words) });
  if (row.state === 'planned' || row.reason === '') {
    return { kind: 'line', icon: 'event_upcoming', text, below: waits, onClick: ask('openPlanned', {}) };
  }
  const onClick = isCsm ? ask('planAgain', { planned: row.id }) : ask('openPlanned', {});
  const below = say.lapses[row.reason];
  return { kind: 'line', icon: 'warning', text: [{ text, tone: 'warning' }], below, onClick };
}

export function noSyncAhead({ home, account }: Words): readonly Widget[] {
  const schedule = plainButton(account.sync, ask('openSync', { account: '' }));
  return [quiet(home.nextSyncEmpty), { kind: 'buttons', buttons: [schedule] }];
}
