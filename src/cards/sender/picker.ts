import type { Words } from '../../messages/words';
import { accountLine, quiet } from '../parts';
import type { Card } from '../spec';
import type { AccountLine, Viewer } from '../viewer';

/** The people of one mail or meeting belong to several accounts. */
export type PickerView = {
  readonly viewer: Viewer;
  readonly accounts: readonly AccountLine[];
  /** How many more there are. */
  readonly further: number;
};

export function pickerCard({ accounts, further }: PickerView, words: Words): Card {
  const { sender: say } = words;
  const lines = accounts.map((account) => accountLine(account, words));
  const rest = further > 0 ? [quiet(words.common.more({ count: further }))] : [];
  return {
    name: 'picker',
    header: { title: say.whichAccount },
    sections: [{ widgets: [quiet(say.severalAccounts), ...lines, ...rest] }],
  };
}
