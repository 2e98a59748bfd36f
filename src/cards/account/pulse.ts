import { accountTitle } from '../../domain/account/account';
import type { MeasureValue } from '../../domain/health/measure-value';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { nameOf, problemOf, quiet } from '../parts';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** Fields: `value` (1 to 5) and `words`. */
export type PulseView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly key: string;
  /** The pulse that counts now. */
  readonly current: Pick<MeasureValue, 'value' | 'day' | 'by'> | undefined;
  readonly typed: { readonly value: string; readonly words: string };
  readonly problems: Problems<'value' | 'words'>;
};

export function pulseCard({ account, key, current, typed, problems, viewer }: PulseView, words: Words): Card {
  const { pulse: say, format } = words;
  const name = current?.by ? nameOf(viewer, current.by, words) : '';
  const now = current
    ? say.now({ value: current.value, name, day: format.inDays(current.day, viewer.now) })
    : say.unset;
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
          quiet(now),
          ...problemOf(problems, 'value', words),
          { kind: 'choice', style: 'radio', name: 'value', label: say.question, items },
          ...problemOf(problems, 'words', words),
          { kind: 'input', name: 'words', label: say.words, value: typed.words, multiline: true, limit: 4000 },
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask('savePulse', { account: account.id, key }) } },
  };
}
