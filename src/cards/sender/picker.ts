import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountLine, Viewer } from '../viewer';

/** The people of one mail or meeting belong to several accounts. */
export type PickerView = { readonly viewer: Viewer; readonly accounts: readonly AccountLine[] };

export function pickerCard(view: PickerView, words: Words): Card {
  return { name: 'picker', header: { title: '' }, sections: [] };
}
