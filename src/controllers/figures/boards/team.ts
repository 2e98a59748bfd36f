/** What stands on the tabs with charts of CSMs, of AMs and of the team, part by part. */
import type { TeamFacts } from '../../../cards/figures/boards/team';
import type { TeamBoardKey } from '../../../domain/board/board';
import { bandsAt, countedBy, funnelOf, renewalsByBand } from '../../../domain/metrics/board-facts';
import { personFigures } from '../../../domain/metrics/figure-lists';
import { noticesAhead } from '../../../domain/metrics/forecast/forecast';
import { onceFor } from '../../../domain/once';
import type { Teammate } from '../../../domain/team/teammate';
import { isDay } from '../../../domain/time/time';
import {
  type BoardSources,
  byPeriod,
  type Drawn,
  type Facts,
  monthsFrom,
  monthsShown,
  pastOf,
  periodsTo,
  quartersShown,
  readingOf,
  unwritten,
} from './sources';

export function teamFacts(key: TeamBoardKey, drawn: Drawn): Facts<TeamFacts> {
  const { sources, rowsOf } = drawn;
  const { desk, found } = sources;
  const { books } = found;
  const quarters = periodsTo(desk, 'quarter', quartersShown);
  return {
    past: () => pastOf(key, drawn, (period) => ({ period })),
    funnels: () =>
      unwritten(quarters, rowsOf('funnels')).map((period) => ({ period, steps: funnelOf(books, { period }) })),
    bands: () => bandsIn(sources, rowsOf('bands')),
    people: () => peopleOn(key, sources),
    renewals: () => renewalsOf(sources),
  };
}

/** Of the month that is not over as lists show it now; of those before, as snapshots told, where those are known. */
function bandsIn(sources: BoardSources, names: ReadonlySet<string>): TeamFacts['bands'] {
  const months = unwritten(periodsTo(sources.desk, 'month', monthsShown), names);
  // What no snapshot told when the first row was written no snapshot tells now.
  const [first = ''] = [...names].filter(isDay).sort();
  const isUntold = ({ from }: (typeof months)[number]) => from > first && !names.has(from);
  const [past, open] = [months.slice(0, -1).filter(isUntold), months.slice(-1)];
  const known = past.length > 0 ? sources.history() : { rows: [], isWhole: true };
  const newest = known.rows.reduce((day, one) => (one.day > day ? one.day : day), '');
  // What was not read to its end says nothing of the months after.
  const told = known.isWhole ? past : past.filter(({ to }) => to < newest);
  return [...byPeriod(told, bandsAt(known.rows, told)), ...byPeriod(open, [countedBy(bandedNow(sources))])];
}

/** Those that left are nobody's any more. */
const bandedNow = onceFor(({ found, bandOf }: BoardSources) =>
  found.books.accounts
    .filter(({ stage }) => stage !== 'ended')
    .map(({ id, csm, am }) => ({ csm, am, band: bandOf(id).band, amount: 1 })),
);

function peopleOn(key: TeamBoardKey, sources: BoardSources): TeamFacts['people'] {
  const { desk, found } = sources;
  const people = key === 'team' ? [...peopleOf('csm', desk), ...peopleOf('am', desk)] : peopleOf(key, desk);
  return people.map(({ name, role, email }) => {
    const ask = { ...periodNow(sources), [role]: email };
    const readings = personFigures[key].map((figure) => readingOf(figure, found.books, ask));
    return { name, readings, bands: countedBy(bandedNow(sources).filter((one) => one[role] === email)) };
  });
}

export function periodNow({ desk }: BoardSources) {
  const [period = { from: desk.today, to: desk.today }] = periodsTo(desk, 'quarter', 1);
  return { period };
}

export function peopleOf<Role extends 'csm' | 'am'>(role: Role, { snapshot }: BoardSources['desk']) {
  const own = snapshot.team.filter((mate: Teammate) => mate.role === role);
  return own.map(({ name, email }) => ({ role, email, name: name || email }));
}

function renewalsOf({ desk, found: { books }, bandOf }: BoardSources): TeamFacts['renewals'] {
  const months = monthsFrom(desk);
  const period = { from: desk.today, to: months[months.length - 1]?.to ?? desk.today };
  const here = { ...books, accounts: books.accounts.filter(({ stage }) => stage !== 'ended') };
  const dates = noticesAhead(here, { period, day: desk.today });
  const ahead = [...dates].map(([account, { notice }]) => ({ account, notice, amount: 1 }));
  return byPeriod(
    months,
    renewalsByBand(ahead, (account) => bandOf(account).band, months),
  );
}
