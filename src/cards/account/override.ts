import { accountTitle } from '../../domain/account/account';
import { scoredBands } from '../../domain/health/bands';
import type { Health } from '../../domain/health/health';
import { lastDayOf, longestOverrideDays, type Override } from '../../domain/health/override';
import type { Day } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { bandText, dayField, nameOf, problemOf, quiet, scoreText } from '../parts';
import type { Card, Line, Widget } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** Fields: `band`, `points`, `reason` and `lastDay`. */
export type OverrideView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly health: Pick<Health, 'raw' | 'override'>;
  readonly key: string;
  /** Whether this person may take back what is set now. */
  readonly mayTakeBack: boolean;
  readonly typed: {
    readonly band: string;
    readonly points: string;
    readonly reason: string;
    readonly until: Day | undefined;
  };
  readonly problems: Problems<'band' | 'points' | 'reason' | 'until'>;
};

/** What is set is seen before it is replaced; nobody writes over what is not theirs to take back. */
export function overrideCard(view: OverrideView, words: Words): Card {
  const { account, health, key, mayTakeBack, viewer } = view;
  const { override: say } = words;
  const set = health.override && overrideLine({ ...view, override: health.override }, words);
  const name = 'override';
  const header = { title: say.title, subtitle: accountTitle(account) };
  if (set && !mayTakeBack) {
    const who = nameOf(viewer, health.override?.by ?? '', words);
    const held = { widgets: [set, quiet(say.notYours({ name: who }))] };
    // Somebody was faster than this form: what was typed in it is not lost.
    const typed = view.typed.reason === '' ? [] : [{ widgets: fieldsOf(view, words) }];
    return { name, header, sections: [held, ...typed] };
  }
  const now: readonly Widget[] = set
    ? [set, quiet(say.replaces)]
    : [quiet(words.health.rawScore({ score: scoreText(health.raw, words) }))];
  return {
    name,
    header,
    sections: [{ widgets: now }, { widgets: fieldsOf(view, words) }],
    footer: { primary: { label: words.common.save, onClick: ask('saveOverride', { account: account.id, key }) } },
  };
}

function fieldsOf({ typed, problems }: OverrideView, words: Words): readonly Widget[] {
  const { override: say } = words;
  const bands = [...scoredBands].reverse();
  const items = bands.map((band) => ({
    label: bandText(band, words),
    value: band,
    selected: typed.band === band,
  }));
  return [
    ...problemOf(problems, 'band', words),
    { kind: 'choice', style: 'radio', name: 'band', label: say.band, items },
    ...problemOf(problems, 'points', words),
    { kind: 'input', name: 'points', label: say.score, value: typed.points, limit: 10 },
    ...problemOf(problems, 'reason', words),
    { kind: 'input', name: 'reason', label: say.reason, value: typed.reason, multiline: true, limit: 4000 },
    ...problemOf(problems, 'until', words),
    ...dayField({ name: 'lastDay', label: say.until, day: typed.until }, words),
    quiet(say.note({ days: longestOverrideDays })),
  ];
}

type Set = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly health: Pick<Health, 'raw'>;
  readonly override: Override;
  readonly mayTakeBack: boolean;
};

/** Who set it until when and why, what the measures say, and the way back. */
export function overrideLine({ viewer, account, health, override, mayTakeBack }: Set, words: Words): Line {
  const { health: say, format } = words;
  const end = ask('endOverride', { account: account.id, override: override.id });
  return {
    kind: 'line',
    icon: 'person_edit',
    above: say.overridden({ name: nameOf(viewer, override.by, words), day: format.day(lastDayOf(override)) }),
    text: format.isolate(override.reason),
    below: say.rawScore({ score: scoreText(health.raw, words) }),
    ...(mayTakeBack ? { button: { label: words.override.takeBack, style: 'plain', onClick: end } } : {}),
  };
}
