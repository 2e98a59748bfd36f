import type { FalseAlarms } from '../../domain/alert/false-alarms';
import { byText } from '../../domain/order';
import type { Day } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, listOf, nameOf, plainButton, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { Viewer } from '../viewer';

/** Of a teammate: `silent` is a trigger that was switched on and has not run for days. */
export type DutyState = 'on' | 'silent' | 'off';

export type NightlyView = {
  readonly viewer: Viewer;
  readonly states: readonly { readonly email: string; readonly state: DutyState }[];
  /** What people said of the alerts. */
  readonly falseAlarms: FalseAlarms;
  /** The last night that is done, and whose run did it or is at the one that is not. */
  readonly night: { readonly day: Day | undefined; readonly by: string; readonly goesOn: boolean };
};

/** What runs by itself: whose trigger, and how far it came. */
export function nightlyCard(view: NightlyView, words: Words): Card {
  const { nightly: say } = words;
  const mine = view.states.find(({ email }) => email === view.viewer.me.email)?.state ?? 'off';
  const on = { label: mine === 'off' ? say.switchOn : say.switchAgain, onClick: ask('switchNightly', { to: 'on' }) };
  // Off is for those who look for it: what others count on is nothing to press by the way.
  const off = plainButton(say.switchOff, ask('switchNightly', { to: 'off' }));
  return {
    name: 'nightly',
    header: { title: say.title, subtitle: mine === 'off' ? say.off : say.on },
    sections: [
      { widgets: [nightLine(view, words), quiet(say.intro)] },
      { header: words.alerts.settings, widgets: [falseAlarmLine(view.falseAlarms, words)] },
      peopleSection(view, words),
      ...(mine === 'off' ? [] : [{ widgets: [{ kind: 'buttons', buttons: [off] } as const] }]),
    ],
    ...(mine === 'on' ? {} : { footer: { primary: on } }),
  };
}

function nightLine({ night, states, viewer }: NightlyView, words: Words): Widget {
  const { nightly: say, format } = words;
  const name = nameOf(viewer, night.by, words);
  if (states.every(({ state }) => state === 'off')) return { kind: 'line', icon: 'warning', text: say.nobody };
  if (night.goesOn) return { kind: 'line', icon: 'hourglass_top', text: say.goesOn({ name }) };
  if (night.day === undefined) return { kind: 'line', icon: 'bedtime', text: say.never };
  return { kind: 'line', icon: 'bedtime', text: say.doneBy({ day: format.shortDay(night.day, viewer.now), name }) };
}

/** Never a share without how many said so and what that leaves open. */
export function falseAlarmLine({ votes, useless, low, high }: FalseAlarms, { alerts: say, format }: Words): Widget {
  if (low === undefined || high === undefined) return quiet(say.noVotes);
  const [from, to] = [low, high].map((share) => format.percent(Math.round(share * 100)));
  const below = say.between({ from: from ?? '', to: to ?? '' });
  return { kind: 'line', icon: 'how_to_vote', text: say.useless({ useless, votes }), below };
}

const icons: { readonly [S in DutyState]: string } = { on: 'check', silent: 'sync_problem', off: 'bedtime_off' };

function peopleSection({ states, viewer }: NightlyView, words: Words) {
  const { nightly: say, common } = words;
  const text = { on: say.with, silent: say.silent, off: say.without };
  const line = ({ email, state }: NightlyView['states'][number]): Widget => ({
    kind: 'line',
    icon: icons[state],
    text: nameOf(viewer, email, words),
    below: text[state],
  });
  const count = states.filter(({ state }) => state !== 'off').length;
  const sorted = [...states].sort((a, b) => byText(b.state, a.state) || byText(a.email, b.email));
  return listOf(sorted, line, {
    header: say.onFor({ count, of: states.length }),
    empty: say.nobody,
    limit: listLimit,
    rest: quiet(common.more({ count: states.length - listLimit })),
  });
}
