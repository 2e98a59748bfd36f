/** One list for all pairs without a sync: a box a line, day by day, and the pairs for which nothing fits with the reason. */
import type { Refusing } from '../../../domain/sync/slot-refusals';
import type { Pair } from '../../../domain/sync/sync';
import type { PairWithout } from '../../../domain/sync/team/pairs';
import type { PlanGap, PlanLine, TeamPlan } from '../../../domain/sync/team/plan';
import type { Day } from '../../../domain/time/time';
import { localDay, localTime, localWall } from '../../../domain/time/time-zone';
import type { Words } from '../../../messages/words';
import { ask } from '../../actions';
import { dotted, listLimit, listOf, nameOf, quiet } from '../../parts';
import type { Card, Line, Section, Widget } from '../../spec';
import type { Viewer } from '../../viewer';

export type TeamPlanView = {
  readonly viewer: Viewer;
  readonly plan: TeamPlan;
  /** All pairs without a sync; the plan may be of the first of them. */
  readonly pairs: number;
  /** Planned before, and not booked yet. */
  readonly open: number;
  readonly key: string;
};

/** The boxes of a day are one field. */
export function pickedField(day: Day): string {
  return `picked-${day}`;
}

export function teamPlanCard(view: TeamPlanView, words: Words): Card {
  const { plan, pairs, open, key } = view;
  const { teamSyncs: say } = words;
  const rest = pairs - plan.lines.length - plan.gaps.length;
  const standing: Widget = {
    ...{
      kind: 'line',
      icon: 'event_upcoming',
      text: say.plannedHome({ count: open }),
      onClick: ask('openPlanned', {}),
    },
  };
  const sections: readonly Section[] = [
    { widgets: [...(open > 0 ? [standing] : []), quiet(pairs === 0 ? say.none : say.hint)] },
    ...daySections(view, words),
    ...gapSections(view, words),
    ...(rest > 0 ? [{ widgets: [quiet(say.rest({ count: rest }))] }] : []),
  ];
  const confirm = { label: say.confirm, onClick: ask('confirmTeamPlan', { key }) };
  return {
    name: 'team-plan',
    header: { title: say.title, ...(pairs > 0 ? { subtitle: say.without({ count: pairs }) } : {}) },
    sections,
    ...(plan.lines.length > 0 ? { footer: { primary: confirm } } : {}),
  };
}

/** By the days of whoever looks. */
function daySections({ plan, viewer }: TeamPlanView, words: Words): readonly Section[] {
  const dayIn = ({ offer }: PlanLine) => localDay(offer.start, words.zone);
  const days = [...new Set(plan.lines.map(dayIn))];
  return days.map((day): Section => {
    const lines = plan.lines.filter((line) => dayIn(line) === day);
    const items = lines.map((line) => ({
      label: lineText(line, viewer, words),
      value: `${line.pair.csm} ${line.pair.am} ${line.offer.start}`,
      selected: true,
    }));
    const label = words.format.dayWithWeekday(day);
    return { widgets: [{ kind: 'choice', style: 'checkboxes', name: pickedField(day), label, items }] };
  });
}

function lineText({ pair, offer }: PlanLine, viewer: Viewer, words: Words): string {
  const { format, sync: say } = words;
  const why = offer.why.map((code) => say.why[code]).filter((text) => text !== '');
  const facts = [...theirTimes(pair, offer.start, viewer, words), lastText(pair, viewer, words), format.list(why)];
  return dotted(`${format.time(offer.start)} ${pairText(pair, viewer, words)}`, ...facts);
}

/** Of those on whose clocks it is another time. */
function theirTimes({ csm, am }: Pair, start: number, viewer: Viewer, words: Words): readonly string[] {
  const { format, sync, teamSyncs: say } = words;
  const elsewhere = viewer.team.filter(
    ({ email, zone }) => (email === csm || email === am) && localWall(start, zone) !== localWall(start, words.zone),
  );
  const times = elsewhere.map(({ zone }) => format.clock(localTime(start, zone)));
  const [one = '', other] = times;
  if (one === other) return [say.bothTime({ time: one })];
  return elsewhere.map(({ email }, at) =>
    sync.theirTime({ time: times[at] ?? '', name: nameOf(viewer, email, words) }),
  );
}

export function pairText({ csm, am }: Pair, viewer: Viewer, words: Words): string {
  return words.teamSyncs.pair({ csm: nameOf(viewer, csm, words), am: nameOf(viewer, am, words) });
}

function lastText({ last }: PairWithout, { now }: Viewer, { teamSyncs: say, format }: Words): string {
  return last === undefined ? say.never : say.last({ day: format.shortDay(format.today(last), now) });
}

function gapSections({ plan, viewer }: TeamPlanView, words: Words): readonly Section[] {
  const { gaps } = plan;
  if (gaps.length === 0) return [];
  const line = ({ pair, none }: PlanGap): Line => ({
    kind: 'line',
    icon: 'event_busy',
    text: pairText(pair, viewer, words),
    below: smallest(none)
      .map((one) => refusalText(one, viewer, words))
      .join('. '),
  });
  const header = words.teamSyncs.gaps({ count: gaps.length });
  const rest = quiet(words.common.more({ count: gaps.length - listLimit }));
  return [listOf(gaps, line, { header, empty: '', limit: listLimit, rest })];
}

/** What would help alone, the least first; else what stands in the way together. */
function smallest(none: readonly Refusing[]): readonly Refusing[] {
  const [helping] = none.filter(({ helps }) => helps);
  return helping ? [helping] : none.slice(0, 2);
}

function refusalText({ constraint, who, minutes = 0, opens }: Refusing, viewer: Viewer, words: Words): string {
  const name = who === '' ? '' : nameOf(viewer, who, words);
  const when = opens === undefined ? '' : words.format.when(opens, viewer.now);
  const text = words.sync.constraints[constraint]({ name, minutes, when });
  // Of somebody's full calendar or day off: the start with the least on it.
  return when === '' || text.includes(when) ? text : dotted(text, words.teamSyncs.opens({ when }));
}
