import { accountTitle } from '../../domain/account/account';
import type { PulseCounts, PulseEffect } from '../../domain/health/pulse';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, nameOf, problemOf, quiet } from '../parts';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** Fields: `value` (1 to 5) and `words`. */
export type PulseView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly key: string;
  /** What is set now, and what another one would do. */
  readonly effect: PulseEffect;
  readonly typed: { readonly value: string; readonly words: string };
  readonly problems: Problems<'value' | 'words'>;
};

export function pulseCard({ account, key, effect, typed, problems, viewer }: PulseView, words: Words): Card {
  const { pulse: say } = words;
  const items = ([5, 4, 3, 2, 1] as const).map((value) => ({
    label: say.values[value],
    value: String(value),
    selected: typed.value === String(value),
  }));
  return {
    name: 'pulse',
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          quiet(currentText(effect, viewer, words)),
          ...problemOf(problems, 'value', words),
          { kind: 'choice', style: 'radio', name: 'value', label: say.question, items },
          ...problemOf(problems, 'words', words),
          { kind: 'input', name: 'words', label: say.words, value: typed.words, multiline: true, limit: 4000 },
          quiet(effectText(effect.counts, words)),
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask('savePulse', { account: account.id, key }) } },
  };
}

/** Whose it is, how old, and whether that still counts. */
function currentText({ current, counts }: PulseEffect, viewer: Viewer, words: Words): string {
  const { pulse: say, pulseCounts, format } = words;
  if (!current) return say.unset;
  const { value, day, by } = current;
  const name = by ? nameOf(viewer, by, words) : '';
  const age = counts && counts.age !== 'fresh' ? pulseCounts[counts.age] : '';
  return dotted(say.now({ value, name, day: format.inDays(day, viewer.now) }), age);
}

/** What it will do, before it is given. */
function effectText(counts: PulseCounts | undefined, { pulseCounts: say }: Words): string {
  if (!counts) return say.unused;
  return `${counts.range ? say.range(counts.range) : say.alone} ${say.days({ days: counts.days })}`;
}
