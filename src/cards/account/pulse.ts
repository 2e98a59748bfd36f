import type { MeasureValue } from '../../domain/measure-value';
import type { Words } from '../../messages/words';
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
  readonly problems: Problems<'value'>;
};

export function pulseCard(view: PulseView, words: Words): Card {
  return { name: 'pulse', header: { title: '' }, sections: [] };
}
