import type { Words } from '../../messages/words';
import { accountLine, listLimit, quiet } from '../parts';
import type { Card } from '../spec';
import type { AccountLine, Viewer } from '../viewer';

/** The people of one mail or meeting belong to several accounts. */
export type PickerView = { readonly viewer: Viewer; readonly accounts: readonly AccountLine[] };

export function pickerCard({ accounts }: PickerView, words: Words): Card {
  const { sender: say } = words;
  const lines = accounts.slice(0, listLimit).map((account) => accountLine(account, words));
  return {
    name: 'picker',
    header: { title: say.whichAccount },
    sections: [{ widgets: [quiet(say.severalAccounts), ...lines] }],
  };
}
